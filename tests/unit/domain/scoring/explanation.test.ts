import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import type { TargetRule } from '@/lib/domain/target/rule';
import { assess, atLeast, atMost, fromBaseYear } from './make-input';

const trend = (changes: object): TargetRule =>
  ({ kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal', ...changes }) as TargetRule;

describe('the explanation is one Chinese sentence with the numbers in it', () => {
  it.each<[string, Record<number, string>, TargetRule, Partial<AssessInput>, string]>([
    [
      'the example of the method',
      { 2020: '90.88', 2024: '92.10' },
      atLeast('94'),
      {},
      '2024 年 92.10%，低于目标 ≥94；自 2020 年 90.88% 起年均提高 0.31 个百分点，要在 2030 年达标每年需提高 0.32 个百分点，进度比 0.98，进度正常。',
    ],
    [
      'lower is better, per 100 000',
      { 2020: '12.5', 2025: '10.1' },
      atMost('8', false),
      { unit: '1/10万' },
      '2025 年 10.1/10万，高于目标 ＜8；自 2020 年 12.5/10万起年均降低 0.48/10万，要在 2030 年达标每年需降低超过 0.42/10万，进度比 1.07，进度正常。',
    ],
    [
      'per mille',
      { 2020: '6.1', 2025: '5.9' },
      atMost('5'),
      { unit: '‰' },
      '2025 年 5.9‰，高于目标 ≤5；自 2020 年 6.1‰ 起年均降低 0.04 个千分点，要在 2030 年达标每年需降低 0.18 个千分点，进度比 0.36，进展缓慢。',
    ],
    [
      'counts',
      { 2020: '5', 2025: '12' },
      atLeast('20'),
      { unit: '个' },
      '2025 年 12 个，低于目标 ≥20；自 2020 年 5 个起年均增加 1.40 个，要在 2030 年达标每年需增加 1.60 个，进度比 0.93，需加快。',
    ],
    [
      'met',
      { 2020: '90.88', 2024: '94.10' },
      atLeast('94'),
      {},
      '2024 年 94.10%，达到目标 ≥94；自 2020 年 90.88% 起年均提高 0.81 个百分点，进度比 2.58，进度正常。',
    ],
    [
      'on an exclusive bound',
      { 2024: '8' },
      atMost('8', false),
      { unit: '1/10万' },
      '2024 年 8/10万，等于界限，而目标 ＜8 不含本数。接近达标。',
    ],
    [
      'only the baseline',
      { 2020: '90' },
      atLeast('94'),
      {},
      '仅有 2020 年基期值 90%，暂不可评；要在 2030 年达标每年需提高 0.40 个百分点。',
    ],
    [
      'a trend that broke',
      fromBaseYear('50', '49', '52'),
      trend({ cadence: 'yearly' }),
      { targetText: '逐年提高' },
      '2022 年 52%，较 2020 年 50% 提高 2 个百分点，目标为“逐年提高”，其中 2021 年没有比上年提高，趋势不符。按现有数据推算，2030 年预计 59.33%，仅供参考。',
    ],
    [
      'a trend that holds',
      { 2020: '50', 2025: '49' },
      trend({ direction: 'hold' }),
      {},
      '2025 年 49%，较 2020 年 50% 降低 1 个百分点，未超出 3% 的容差，趋势符合。',
    ],
    [
      'a change against the base year',
      { 2020: '10', 2025: '9' },
      { kind: 'relative', baseYear: 2020, change: '-0.2', changeIn: 'percent', per: 'once', bound: 'exact' },
      { unit: '‰' },
      '2025 年 9‰，高于目标 ≤8（由 2020 年 10‰ 推算）；自 2020 年 10‰ 起年均降低 0.20 个千分点，要在 2030 年达标每年需降低 0.20 个千分点，进度比 1.00，进度正常。',
    ],
    [
      'a trend of counts',
      { 2020: '18', 2025: '9' },
      trend({}),
      { unit: '个', targetText: '增加' },
      '2025 年 9 个，较 2020 年 18 个减少 9 个，目标为“增加”，趋势不符。',
    ],
    [
      'an unconfirmed rule',
      { 2024: '93' },
      atLeast('94'),
      { confidence: 'confirm' },
      '2024 年 93%，低于目标 ≥94；要在 2030 年达标每年需提高 0.17 个百分点。接近达标。目标规则待确认。',
    ],
    [
      'the target was met at the baseline',
      { 2020: '95', 2025: '94.5' },
      atLeast('94'),
      {},
      '2025 年 94.5%，达到目标 ≥94；自 2020 年 95% 起年均降低 0.10 个百分点，基期已达标，以保持为要求，目前留有 0.50 个百分点的余地，照此变化到 2030 年可以保持。',
    ],
  ])('%s', (_, readings, rule, changes, sentence) => {
    expect(assess(readings, rule, changes).explanation.sentence).toBe(sentence);
  });

  it('never prints a number that contradicts its class', () => {
    expect(assess({ 2020: '80', 2025: '89.4999' }, atLeast('100')).explanation.sentence).toContain(
      '进度比 0.94999，需加快',
    );
    expect(assess({ 2024: '939996/1000000' }, atLeast('94')).explanation.sentence).toContain(
      '93.9996%，低于目标',
    );
  });
});

describe('the grounds as data', () => {
  it('show the formula with the numbers put in', () => {
    expect(assess({ 2020: '90.88', 2024: '92.10' }).explanation.formulas).toEqual([
      '2024 年：92.10 ＜ 94，未达标',
      '年均变化 = (92.10 − 90.88) ÷ 4 = 0.31',
      '每年需提高 = (94 − 92.10) ÷ 6 = 0.32',
      '进度比 = (92.10 − 90.88) ÷ (94 − 90.88) ÷ (4 ÷ 10) = 0.98',
    ]);
    expect(assess({ 2024: '2820/3000' }).explanation.formulas[0]).toBe(
      '2024 年 = 2820 ÷ 3000 × 100 = 94.00%',
    );
  });

  it('list the readings used, with version and approver where known', () => {
    const points = [
      { year: 2024, value: '92.1', version: 2, approvedBy: '李四' },
      { year: 2020, value: '90.88' },
    ];
    expect(assess({}, atLeast('94'), { asOf: 2024, points }).explanation.readings).toEqual([
      { year: 2020, value: '90.88', baseline: true },
      { year: 2024, value: '92.1', baseline: false, version: 2, approvedBy: '李四' },
    ]);
  });

  it('leave out what was measured by an earlier definition', () => {
    const points = [
      { year: 2020, value: '90.88' },
      { year: 2024, value: '92.1', definitionChanged: true },
    ];
    expect(assess({}, atLeast('94'), { asOf: 2024, points }).explanation.readings).toEqual([
      { year: 2024, value: '92.1', baseline: false },
    ]);
  });

  it('survive being stored as JSON', () => {
    const assessment = assess({ 2020: '90.88', 2024: '92.10' });
    expect(JSON.parse(JSON.stringify(assessment)).explanation).toEqual(assessment.explanation);
  });
});

describe('numbers that are compared are printed apart', () => {
  const juvenile = { unit: '%', name: '未成年人犯罪人数占未成年人人口数量的比重' };
  const readings = fromBaseYear('14/91000', '14/91100', '15/91000', '15/91100', '16/91138');

  it('a derived rate takes as many decimals as it needs to differ from the one beside it', () => {
    const { explanation } = assess(readings, trend({ direction: 'down' }), juvenile);
    expect(explanation.sentence).toContain('2024 年 0.018%，较 2020 年 0.015% 提高 0.003 个百分点');
    expect(explanation.formulas.join()).toContain('0.018 − 0.015 = 0.003');
  });

  it('equal readings stay short', () => {
    const { explanation } = assess(
      { 2020: '14/91000', 2024: '28/182000' },
      trend({ direction: 'down' }),
      juvenile,
    );
    expect(explanation.sentence).toContain('2024 年 0.02%，与 2020 年 0.02% 持平');
  });

  it('the ends of an interval do not look like the value', () => {
    const { explanation } = assess(readings, trend({ direction: 'down' }), juvenile);
    expect(explanation.sentence).toMatch(/预计 0\.020%（80% 区间 0\.015%—0\.025%）/);
  });
});

describe('a change between two readings is as exact as they are printed', () => {
  it('so that it can be checked by subtraction', () => {
    const readings = { 2020: '21/100000', 2025: '16/100000' };
    const { explanation } = assess(readings, trend({ direction: 'down' }));
    expect(explanation.sentence).toContain('2025 年 0.016%，较 2020 年 0.021% 降低 0.005 个百分点');
    expect(explanation.formulas[0]).toBe('2025 年 = 16 ÷ 100,000 × 100 = 0.016%');
  });
});

describe('where pace is not divided', () => {
  it('a baseline that chance alone could carry to the target is not called close to it', () => {
    const { sentence } = assess({ 2020: '19/22', 2025: '22/22' }, atLeast('95')).explanation;
    expect(sentence).toContain('基期与目标之差未超出偶然波动的范围，不计算进度比，以保持为要求');
  });

  it('what was never reached is not said to be lost', () => {
    const { sentence } = assess({ 2020: '19/22', 2025: '20/22' }, atLeast('95')).explanation;
    expect(sentence).toContain('目前尚未达标');
    expect(sentence).not.toContain('未能保持');
  });

  it('a forecast is not preceded by another answer to the same question', () => {
    const readings = fromBaseYear('40.9', '40.7', '40.6', '40.4', '40.2', '40.0');
    const band: TargetRule = { kind: 'band', low: '38.8', high: '41.2', side: 'both' };
    const { sentence } = assess(readings, band).explanation;
    expect(sentence).toContain('目前留有 1.20 个百分点的余地。按现有进度，2030 年预计');
  });

  it('names only the settings that had a part', () => {
    const named = (readings: Record<number, string>, rule: TargetRule) =>
      assess(readings, rule).explanation.settings.map(({ name }) => name);
    expect(named({ 2020: '95', 2025: '94.5' }, atLeast('94'))).toEqual([]);
    expect(named({ 2020: '93.999', 2025: '94.5' }, atLeast('94'))).toEqual(['报告精度']);
    const balanced: TargetRule = { kind: 'band', low: '103', high: '107', side: 'both' };
    expect(named({ 2025: '105' }, balanced).join()).toMatch(/趋于平衡”下限.*趋于平衡”上限/);
  });
});

describe('a target revised in mid-plan', () => {
  const targetChange = { since: 2023, before: '≥94', after: '≥95', document: '渝中妇儿工委〔2023〕2 号' };

  it('says which target is in force since when, by which document', () => {
    const { explanation } = assess({ 2020: '90.88', 2024: '92.10' }, atLeast('95'), {
      targetText: '≥95',
      targetChange,
    });
    expect(explanation.sentence).toContain('目标 2023 年起由 ≥94 调整为 ≥95（渝中妇儿工委〔2023〕2 号）。');
    expect(explanation.targetChange).toEqual(targetChange);
  });

  it('the first target needs no such words', () => {
    const { explanation } = assess({ 2020: '90.88', 2024: '92.10' });
    expect(explanation.sentence).not.toContain('调整为');
    expect(explanation).not.toHaveProperty('targetChange');
  });
});

describe('the change that is needed every year', () => {
  it.each<[string, Record<number, string>, TargetRule, string]>([
    ['is enough when made as printed', { 2020: '90', 2023: '91' }, atLeast('95'), '每年需提高 0.58 个百分点'],
    ['has two digits that count', { 2020: '90', 2024: '93.9' }, atLeast('94'), '每年需提高 0.017 个百分点'],
    [
      'must be exceeded where the bound is excluded',
      { 2020: '9', 2024: '8.6' },
      atMost('8', false),
      '每年需降低超过 0.10 个百分点',
    ],
    [
      'is exceeded already when it was rounded up',
      { 2020: '9', 2023: '8.5' },
      atMost('8', false),
      '每年需降低 0.072 个百分点',
    ],
  ])('%s', (_, readings, rule, words) => {
    expect(assess(readings, rule).explanation.sentence).toContain(words);
  });
});

it('a ratio typed at its own decimals asks for no further change', () => {
  const rule: TargetRule = { kind: 'ratio', antecedent: '2', consequent: '3', bound: 'exact' };
  const result = assess({ 2020: '0.5', 2024: '0.667' }, rule, { unit: '' });
  expect(result).toMatchObject({ status: 'met', requiredPerYear: null });
  expect(result.explanation.sentence).not.toContain('每年需');
});
