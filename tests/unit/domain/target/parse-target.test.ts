import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from '@/lib/domain/target/parse-target';
import { normaliseTargetText } from '@/lib/domain/target/normalise-text';
import { DEFAULT_PARSE_SETTINGS } from '@/lib/domain/target/rule';
import { runs } from '@/tests/support/property-runs';

const TEXTS = [
  '≥94',
  '＜8',
  '98%以上',
  '12/10万以下',
  '不低于30%',
  '不超过5%',
  '达到95%',
  '控制在5%以内',
  '100',
  '全覆盖',
  '零发生',
  '45左右',
  '1~2个',
  '3%左右',
  '趋于平衡',
  '2∶3',
  '逐年提高',
  '明显降低',
  '巩固提高',
  '得到控制',
  '保持稳定',
  '同比持续下降',
  '以2020年为基数下降20%',
  '比2020年提高5个百分点',
  '下降1/6',
  '翻一番',
  '每年降低1个百分点以上',
  '与女职工比例相适应',
  '高于全市平均水平',
  '保持合理比例',
  '到2025年控制在10.5%以下，到2030年下降到10%以下',
  '15%（2025年）、25%（2030年）',
  '从90%提高到95%',
  '城市≥95%，农村≥85%',
];
const text = fc.constantFrom(...TEXTS);
const subject = fc.constantFrom(
  { indicator: '孕产妇死亡率', unit: '1/10万' },
  { indicator: '孕产妇系统管理率', unit: '%' },
  { indicator: '出生人口性别比', unit: '' },
  { indicator: '机构数', unit: '个' },
  { indicator: '某项指标', unit: '‰' },
);

const widen = (of: string): string =>
  of.replace(/[!-+\--~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)).replace('~', '～');

/** A blank anywhere but inside a number, which is where it could mean something. */
const spread = (of: string): string =>
  [...of]
    .map((char, index) => (/\d/.test(char) && /[\d.]/.test(of[index + 1] ?? '') ? char : `${char} `))
    .join('');

describe('parseTarget, laws', () => {
  it('full-width and half-width writing give the same rule', () => {
    fc.assert(
      fc.property(text, subject, (target, of) => {
        expect(parseTarget({ ...of, target: widen(target) })).toEqual(parseTarget({ ...of, target }));
      }),
    );
  });

  it('blanks and line breaks around the signs change nothing', () => {
    fc.assert(
      fc.property(
        text,
        subject,
        fc.constantFrom(' ', '\n', '\u3000', '\u00a0', '\t'),
        (target, of, blank) => {
          const spaced = spread(target).replaceAll(' ', blank);
          expect(parseTarget({ ...of, target: spaced }).rule).toEqual(parseTarget({ ...of, target }).rule);
        },
      ),
    );
  });

  it('the indicator written out before its target changes nothing', () => {
    for (const [indicator, unit, target] of [
      ['孕产妇死亡率', '1/10万', '控制在12/10万以下'],
      ['5岁以下儿童贫血率', '%', '控制在10%以下'],
      ['6个月内婴儿纯母乳喂养率', '%', '达到50%以上'],
      ['每千人口拥有3岁以下婴幼儿托位数', '个', '4.6个'],
      ['0—6岁儿童眼保健和视力检查覆盖率', '%', '达到90%以上'],
    ] as const) {
      const alone = parseTarget({ indicator, unit, target });
      expect(parseTarget({ indicator, unit, target: indicator + target })).toEqual(alone);
      expect(parseTarget({ indicator, unit, target: `到2030年，${indicator}${target}` })).toEqual(alone);
    }
  });

  it('never throws, whatever the text', () => {
    const fragments = fc.array(
      fc.oneof(
        text,
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          '以上',
          '2025年',
          '分别',
          '（',
          '）',
          '、',
          '和',
          '%',
          '‰',
          '从',
          '至',
          '1/',
          '/0',
          '0/0',
          '点',
          '分之',
          '成',
        ),
      ),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(fragments, subject, fc.string({ maxLength: 8 }), (parts, of, unit) => {
        const parsed = parseTarget({ ...of, unit: unit || of.unit, target: parts.join('') });
        expect(['certain', 'confirm']).toContain(parsed.confidence);
      }),
      { numRuns: runs(1500) },
    );
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        (target) => parseTarget({ indicator: target, unit: target, target }).notes.length >= 0,
      ),
    );
  }, 30_000);

  it('a confirm reading always says why, and unparsed is never certain', () => {
    fc.assert(
      fc.property(fc.string(), subject, (target, of) => {
        const { rule, confidence, notes } = parseTarget({ ...of, target });
        if (confidence === 'confirm') expect(notes.length).toBeGreaterThan(0);
        if (rule.kind === 'unparsed') expect(confidence).toBe('confirm');
      }),
    );
  });

  it('words the parser does not know make any reading doubtful', () => {
    const strange = fc.constantFrom('尕', '甪直', '某特定人群', '（另文）', '①', '*', '凡例');
    fc.assert(
      fc.property(
        fc.constantFrom('≥94', '98%以上', '45左右', '逐年提高', '比2020年提高5个百分点', '2∶3'),
        strange,
        fc.boolean(),
        (target, word, first) => {
          const mixed = first ? word + target : target + word;
          expect(parseTarget({ indicator: '参保率', unit: '%', target: mixed }).confidence).toBe('confirm');
        },
      ),
    );
  });

  it('normalising twice is normalising once', () => {
    for (const target of TEXTS)
      expect(normaliseTargetText(normaliseTargetText(target))).toBe(normaliseTargetText(target));
  });
});

describe('parseTarget, settings and plan end', () => {
  it('tolerances belong to the office', () => {
    const settings = { aroundTolerance: '0.05', sexRatioBalance: { low: '102', high: '108' } };
    expect(parseTarget({ indicator: '女性比例', unit: '%', target: '40左右' }, settings).rule).toMatchObject({
      low: '38',
      high: '42',
    });
    expect(
      parseTarget({ indicator: '出生人口性别比', unit: '', target: '趋于平衡' }, settings).rule,
    ).toMatchObject({ low: '102', high: '108' });
    expect(DEFAULT_PARSE_SETTINGS.sexRatioBalance).toEqual({ low: '103', high: '107' });
  });

  it('a target for the last year of the plan is the plain case', () => {
    const parsed = parseTarget({
      indicator: '毛入园率',
      unit: '%',
      target: '到2030年达到98%',
      planEnd: 2030,
    });
    expect(parsed).toMatchObject({ rule: { kind: 'threshold', value: '98' }, confidence: 'certain' });
  });

  it('a target for another year is a stage of its own, and asked about', () => {
    const parsed = parseTarget({
      indicator: '毛入园率',
      unit: '%',
      target: '到2025年达到95%',
      planEnd: 2030,
    });
    expect(parsed.rule).toEqual({
      kind: 'staged',
      steps: [{ year: 2025, rule: { kind: 'threshold', bound: 'min', value: '95', inclusive: true } }],
    });
    expect(parsed.confidence).toBe('confirm');
  });

  it('the number without a year is the one for the plan end', () => {
    const parsed = parseTarget({
      indicator: '毛入园率',
      unit: '%',
      target: '15%（2025年），25%',
      planEnd: 2030,
    });
    expect(parsed.rule).toMatchObject({ kind: 'staged', steps: [{ year: 2025 }, { year: 2030 }] });
    expect(parsed.confidence).toBe('confirm');
  });
});
