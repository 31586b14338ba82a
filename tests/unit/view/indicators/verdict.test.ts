import { describe, expect, it } from 'vitest';
import { composePartRows } from '@/lib/view/indicators/part-rows';
import type { DetailPart, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import type { TargetRule } from '@/lib/domain/target/rule';
import { composeChart } from '@/lib/view/indicators/chart-series';
import { composeReferenceLine } from '@/lib/view/indicators/reference-line';
import { composeReadingLines } from '@/lib/view/indicators/reading-lines';
import { detail, reading } from './detail-fixture';
import { badgeNote, composeLead, gapText, preliminaryReading } from '@/lib/view/indicators/verdict';

const part = (id: string, status: DetailPart['status'], isRetired = false): DetailPart => ({
  id,
  serial: `22-${id}`,
  name: `第${id}分项`,
  unit: '%',
  isRetired,
  target: { text: '≥94', rule: { kind: 'threshold', bound: 'min', value: '94', inclusive: true } },
  status,
  nearlyMet: false,
  unconfirmed: false,
  series: [{ year: 2025, text: '95.0', ratio: null, flag: 'official' }],
});

describe('a row that is split', () => {
  const split = detail({ parts: [part('1', 'met'), part('2', 'notMet'), part('3', 'met', true)] });

  it('leads with how many of the parts in force are met, not with an old value of its own', () => {
    expect(composeLead(split, 2025)).toEqual({ kind: 'parts', met: 1, all: 2 });
    expect(preliminaryReading(split, 2025)).toBeNull();
  });

  it('is an ordinary row again when all its parts are retired', () => {
    expect(composeLead(detail({ parts: [part('1', 'met', true)] }), 2025)).not.toMatchObject({
      kind: 'parts',
    });
  });

  it('lists every part with target, value and a small line', () => {
    expect(composePartRows(split)).toMatchObject([
      {
        serial: '22-1',
        target: '≥94',
        value: '95.0%',
        valueYear: 2025,
        status: 'met',
        spark: { last: expect.anything() },
      },
      { id: '2', status: 'notMet' },
      { id: '3', isRetired: true },
    ]);
  });
});

const withStatus = (changes: Partial<NonNullable<IndicatorDetail['assessment']>>) => ({
  assessment: { ...detail().assessment!, ...changes },
});

describe('what stands largest', () => {
  it('is the year’s approved value, with how far it is from the target', () => {
    expect(composeLead(detail(), 2025)).toEqual({ kind: 'value', text: '91.19', unit: '%', year: 2025 });
    expect(gapText(detail(), 2025)).toBe('差 2.81 个百分点');
  });

  it('is the named reason when the year has no value, with the last one beside it', () => {
    const indicator = detail({
      readings: [reading(2025, '92', { state: 'submitted' }), reading(2024, '91.0')],
      ...withStatus({ status: 'noData', reason: 'notReported' }),
    });
    expect(composeLead(indicator, 2025)).toEqual({
      kind: 'absent',
      words: '缺报',
      last: { text: '91.0', unit: '%', year: 2024 },
    });
    expect(preliminaryReading(indicator, 2025)?.text).toBe('92');
    expect(gapText(indicator, 2025)).toBeNull();
  });

  it('is the signed judgement of the year', () => {
    const judgement = {
      year: 2025,
      met: true,
      reason: '比例合理',
      evidence: '组织部年报',
      version: 1,
      flag: 'official',
      by: '妇儿工委办',
      at: '2026-03-01T00:00:00Z',
    } as const;
    const indicator = detail({
      readings: [],
      judgements: [judgement],
      ...withStatus({ status: 'judgedMet' }),
    });
    expect(composeLead(indicator, 2025)).toEqual({ kind: 'judgement', judgement });
  });
});

describe('what stands beside the status', () => {
  it('is the distance to the target, or why the value of the year could not be assessed', () => {
    expect(badgeNote(detail(), 2025)).toBe('差 2.81 个百分点');
    const unlinked = withStatus({ status: 'notAssessable', reason: 'referenceMissing' });
    expect(badgeNote(detail(unlinked), 2025)).toBe('参照值缺失');
  });

  it('is not what stands largest already', () => {
    const unlinked = withStatus({ status: 'notAssessable', reason: 'referenceMissing' });
    expect(badgeNote(detail({ readings: [], ...unlinked }), 2025)).toBeNull();
  });
});

describe('a target compared with another number', () => {
  const rule: TargetRule = { kind: 'reference', comparator: '>=', reference: '党员总数中女性比例' };
  const value = (year: number, text: string, changes = {}) => ({
    year,
    text,
    numerator: null,
    denominator: null,
    definitionChanged: false,
    flag: 'official' as const,
    ...changes,
  });
  const compared = (changes: Partial<IndicatorDetail> = {}) =>
    detail({
      targets: [{ ...detail().targets[0]!, rule, text: '不低于党员总数中女性比例' }],
      readings: [reading(2025, '33.3'), reading(2024, '32.0')],
      reference: {
        kind: 'indicator',
        id: 'm',
        name: '全区女党员比例',
        isRetired: false,
        values: [
          value(2019, '30'),
          value(2023, '31.5', { flag: 'demonstration' }),
          value(2025, '33.33', { numerator: '1', denominator: '3' }),
        ],
      },
      ...withStatus({ forecast: null }),
      ...changes,
    });

  it('is drawn beside it, by year, with its name; counts are not rounded', () => {
    const chart = composeChart(compared(), 2025)!;
    expect(
      chart.points.map(({ year, value: own, reference, referenceText }) => [
        year,
        own,
        reference,
        referenceText,
      ]),
    ).toEqual([
      [2024, 32, undefined, undefined],
      [2025, 33.3, 100 / 3, '33.33'],
    ]);
    expect(chart.reference).toMatchObject({ name: '全区女党员比例', year: 2025, crowdsLast: true });
    expect(chart.reference?.lines.join('')).toBe('全区女党员比例');
  });

  it('is in the table behind the chart, also for years without a value of the indicator', () => {
    const indicator = compared();
    const lines = composeReadingLines(indicator, composeReferenceLine(indicator, 2025));
    expect(lines.map(({ year, text, reference }) => [year, text, reference?.text ?? null])).toEqual([
      [2025, '33.3', '33.33'],
      [2024, '32.0', null],
      [2023, null, '31.5'],
      [2019, null, '30'],
    ]);
    expect(lines[2]?.reference?.isDemonstration).toBe(true);
  });

  it('says the short name of a table that carries the indicator’s own', () => {
    const reference = { ...compared().reference!, name: '全市平均水平（孕产妇系统管理率）' };
    expect(composeChart(compared({ reference }), 2025)?.reference?.lines).toEqual(['全市平均水平']);
  });

  it('is not shown where the target in force is compared with nothing, or nothing is linked', () => {
    const { reference } = compared();
    expect(composeReferenceLine(detail({ reference }), 2025)).toBeNull();
    expect(composeChart(detail({ reference }), 2025)?.reference).toBeNull();
    expect(composeReferenceLine(compared({ reference: null }), 2025)).toBeNull();
  });
});

describe('the chart', () => {
  it('has target, required path and projection, and knows where the good side is', () => {
    const chart = composeChart(detail(), 2025)!;
    expect(chart.good).toEqual({ low: 94, high: null });
    expect(chart.labels.target).toEqual(['目标 ≥94']);
    expect(chart.last).toEqual({ year: 2025, value: 91.19, text: '91.19' });
    expect(chart.projected).toMatchObject({ year: 2030, text: '91.64' });
    expect(chart.points.filter(({ required }) => required !== undefined)).toMatchObject([
      { year: 2020, required: 90.88 },
      { year: 2030, required: 94 },
    ]);
    expect(chart.years).toEqual({ from: 2020, to: 2030 });
  });

  it('draws approved values only, and nothing without any', () => {
    const draft = detail({ readings: [reading(2025, '92', { state: 'draft' })] });
    expect(composeChart(draft, 2025)).toBeNull();
  });

  it('cuts the interval of a small number rather than flatten the line', () => {
    const chart = composeChart(
      detail({
        name: '孕产妇死亡率',
        unit: '1/10万',
        targets: [
          {
            ...detail().targets[0]!,
            text: '＜8',
            rule: { kind: 'threshold', bound: 'max', value: '8', inclusive: false },
          },
        ],
        readings: [
          reading(2025, '31.93', { numerator: '1', denominator: '3132' }),
          reading(2024, '0.00', { numerator: '0', denominator: '3140' }),
        ],
        ...withStatus({ forecast: null }),
      }),
      2025,
    )!;
    expect(chart).toMatchObject({ isCut: true, hasIntervals: true });
    const [, now] = chart.points;
    expect(now!.value! + now!.error![1]).toBeLessThanOrEqual(chart.scale.high);
  });

  it.each<[object, string]>([
    [{ direction: 'up', strength: 'normal' }, '目标 基期水平'],
    [{ direction: 'down', strength: 'marked' }, '目标 较基期降低 10%'],
    [{ direction: 'hold', strength: 'normal' }, '目标 基期 ±3%'],
  ])('names the line of a trend %o for where it stands', (trend, label) => {
    const rule = { kind: 'trend', cadence: 'overall', ...trend } as TargetRule;
    const chart = composeChart(detail({ targets: [{ ...detail().targets[0]!, rule }] }), 2025)!;
    expect(chart.labels.target.join(' ').replace(/\s+/g, ' ')).toBe(label);
  });

  it('does not join what a change of definition has parted', () => {
    const chart = composeChart(
      detail({
        readings: [
          reading(2025, '91', { definitionChanged: true }),
          reading(2024, '92'),
          reading(2020, '90.88'),
        ],
        ...withStatus({ forecast: null }),
      }),
      2025,
    )!;
    const drawn = chart.points.filter(({ text }) => text !== undefined);
    expect(drawn.map(({ value, earlier }) => [value, earlier])).toEqual([
      [undefined, 90.88],
      [undefined, 92],
      [91, undefined],
    ]);
    expect(chart.definitionSince).toBe(2025);
  });

  it('draws a ratio by its exact terms and prints it as they were entered', () => {
    const chart = composeChart(
      detail({
        unit: '',
        entryKind: 'ratio',
        readings: [reading(2025, '0.67', { numerator: '420', denominator: '630' })],
        ...withStatus({ forecast: null }),
      }),
      2025,
    )!;
    expect(chart.last.text).toBe('420∶630');
    expect(chart.last.value).toBeCloseTo(2 / 3, 10);
  });
});

describe('历年数据', () => {
  it('says who entered and approved a value, and that a baseline is printed in the plan', () => {
    const [now, baseline] = composeReadingLines(detail());
    expect(now).toMatchObject({
      state: '已审核',
      people: ['李敏 2026-02-09 填报', '王芳 2026-03-09 审核'],
      isPreliminary: false,
    });
    expect(baseline).toMatchObject({ state: '规划所载', marks: ['基期'], people: [] });
  });

  it('marks what is not approved as preliminary, and later versions as such', () => {
    const [line] = composeReadingLines(
      detail({ readings: [reading(2025, '92.0', { state: 'submitted', version: 3 })] }),
    );
    expect(line).toMatchObject({ isPreliminary: true, state: '初步数据（待审核）', marks: ['第 3 版'] });
  });

  it('gives a year without a value its reason, beside what was entered and not adopted', () => {
    const stated = { by: '王芳', at: '2026-04-01T02:00:00Z' };
    const lines = composeReadingLines(
      detail({
        readings: [reading(2025, '92.0', { state: 'submitted' }), reading(2022, '91.0')],
        gaps: [
          { year: 2025, kind: 'notReported', reason: '未附依据', ...stated },
          { year: 2024, kind: 'notApplicable', reason: '当年没有换届', ...stated },
          { year: 2023, kind: 'notProduced', reason: '公报未发布', ...stated },
          { year: 2022, kind: 'notReported', reason: '已补报', ...stated },
        ],
      }),
    );
    expect(lines.map(({ year, text, state, reason }) => [year, text, state, reason])).toEqual([
      [2025, '92.0', '初步数据（待审核）', '未报送：未附依据'],
      [2024, null, '不适用', '当年没有换届'],
      [2023, null, '缺报（数据尚未产生）', '公报未发布'],
      [2022, '91.0', '已审核', null],
    ]);
    expect(lines[1]?.people).toEqual(['王芳 2026-04-01 登记']);
  });
});
