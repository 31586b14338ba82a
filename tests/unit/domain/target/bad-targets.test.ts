import { describe, expect, it } from 'vitest';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { ruleToOutput } from '@/lib/domain/target/rule-output';

const read = (target: string, unit = '%') => parseTarget({ indicator: '某率', unit, target });

describe('targets that no number can be taken from', () => {
  it.each<[string, RegExp]>([
    ['', /目标值为空/],
    ['NaN', /没有确定的目标/],
    ['#DIV/0!', /没有确定的目标/],
    ['∞', /没有可识别的目标表述/],
    ['Infinity', /没有可识别的目标表述/],
    ['≥1e400', /“1e400”是科学计数法/],
    ['1E+02', /“1E\+02”是科学计数法/],
    ['1.5E-3', /“1.5E-3”是科学计数法/],
    ['≥９Ｅ１', /“9E1”是科学计数法/],
    [`≥9${'0'.repeat(400)}`, /超过20位/],
    [`≥94.${'9'.repeat(21)}`, /超过20位/],
    ['比2020年提高' + '9'.repeat(44) + '个百分点', /超过20位/],
    ['下降1/0', /数值的含义无法判定/],
    ['2025年90%；2025年95%', /多个目标值/],
  ])('“%s” is not scored', (target, reason) => {
    const { rule, confidence, notes } = read(target);
    expect(rule).toMatchObject({ kind: 'unparsed', reason: expect.stringMatching(reason) });
    expect(confidence).toBe('confirm');
    expect(notes.length).toBeGreaterThan(0);
  });

  it('twenty digits are still a number, also as JSON', () => {
    const { rule } = read(`≥${'9'.repeat(20)}`, '人');
    expect(rule).toMatchObject({ kind: 'threshold', value: '9'.repeat(20) });
    expect(ruleToOutput(rule)).toMatchObject({ value: 1e20 });
  });

  it('a letter e that belongs to no number changes nothing', () => {
    expect(read('≥94%（见Excel表）').rule).toMatchObject({ kind: 'threshold', value: '94' });
  });
});

describe('targets that a person has to look at', () => {
  it.each<[string, string, RegExp]>([
    ['≥-0', '%', /目标值为0而方向是越高越好/],
    ['≥-5', '%', /超出%的可能范围/],
    ['≥101', '%', /超出%的可能范围/],
    ['＞100', '%', /不可能超过100%/],
    ['50%~40%', '%', /起点大于终点/],
    ['0∶0', '', /比例中出现0/],
    ['2∶0', '', /比例中出现0/],
    ['比2020年提高0个百分点', '%', /变化幅度为0/],
    ['到2010年达到90%', '%', /2010年/],
    ['到2015年达到90%；到2018年达到95%', '%', /都在2020年及以前/],
    ['2025年比上年提高1个百分点；2030年保持稳定', '%', /“比上年”只写在一个阶段/],
    ['2030年95%；2025年98%', '%', /后一阶段的目标低于前一阶段/],
  ])('“%s”（%s） says so', (target, unit, note) => {
    const { rule, confidence, notes } = read(target, unit);
    expect(rule.kind).not.toBe('unparsed');
    expect(confidence).toBe('confirm');
    expect(notes.join()).toMatch(note);
  });

  it.each<[string, string, string, string, RegExp]>([
    ['参保率', '不低于95%以下', 'min', '95', /方向相反/],
    ['参保率', '超过95%以上', 'min', '95', /“超过”不含本数，“以上”含本数/],
    ['婴儿死亡率', '5', 'max', '5', /缺少比较符号；该指标越低越好/],
    ['婴儿死亡率', '达到5', 'max', '5', /原文用“达到”/],
    ['某项指标', '5', 'min', '5', /看不出高低方向/],
  ])('%s: “%s” is read as %s %s', (indicator, target, bound, value, note) => {
    const parsed = parseTarget({ indicator, unit: '%', target });
    expect(parsed.rule).toMatchObject({ kind: 'threshold', bound, value });
    expect(parsed.confidence).toBe('confirm');
    expect(parsed.notes.join()).toMatch(note);
  });

  it.each<[string, string, RegExp | null]>([
    ['以2020年为基数下降20%', 'exact', null],
    ['以2020年为基数下降20%以上', 'min', null],
    ['以2020年为基数下降不超过20%', 'max', null],
    ['以2020年为基数下降约20%', 'exact', /变化幅度带“约”/],
    ['以2020年为基数下降20%左右', 'exact', /变化幅度带“左右”/],
    ['以2020年为基数下降超过20%', 'min', /变化幅度不含本数/],
  ])('“%s” is a change of at least, at most or exactly: %s', (target, bound, note) => {
    const { rule, confidence, notes } = parseTarget({ indicator: '儿童伤害死亡率', unit: '‰', target });
    expect(rule).toMatchObject({ kind: 'relative', bound });
    expect(confidence).toBe(note ? 'confirm' : 'certain');
    if (note) expect(notes.join()).toMatch(note);
  });

  it('stages are put in order of their years', () => {
    const { rule } = read('2030年98%；2025年95%');
    expect(rule).toMatchObject({ kind: 'staged', steps: [{ year: 2025 }, { year: 2030 }] });
  });
});
