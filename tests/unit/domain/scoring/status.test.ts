import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { counterOf, isCompleteCount, readUnit } from '@/lib/domain/scoring/unit';
import type { BandRule, ReferenceRule, TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost } from './make-input';

const around45: BandRule = { kind: 'band', low: '43.65', high: '46.35', centre: '45', side: 'both' };
const twoToThree: TargetRule = { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' };
const staged: TargetRule = {
  kind: 'staged',
  steps: [
    { year: 2030, rule: { kind: 'threshold', bound: 'max', value: '10', inclusive: true } },
    { year: 2025, rule: { kind: 'threshold', bound: 'max', value: '10.5', inclusive: true } },
  ],
};

describe('a numeric rule holds for the reading of the year, exactly', () => {
  it.each<[string, TargetRule, string, 'met' | 'notMet']>([
    ['just below ≥94', atLeast('94'), '93.995', 'notMet'],
    ['at ≥94', atLeast('94'), '94', 'met'],
    ['at ≥94, more decimals', atLeast('94'), '94.00', 'met'],
    ['at ＞94', atLeast('94', false), '94', 'notMet'],
    ['above ＞94', atLeast('94', false), '94.0000001', 'met'],
    ['at ≤8', atMost('8'), '8', 'met'],
    ['at ＜8', atMost('8', false), '8', 'notMet'],
    ['below ＜8', atMost('8', false), '7.999', 'met'],
    ['100 % reached', atLeast('100'), '100', 'met'],
    ['nothing left', atMost('0'), '0', 'met'],
    ['lower edge of 45左右', around45, '43.65', 'met'],
    ['upper edge of 45左右', around45, '46.35', 'met'],
    ['below 45左右', around45, '43.6499', 'notMet'],
    ['above 45左右', around45, '46.36', 'notMet'],
    ['only the ceiling binds', { ...around45, side: 'high' }, '1', 'met'],
    ['only the floor binds', { ...around45, side: 'low' }, '99', 'met'],
    ['2:3 as a ratio', twoToThree, '2:3', 'met'],
    ['4:6 is 2:3', twoToThree, '4:6', 'met'],
    ['2:3 typed as 0.67', twoToThree, '0.67', 'met'],
    ['2:3 typed as 0.66', twoToThree, '0.66', 'notMet'],
    [
      '1:2 has an exact decimal',
      { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'exact' },
      '0.50',
      'met',
    ],
    [
      '1:2 is not 0.501',
      { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'exact' },
      '0.501',
      'notMet',
    ],
    ['at least 1:2', { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'min' }, '0.6', 'met'],
    ['at most 1:2', { kind: 'ratio', antecedent: '1', consequent: '2', bound: 'max' }, '0.6', 'notMet'],
  ])('%s', (_, rule, value, status) => {
    expect(assess({ 2024: value }, rule).status).toBe(status);
  });

  it.each<[string, string, 'met' | 'notMet']>([
    ['2820/3000', '94', 'met'],
    ['2819/3000', '94', 'notMet'],
    ['1/3', '33.333333333333333333333333333333', 'met'],
    ['1/3', '33.333333333333333333333333333334', 'notMet'],
  ])('derives %s without rounding before it meets ≥%s', (counts, target, status) => {
    expect(assess({ 2024: counts }, atLeast(target)).status).toBe(status);
  });

  it.each([
    ['%', '1/4', '25'],
    ['‰', '3/600', '5'],
    ['1/10万', '1/3000', '33.3333333333333333333333'],
    ['/10万', '3/100000', '3'],
    ['1/万', '3/10000', '3'],
  ])('reads unit %s of %s as %s', (unit, counts, value) => {
    expect(assess({ 2024: counts }, atLeast('94'), { unit }).value).toBe(value);
  });

  it('prefers counts to a typed rate', () => {
    const points = [{ year: 2024, value: '94.0', numerator: '2819', denominator: '3000' }];
    expect(assess({}, atLeast('94'), { asOf: 2024, points }).status).toBe('notMet');
  });
});

describe('接近达标', () => {
  it.each<[TargetRule, string, boolean]>([
    [atLeast('94'), '92.12', true],
    [atLeast('94'), '92.11', false],
    [atMost('8', false), '8', true],
    [atMost('8', false), '8.16', true],
    [atMost('8', false), '8.17', false],
    [atLeast('94'), '94', false],
    [around45, '47.2', true],
    [around45, '47.3', false],
    [atMost('0'), '0.001', false],
  ])('%j %s → %s', (rule, value, nearlyMet) => {
    expect(assess({ 2024: value }, rule).nearlyMet).toBe(nearlyMet);
  });
});

describe('staged targets', () => {
  it.each([
    [2023, '10.4', 'met'],
    [2025, '10.5', 'met'],
    [2025, '10.6', 'notMet'],
    [2026, '10.4', 'notMet'],
    [2030, '10', 'met'],
    [2031, '10.1', 'notMet'],
  ])('in %i the stage in force judges %s: %s', (year, value, status) => {
    expect(assess({ [year]: value }, staged, { unit: '1/10万' }).status).toBe(status);
  });

  it('measures pace against the last stage', () => {
    expect(assess({ 2020: '12', 2025: '11' }, staged, { unit: '1/10万' }).pace).toBe('1');
  });
});

describe('reference targets', () => {
  const rule = (comparator: ReferenceRule['comparator']): TargetRule => ({
    kind: 'reference',
    comparator,
    reference: '本地区党员总数中女性比例',
  });
  it.each<[ReferenceRule['comparator'], string, string]>([
    ['>=', '35.2', 'met'],
    ['>', '35.2', 'notMet'],
    ['<=', '35.2', 'met'],
    ['<', '35.2', 'notMet'],
    ['~', '34.144', 'met'],
    ['~', '36.256', 'met'],
    ['~', '34.143', 'notMet'],
    ['~', '36.257', 'notMet'],
  ])('%s 35.2: %s → %s', (comparator, value, status) => {
    const points = [{ year: 2024, value, reference: '35.2' }];
    expect(assess({}, rule(comparator), { asOf: 2024, points }).status).toBe(status);
  });

  it('cannot be judged without that year’s reference', () => {
    const points = [
      { year: 2023, value: '36', reference: '35' },
      { year: 2024, value: '36' },
    ];
    const { status, reason } = assess({}, rule('>='), { asOf: 2024, points });
    expect({ status, reason }).toEqual({ status: 'notAssessable', reason: 'referenceMissing' });
  });
});

describe('what cannot be judged says why', () => {
  const compound: TargetRule = {
    kind: 'compound',
    parts: [{ label: '新生儿', rule: { kind: 'threshold', bound: 'max', value: '3', inclusive: true } }],
  };
  it.each<[string, Record<number, string>, TargetRule, Partial<AssessInput>, string, string]>([
    ['only the baseline', { 2020: '90' }, atLeast('94'), {}, 'notAssessable', 'baselineOnly'],
    [
      'no reading this year',
      { 2020: '90', 2023: '91' },
      atLeast('94'),
      { asOf: 2024 },
      'noData',
      'notReported',
    ],
    ['no reading at all', {}, atLeast('94'), { asOf: 2024 }, 'noData', 'notReported'],
    [
      'nobody has judged',
      { 2024: '1' },
      { kind: 'judgement', question: '基本形成' },
      {},
      'notAssessable',
      'awaitingJudgement',
    ],
    ['unparsed', { 2024: '1' }, { kind: 'unparsed', reason: '?' }, {}, 'notAssessable', 'ruleUnparsed'],
    ['parts', { 2024: '1' }, compound, {}, 'notAssessable', 'partsMissing'],
    [
      'a damaged ratio',
      { 2024: '1' },
      { kind: 'ratio', antecedent: '2', consequent: '0', bound: 'exact' },
      {},
      'notAssessable',
      'ruleUnparsed',
    ],
  ])('%s', (_, readings, rule, changes, status, reason) => {
    const result = assess(readings, rule, changes);
    expect([result.status, result.reason]).toEqual([status, reason]);
  });

  it('keeps value and year of the verdict empty when the year is missing', () => {
    const { value, year } = assess({ 2020: '90', 2023: '91' }, atLeast('94'), { asOf: 2024 });
    expect({ value, year }).toEqual({ value: null, year: null });
  });

  it('ignores readings later than now', () => {
    const { status, value } = assess({ 2020: '90', 2024: '92', 2025: '95' }, atLeast('94'), { asOf: 2024 });
    expect({ status, value }).toEqual({ status: 'notMet', value: '92' });
  });
});

describe('judgements', () => {
  const rule: TargetRule = { kind: 'judgement', question: '基本形成' };
  const judged = (year: number, met: boolean) => ({
    year,
    met,
    by: '张三',
    on: '2024-12-01',
    reason: '机制已建立',
  });

  it.each([
    [true, 'judgedMet'],
    [false, 'judgedNotMet'],
  ])('signed as %s', (met, status) => {
    expect(assess({}, rule, { asOf: 2024, judgements: [judged(2024, met)] }).status).toBe(status);
  });

  it('does not stretch last year’s signature to this year', () => {
    expect(assess({}, rule, { asOf: 2024, judgements: [judged(2023, true)] }).reason).toBe(
      'awaitingJudgement',
    );
  });

  it('are told in one sentence, however the reason ends', () => {
    const signed = { ...judged(2024, true), reason: '网络已覆盖全部镇街。' };
    const { explanation } = assess({}, rule, { asOf: 2024, judgements: [signed] });
    expect(explanation.sentence).toContain('网络已覆盖全部镇街）');
  });
});

describe('names and units', () => {
  it.each([
    ['区属国有企业管理层中的女性比例', '人'],
    ['中等职业学校在校学生中女生占比', '人'],
    ['孕产妇系统管理率', '人'],
    ['社区妇女之家覆盖率', '个'],
    ['儿童友好社区建成率', '个'],
    ['有托育机构的街道比例', '个'],
  ])('%s counts by %s', (name, counter) => {
    expect(counterOf(name)).toBe(counter);
  });

  it.each([
    ['%', 100],
    ['％', 100],
    ['（%）', 100],
    ['‰', 1000],
    ['1/万', 10_000],
    ['1/10万', 100_000],
    ['/10 万', 100_000],
    ['1／十万', 100_000],
    ['人', null],
    ['万人', null],
    ['', null],
  ])('unit %s has scale %s', (unit, scale) => {
    expect(readUnit(unit).scale).toBe(scale);
  });

  it.each([
    ['区人大代表中女性比例', true],
    ['区属国有企业管理层中的女性比例', true],
    ['村党组织书记中女性比例', true],
    ['孕产妇系统管理率', false],
    ['婴儿死亡率', false],
    ['女职工职业病发病率', false],
    ['在校学生近视率', false],
    ['区党委、政府领导班子中女干部的配备率', true],
    ['适龄妇女宫颈癌人群筛查率', false],
  ])('%s is a complete count: %s', (name, complete) => {
    expect(isCompleteCount(name)).toBe(complete);
  });
});
