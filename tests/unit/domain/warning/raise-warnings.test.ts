import { describe, expect, it } from 'vitest';
import type { Attribute, AssessInput } from '@/lib/domain/scoring/assessment';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear, pointsOf } from '../scoring/make-input';

type Readings = Record<number, string>;

function warningsOf(readings: Readings, rule: TargetRule, changes: Partial<AssessInput> = {}): string[] {
  return assess(readings, rule, changes).warnings.map(({ type, level }) => `${type} ${level}`);
}

describe('预计达标困难 and 存在风险', () => {
  it.each<[string, Readings, Attribute, string[]]>([
    ['slow, three points, binding', { 2020: '80', 2024: '82', 2025: '84' }, 'binding', ['unlikely red']],
    [
      'slow, three points, anticipated',
      { 2020: '80', 2024: '82', 2025: '84' },
      'anticipated',
      ['unlikely yellow'],
    ],
    ['slow, three points, unnamed', { 2020: '80', 2024: '82', 2025: '84' }, null, ['unlikely yellow']],
    ['reverse, anticipated', { 2020: '80', 2024: '81', 2025: '79' }, 'anticipated', ['unlikely red']],
    ['slow, but two points only', { 2020: '80', 2025: '84' }, 'binding', ['atRisk yellow']],
    ['exactly 0.60', { 2020: '80', 2024: '82', 2025: '86' }, 'binding', ['atRisk yellow']],
    ['faster needed, anticipated', { 2020: '80', 2025: '88' }, 'anticipated', ['atRisk blue']],
    ['exactly 0.95', { 2020: '80', 2025: '89.5' }, 'binding', []],
    ['outlook unlikely', fromBaseYear('80', '80.5', '81', '81.5', '82'), 'binding', ['unlikely red']],
    ['outlook straddling', fromBaseYear('80', '84', '83', '88', '87.9'), 'binding', ['atRisk yellow']],
  ])('%s', (_, readings, attribute, expected) => {
    expect(warningsOf(readings, atLeast('100'), { attribute })).toEqual(expected);
  });

  it('say the numbers that caused them', () => {
    const { warnings } = assess({ 2020: '80', 2024: '82', 2025: '84' }, atLeast('100'));
    expect(warnings[0]!.message).toBe(
      '2025 年 84%，低于目标 ≥100；进度比 0.40，进展缓慢，预计达标困难；按现有数据推算，2030 年预计 87.00%，仅供参考。',
    );
  });

  it('are not raised once the target year is reported', () => {
    expect(warningsOf({ 2020: '80', 2029: '82', 2030: '84' }, atLeast('100'))).toEqual(['missed yellow']);
  });
});

describe('未达标', () => {
  const yearly: TargetRule = { kind: 'trend', direction: 'down', cadence: 'yearly', strength: 'normal' };
  const overall: TargetRule = { kind: 'trend', direction: 'down', cadence: 'overall', strength: 'normal' };
  it.each<[string, Readings, TargetRule, Attribute, string[]]>([
    ['target year, binding', { 2030: '93' }, atLeast('94'), 'binding', ['missed red']],
    ['target year, anticipated', { 2030: '93' }, atLeast('94'), 'anticipated', ['missed yellow']],
    ['before the target year', { 2029: '93' }, atLeast('94'), 'binding', []],
    ['target year, met', { 2030: '94' }, atLeast('94'), 'binding', []],
    ['a yearly rule, any year', { 2020: '5', 2021: '6' }, yearly, 'binding', ['missed red']],
    ['an overall trend waits', { 2020: '5', 2021: '6' }, overall, 'binding', []],
  ])('%s', (_, readings, rule, attribute, expected) => {
    expect(warningsOf(readings, rule, { attribute })).toEqual(expected);
  });

  it('is due at its own stage', () => {
    const rule: TargetRule = {
      kind: 'staged',
      steps: [
        { year: 2025, rule: { kind: 'threshold', bound: 'max', value: '5', inclusive: true } },
        { year: 2030, rule: { kind: 'threshold', bound: 'max', value: '4', inclusive: true } },
      ],
    };
    expect(warningsOf({ 2024: '5.5' }, rule)).toEqual([]);
    expect(warningsOf({ 2025: '5.5' }, rule)).toEqual(['missed yellow']);
    expect(warningsOf({ 2026: '5.5' }, rule)).toEqual([]);
  });
});

describe('逆向变化', () => {
  it.each<[string, Readings, TargetRule, boolean]>([
    ['two years running', { 2022: '90', 2023: '89.9', 2024: '89.8' }, atLeast('94'), true],
    ['one year only', { 2022: '89.8', 2023: '90', 2024: '89.9' }, atLeast('94'), false],
    ['a gap between', { 2021: '90', 2023: '89.9', 2024: '89.8' }, atLeast('94'), false],
    ['the good way', { 2022: '90', 2023: '91', 2024: '92' }, atLeast('94'), false],
    ['lower is better', { 2022: '9', 2023: '9.1', 2024: '9.2' }, atMost('8'), true],
    ['met, drifting a little', { 2022: '99.9', 2023: '99.8', 2024: '99.7' }, atLeast('94'), false],
    ['met, losing much', { 2022: '99.9', 2023: '98', 2024: '96' }, atLeast('94'), true],
    ['one step beyond the noise', fromBaseYear('90', '90.4', '90.8', '91.2', '89'), atLeast('94'), true],
    [
      'away from a band',
      { 2022: '47', 2023: '48', 2024: '49' },
      { kind: 'band', low: '43', high: '46', side: 'both' },
      true,
    ],
    [
      'against a trend',
      { 2022: '5', 2023: '6', 2024: '7' },
      { kind: 'trend', direction: 'down', cadence: 'overall', strength: 'normal' },
      true,
    ],
  ])('%s', (_, readings, rule, fires) => {
    expect(warningsOf(readings, rule).includes('reversal yellow')).toBe(fires);
  });

  it('looks at the gap to a reference', () => {
    const points = [35, 36, 37].map((reference, index) => ({
      year: 2022 + index,
      value: '34',
      reference: String(reference),
    }));
    const rule: TargetRule = { kind: 'reference', comparator: '>=', reference: '全市平均水平' };
    expect(warningsOf({}, rule, { asOf: 2024, points })).toContain('reversal yellow');
  });
});

describe('波动较大', () => {
  it.each<[string, Readings, TargetRule, Partial<AssessInput>, boolean]>([
    ['a jump', fromBaseYear('90', '90.3', '90.6', '90.9', '92.9'), atLeast('94'), {}, true],
    ['exactly three times the median', fromBaseYear('80', '81', '82', '83', '86'), atLeast('94'), {}, false],
    [
      'large, but below the floor',
      fromBaseYear('90', '90.1', '90.2', '90.3', '91.2'),
      atLeast('94'),
      {},
      false,
    ],
    ['too few earlier changes', fromBaseYear('90', '90.1', '95'), atLeast('99'), {}, false],
    [
      'one death after none',
      fromBaseYear('0/3000', '0/3000', '0/3000', '1/3000'),
      atMost('8'),
      { unit: '1/10万' },
      false,
    ],
    [
      'nine deaths after one a year',
      fromBaseYear('1/3000', '1/3000', '1/3000', '9/3000'),
      atMost('8'),
      { unit: '1/10万' },
      true,
    ],
    ['counts', fromBaseYear('2', '1', '2', '12'), atMost('5'), { unit: '例' }, true],
    ['counts within chance', fromBaseYear('2', '1', '2', '5'), atMost('5'), { unit: '例' }, false],
  ])('%s', (_, readings, rule, changes, fires) => {
    expect(warningsOf(readings, rule, changes).includes('volatile yellow')).toBe(fires);
  });
});

const NOT_PRODUCED = { kind: 'notProduced', reason: '公报未发布。' } as const;
const NOT_APPLICABLE = { kind: 'notApplicable', reason: '当年没有换届' } as const;

describe('缺报 and 数据存疑', () => {
  it.each<[string, Readings, Partial<AssessInput>, string[]]>([
    ['round closed', { 2023: '90' }, { asOf: 2024, roundClosed: true }, ['missing blue']],
    ['two years', { 2022: '90' }, { asOf: 2024, roundClosed: true }, ['missing yellow']],
    ['round still open', { 2023: '90' }, { asOf: 2024 }, []],
    ['round open, two earlier years missing', { 2021: '90' }, { asOf: 2024 }, ['missing yellow']],
    ['reported', { 2024: '90' }, { roundClosed: true }, []],
    ['stated', { 2023: '90' }, { asOf: 2024, roundClosed: true, gap: NOT_PRODUCED }, ['missing blue']],
    ['不适用', { 2022: '90' }, { asOf: 2024, roundClosed: true, gap: NOT_APPLICABLE }, []],
    [
      'a year in between that owed nothing',
      { 2021: '90' },
      { asOf: 2023, roundClosed: true, excusedYears: [2022] },
      ['missing blue'],
    ],
    [
      'two years around one that owed nothing',
      { 2020: '90' },
      { asOf: 2023, roundClosed: true, excusedYears: [2022] },
      ['missing yellow'],
    ],
    [
      'a round for other plans, two years running',
      { 2022: '90' },
      { asOf: 2024, excusedYears: [2023, 2024] },
      [],
    ],
    [
      'a round for other plans after a year that was missed',
      { 2021: '90' },
      { asOf: 2024, excusedYears: [2023, 2024] },
      [],
    ],
  ])('%s', (_, readings, changes, expected) => {
    expect(warningsOf(readings, atLeast('94'), changes)).toEqual(expected);
  });

  it('gives the reason, and asks only for what can still be reported', () => {
    const message = (gap: AssessInput['gap']) => {
      const changes = { asOf: 2024, roundClosed: true, department: '区统计局', gap };
      return assess({ 2023: '90' }, atLeast('94'), changes).warnings[0]?.message;
    };
    expect(message(NOT_PRODUCED)).toBe(
      '2024 年报送轮次已结束，尚无数据（最近一次数据为 2023 年）；数据尚未产生：公报未发布，请区统计局补报。',
    );
    expect(message({ kind: 'notCollected', reason: '五年一次' })).toBe(
      '2024 年报送轮次已结束，尚无数据（最近一次数据为 2023 年）；统计制度未采集：五年一次。',
    );
  });

  it('names who owes the value', () => {
    const changes = { asOf: 2024, roundClosed: true, department: '区卫生健康委' };
    const { warnings, explanation } = assess({ 2023: '90' }, atLeast('94'), changes);
    expect(warnings[0]!.message).toContain('请区卫生健康委补报');
    expect(explanation.sentence).toBe(
      '2024 年缺报，请区卫生健康委补报；最近一次为 2023 年 90%；要在 2030 年达标每年需提高 0.58 个百分点。',
    );
  });

  it('passes on a doubted value', () => {
    const points = [{ year: 2024, value: '95', doubtful: true }];
    expect(warningsOf({}, atLeast('94'), { asOf: 2024, points })).toEqual(['doubtful blue']);
  });
});

describe('small numbers never raise red on one year alone', () => {
  const county = { unit: '1/10万', name: '孕产妇死亡率', attribute: 'binding' as const };

  it('stays yellow where the year’s interval contains the target', () => {
    expect(warningsOf({ 2030: '1/3000' }, atMost('8', false), county)).toEqual(['missed yellow']);
  });

  it('is red once three years together leave no doubt', () => {
    const readings = { 2028: '3/3000', 2029: '3/3000', 2030: '1/3000' };
    expect(warningsOf(readings, atMost('8', false), county)).toContain('missed red');
  });

  it('does not soften a large sample', () => {
    const points = pointsOf({ 2030: '2700/3000' });
    expect(warningsOf({}, atLeast('94'), { asOf: 2030, points, attribute: 'binding' })).toEqual([
      'missed red',
    ]);
  });
});
