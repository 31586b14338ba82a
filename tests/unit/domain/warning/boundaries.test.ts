import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear } from '../scoring/make-input';

type Readings = Record<number, string>;

/** A target so far away that no step reaches it. */
const FAR = atLeast('1000');

const fires = (
  type: 'volatile' | 'reversal',
  readings: Readings,
  rule: TargetRule = FAR,
  changes: Partial<AssessInput> = {},
) => assess(readings, rule, changes).warnings.some((warning) => warning.type === type);

describe('波动较大 begins beyond the floor of its unit', () => {
  it.each<[string, string[], string, string]>([
    ['%', ['90', '90.1', '90.2'], '91.2', '91.21'],
    ['‰', ['5', '5.1', '5.2'], '5.7', '5.71'],
    ['1/万', ['5', '5.1', '5.2'], '5.7', '5.71'],
    ['1/10万', ['20', '20.1', '20.2'], '21.2', '21.21'],
    ['小时', ['10', '10.1', '10.2'], '10.71', '10.72'],
  ])('%s', (unit, earlier, at, beyond) => {
    expect(fires('volatile', fromBaseYear(...earlier, at), FAR, { unit })).toBe(false);
    expect(fires('volatile', fromBaseYear(...earlier, beyond), FAR, { unit })).toBe(true);
  });
});

describe('波动较大 begins beyond three times the median change', () => {
  const hours = { unit: '小时' };

  it('of an even number of earlier changes: between the two in the middle', () => {
    expect(fires('volatile', fromBaseYear('1', '1.1', '1.4', '2'), FAR, hours)).toBe(false);
    expect(fires('volatile', fromBaseYear('1', '1.1', '1.4', '2.01'), FAR, hours)).toBe(true);
  });

  it('of an odd number: the one in the middle, in whatever order they came', () => {
    expect(fires('volatile', fromBaseYear('1', '1.1', '1.6', '1.8', '2.4'), FAR, hours)).toBe(false);
    expect(fires('volatile', fromBaseYear('1', '1.1', '1.6', '1.8', '2.41'), FAR, hours)).toBe(true);
    expect(fires('volatile', fromBaseYear('1', '1.5', '1.6', '1.8', '2.41'), FAR, hours)).toBe(true);
  });

  it('down as well as up', () => {
    expect(fires('volatile', fromBaseYear('9', '9.1', '9', '5'), FAR, hours)).toBe(true);
  });

  it('a year without a reading before it is no change of a year, and last year’s jump is last year’s', () => {
    expect(fires('volatile', { 2020: '1', 2021: '1.1', 2022: '1.2', 2024: '9' }, FAR, hours)).toBe(false);
    const older = { 2020: '1', 2021: '1.1', 2022: '1.2', 2023: '9', 2025: '9' };
    expect(fires('volatile', older, FAR, hours)).toBe(false);
    const jumped = { 2020: '1', 2021: '1.1', 2022: '1.2', 2023: '9' };
    expect(fires('volatile', jumped, FAR, hours)).toBe(true);
    expect(fires('volatile', jumped, FAR, { ...hours, asOf: 2024 })).toBe(false);
  });
});

describe('the exact test of counts', () => {
  it('takes over where fewer than thirty are expected', () => {
    expect(fires('volatile', fromBaseYear('29', '29', '29', '32'), FAR, { unit: '例' })).toBe(false);
    expect(fires('volatile', fromBaseYear('30', '30', '30', '33'), FAR, { unit: '例' })).toBe(true);
    const rate = { unit: '1/10万', name: '儿童伤害死亡率' };
    const deaths = (...counts: number[]) => fromBaseYear(...counts.map((count) => `${count}/3000`));
    expect(fires('volatile', deaths(29, 29, 29, 32), FAR, rate)).toBe(false);
    expect(fires('volatile', deaths(30, 30, 30, 33), FAR, rate)).toBe(true);
  });

  it('looks at those without where most have', () => {
    const covered = (last: string) => fromBaseYear('2990/3000', '2990/3000', '2990/3000', last);
    expect(fires('volatile', covered('2985/3000'), atLeast('95'))).toBe(false);
    expect(fires('volatile', covered('2960/3000'), atLeast('95'))).toBe(true);
  });

  it('needs all of the three years before, and no more than these', () => {
    const rate = { unit: '1/10万', name: '孕产妇死亡率' };
    const after = (readings: Readings) =>
      fires('volatile', { ...readings, 2024: '9/3000' }, atMost('8'), rate);
    expect(after({ 2021: '1/3000', 2022: '1/3000', 2023: '1/3000' })).toBe(true);
    expect(after({ 2020: '1/3000', 2022: '1/3000', 2023: '1/3000' })).toBe(false);
    expect(after({ 2020: '90/3000', 2021: '1/3000', 2022: '1/3000', 2023: '1/3000' })).toBe(true);
  });

  it('is none for a whole body that was counted', () => {
    const deputies = { name: '人大代表中女性比例' };
    const steady = ['100/300', '101/300', '102/300'];
    expect(fires('volatile', fromBaseYear(...steady, '112/300'), FAR, deputies)).toBe(true);
    expect(fires('volatile', fromBaseYear('9/300', '10/300', '11/300', '17/300'), FAR, deputies)).toBe(true);
    expect(fires('volatile', fromBaseYear('9/300', '10/300', '11/300', '17/300'), FAR)).toBe(false);
  });

  it('is none for shares above their whole, parts of a case or a unit that counts nothing', () => {
    const jump = (last: string, earlier: string, changes: Partial<AssessInput>) =>
      fires('volatile', fromBaseYear(earlier, earlier, earlier, last), FAR, changes);
    expect(jump('9', '1', { unit: '件' })).toBe(true);
    expect(jump('2.5', '2', { unit: '件' })).toBe(true);
    expect(jump('2', '2', { unit: '件' })).toBe(false);
    expect(jump('3', '2', { unit: '件' })).toBe(false);
    expect(jump('3', '2', { unit: '小时' })).toBe(true);
    expect(jump('0', '0', { unit: '件' })).toBe(false);
    expect(jump('105/100', '103/100', { unit: '%', name: '学前教育毛入园率' })).toBe(true);
  });

  it('needs a probability below the setting', () => {
    // Of 12 cases in four years six in the last one: p = 2 × P(X ≥ 6 | 12, ¼) = 0.1088…
    const readings = fromBaseYear('2', '2', '2', '6');
    const at = (volatilitySignificance: string) =>
      assess(readings, atMost('5'), { unit: '例' }, { ...DEFAULT_SETTINGS, volatilitySignificance }).warnings;
    expect(at('0.108').map(({ type }) => type)).not.toContain('volatile');
    const found = at('0.109').find(({ type }) => type === 'volatile');
    expect(found?.message).toContain('p = 0.11，小于 0.109');
  });
});

describe('逆向变化 begins beyond the noise', () => {
  it('where the target is still met, beyond the floor of the unit', () => {
    const met = atLeast('94');
    expect(fires('reversal', { 2022: '99.9', 2023: '99.4', 2024: '98.9' }, met)).toBe(false);
    expect(fires('reversal', { 2022: '99.9', 2023: '99.4', 2024: '98.89' }, met)).toBe(true);
    expect(fires('reversal', { 2022: '1', 2023: '3', 2024: '5' }, atMost('8'))).toBe(true);
    expect(fires('reversal', { 2022: '5', 2023: '3', 2024: '1' }, atMost('8'))).toBe(false);
    const band: TargetRule = { kind: 'band', low: '40', high: '60', side: 'both' };
    expect(fires('reversal', { 2022: '45', 2023: '50', 2024: '55' }, band)).toBe(false);
  });

  it('where counts give intervals, beyond their joint half-widths', () => {
    // Half-widths of 1.08 and 1.14 points make 1.57 together.
    const step = (last: string) => fires('reversal', { 2023: '2700/3000', 2024: last }, atLeast('95'));
    expect(step('2654/3000')).toBe(false);
    expect(step('2652/3000')).toBe(true);
  });

  it('else beyond twice the median change and the floor of the unit', () => {
    const percent = (last: string) =>
      fires('reversal', fromBaseYear('80', '81', '82', '83', last), atLeast('94'));
    expect(percent('81')).toBe(false);
    expect(percent('80.99')).toBe(true);
    const calm = (last: string) => fires('reversal', fromBaseYear('80', '80.1', '80.2', last), atLeast('94'));
    expect(calm('79.2')).toBe(false);
    expect(calm('79.19')).toBe(true);
  });

  it('two years running however small, but only where they follow each other and end now', () => {
    const falling = { 2022: '90', 2023: '89.99', 2024: '89.98' };
    expect(fires('reversal', falling, atLeast('94'))).toBe(true);
    expect(fires('reversal', falling, atLeast('94'), { asOf: 2025 })).toBe(false);
    expect(fires('reversal', { ...falling, 2023: '89.98' }, atLeast('94'))).toBe(false);
    expect(fires('reversal', { ...falling, 2023: '90' }, atLeast('94'))).toBe(false);
    const apart = { 2021: '90', 2022: '89.9', 2024: '89.9', 2025: '89.8' };
    expect(fires('reversal', apart, atLeast('94'))).toBe(false);
  });

  it('the change itself is no part of the usual changes', () => {
    expect(fires('reversal', fromBaseYear('80', '81', '91', '79'), atLeast('94'))).toBe(true);
    expect(fires('reversal', fromBaseYear('80', '81', '91', '80'), atLeast('94'))).toBe(false);
  });

  it('says which of the two it is', () => {
    const message = (readings: Readings) =>
      assess(readings, atLeast('94')).warnings.find(({ type }) => type === 'reversal')?.message;
    expect(message({ 2022: '90', 2023: '89.9', 2024: '89.8' })).toMatch(/较 2022 年.*连续两年背离目标。$/);
    expect(message(fromBaseYear('80', '81', '82', '83', '80.5'))).toMatch(/较 2023 年.*超出正常起伏。$/);
  });

  it('against a trend in its own direction, with room to drift where the trend holds', () => {
    const trend = (direction: 'up' | 'down'): TargetRule => ({
      kind: 'trend',
      direction,
      cadence: 'overall',
      strength: 'normal',
    });
    const series = (...last: string[]) => ({ 2020: '80', 2022: last[0]!, 2023: last[1]!, 2024: last[2]! });
    expect(fires('reversal', series('90', '89', '88'), trend('up'))).toBe(true);
    expect(fires('reversal', series('90', '89', '88'), trend('down'))).toBe(false);
    expect(fires('reversal', series('88', '89', '90'), trend('up'))).toBe(false);
    expect(fires('reversal', series('88', '89', '90'), trend('down'))).toBe(true);
    expect(fires('reversal', series('90', '89.6', '89.2'), trend('up'))).toBe(false);
    expect(fires('reversal', series('79', '78.6', '78.2'), trend('up'))).toBe(true);
  });

  it('from a reference that runs away, in either direction', () => {
    const gap = (comparator: '>=' | '<=' | '~', references: number[], value = '34') =>
      fires(
        'reversal',
        {},
        { kind: 'reference', comparator, reference: '全市平均水平' },
        {
          asOf: 2024,
          points: references.map((reference, index) => ({
            year: 2022 + index,
            value,
            reference: String(reference),
          })),
        },
      );
    expect(gap('>=', [35, 36, 37])).toBe(true);
    expect(gap('>=', [37, 36, 35])).toBe(false);
    expect(gap('<=', [33, 32, 31])).toBe(true);
    expect(gap('<=', [31, 32, 33])).toBe(false);
    expect(gap('~', [36, 38, 40])).toBe(true);
    expect(gap('~', [30, 28, 26])).toBe(true);
    expect(gap('~', [40, 38, 36])).toBe(false);
  });

  it('what should hold is carried away in either direction', () => {
    const hold: TargetRule = { kind: 'trend', direction: 'hold', cadence: 'overall', strength: 'normal' };
    expect(fires('reversal', { 2020: '80', 2022: '83', 2023: '84', 2024: '85' }, hold)).toBe(true);
    expect(fires('reversal', { 2020: '80', 2022: '77', 2023: '76', 2024: '75' }, hold)).toBe(true);
    expect(fires('reversal', { 2020: '80', 2022: '85', 2023: '84', 2024: '83' }, hold)).toBe(false);
  });
});

describe('缺报', () => {
  const missing = (readings: Readings, changes: Partial<AssessInput>) =>
    assess(readings, atLeast('94'), changes).warnings.filter(({ type }) => type === 'missing');

  it('counts from the base year where there never was a reading', () => {
    expect(missing({}, { asOf: 2020, roundClosed: true })).toMatchObject([{ level: 'blue' }]);
    expect(missing({}, { asOf: 2020 })).toEqual([]);
    expect(missing({}, { asOf: 2021, roundClosed: true })).toMatchObject([
      { level: 'yellow', message: '自 2020 年起没有任何数据。' },
    ]);
    expect(missing({}, { asOf: 2021 })).toEqual([]);
    expect(missing({}, { asOf: 2022 })).toMatchObject([{ level: 'yellow' }]);
  });

  it('says how many years it has been', () => {
    expect(missing({ 2021: '90' }, { asOf: 2024, roundClosed: true })[0]!.message).toBe(
      '已连续 3 年没有数据（最近一次数据为 2021 年）。',
    );
  });

  it('is not said of what is judged by a person', () => {
    const rule: TargetRule = { kind: 'judgement', question: '基本形成' };
    expect(assess({}, rule, { asOf: 2024, roundClosed: true }).warnings).toEqual([]);
  });
});

describe('the most serious warning comes first', () => {
  it('red, yellow, blue', () => {
    const points = [
      { year: 2029, value: '90' },
      { year: 2030, value: '80', doubtful: true },
    ];
    const { warnings } = assess({}, atLeast('94'), { asOf: 2030, points, attribute: 'binding' });
    expect(warnings.map(({ level }) => level)).toEqual(['red', 'blue']);
  });

  it('whichever is found first', () => {
    const readings = { 2020: '80', 2022: '91', 2023: '90', 2024: '85' };
    const { warnings } = assess(readings, atLeast('94'), { attribute: 'anticipated' });
    expect(warnings.map(({ type, level }) => `${type} ${level}`)).toEqual(['reversal yellow', 'atRisk blue']);
  });
});

describe('预计达标困难 by its outlook', () => {
  const levels = (readings: Readings, attribute: 'binding' | 'anticipated') =>
    assess(readings, atLeast('94'), { attribute })
      .warnings.filter(({ type }) => type === 'unlikely')
      .map(({ level, message }) => ({ level, says: message.includes('预计达标困难') }));
  const falling = fromBaseYear('99', '98', '97', '96', '95');

  it('is raised although the target is met now and nothing is divided', () => {
    expect(levels(falling, 'binding')).toEqual([{ level: 'red', says: true }]);
    expect(levels(falling, 'anticipated')).toEqual([{ level: 'yellow', says: true }]);
  });

  it('is red also where one year alone would be too few, but a slow pace then is not', () => {
    const counted = fromBaseYear('99/100', '98/100', '97/100', '96/100', '95/100');
    expect(levels(counted, 'binding')).toMatchObject([{ level: 'red' }]);
    const slow = assess({ 2020: '80', 2024: '81', 2025: '82/100' }, atLeast('88'), {
      attribute: 'binding',
    });
    expect(slow).toMatchObject({ paceClass: 'slow', smallNumber: true });
    expect(slow.warnings.map(({ type, level }) => `${type} ${level}`)).toEqual(['unlikely yellow']);
  });
});

describe('a judgement signed against the target', () => {
  const rule: TargetRule = { kind: 'judgement', question: '基本形成' };
  const signed = (year: number, met: boolean) =>
    assess({}, rule, {
      asOf: year,
      attribute: 'binding',
      judgements: [{ year, met, by: '张三', on: '2031-02-01', reason: '材料不足' }],
    }).warnings.map(({ type, level }) => `${type} ${level}`);

  it('is missed in the target year, not before', () => {
    expect(signed(2030, false)).toEqual(['missed red']);
    expect(signed(2029, false)).toEqual([]);
    expect(signed(2030, true)).toEqual([]);
  });
});

describe('保持, once lost', () => {
  it('is a risk where the baseline met the target and the latest reading does not', () => {
    const level = (readings: Readings) =>
      assess(readings, atLeast('94'), { attribute: 'binding' }).warnings.filter(
        ({ type }) => type === 'atRisk',
      );
    expect(level({ 2020: '95', 2024: '93' })).toMatchObject([{ level: 'yellow' }]);
    expect(level({ 2020: '95', 2024: '94' })).toEqual([]);
    // Within chance of the target one year says nothing.
    expect(level({ 2020: '2850/3000', 2024: '2815/3000' })).toEqual([]);
  });
});
