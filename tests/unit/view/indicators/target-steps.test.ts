import { describe, expect, it } from 'vitest';
import type { DetailReading, DetailTarget, IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';
import { composeChart } from '@/lib/view/indicators/chart-series';
import { composeReadingLines } from '@/lib/view/indicators/reading-lines';
import { composeRevisions } from '@/lib/view/indicators/target-revisions';
import { targetTextOf } from '@/lib/view/indicators/target-steps';

const atLeast = (value: string): SimpleRule => ({ kind: 'threshold', bound: 'min', value, inclusive: true });
const atMost = (value: string): SimpleRule => ({ kind: 'threshold', bound: 'max', value, inclusive: true });

const target = (validFrom: number, text: string, rule: TargetRule, changes: Partial<DetailTarget> = {}) =>
  ({
    text,
    rule,
    direction: 'up',
    confidence: 'certain',
    validFrom,
    notes: [],
    reason: null,
    document: null,
    confirmedBy: null,
    confirmedAt: null,
    ...changes,
  }) satisfies DetailTarget;

/** Values from 2020 on; targets newest first. */
const indicator = (targets: DetailTarget[], values: string[] = ['90', '91', '91.5', '92.5']) =>
  ({
    name: '孕产妇系统管理率',
    unit: '%',
    entryKind: 'value',
    baselineYear: 2020,
    periodEnd: 2030,
    targets,
    gaps: [],
    readings: values
      .map((text, index) => ({
        id: `r${index}`,
        year: 2020 + index,
        text,
        numerator: null,
        denominator: null,
        state: 'approved',
        flag: 'official',
        version: 1,
      }))
      .reverse() as DetailReading[],
    assessment: null,
  }) as unknown as IndicatorDetail;

const REVISED = [target(2023, '≥95', atLeast('95')), target(2021, '≥94', atLeast('94'))];
const STAGED = [
  target(2021, '到2025年≤10.5，到2030年≤10', {
    kind: 'staged',
    steps: [
      { year: 2025, rule: atMost('10.5') },
      { year: 2030, rule: atMost('10') },
    ],
  }),
];

describe('the target line of a revised target', () => {
  it('has the old level up to the year before, and the new one from then on', () => {
    expect(composeChart(indicator(REVISED), 2023)!.steps).toEqual([
      { from: 2021, to: 2022, low: 94, high: null, label: '≥94' },
      { from: 2023, to: 2030, low: 95, high: null, label: '2023 年起调整为 ≥95' },
    ]);
  });

  it('does not know in an earlier year what was revised later', () => {
    const chart = composeChart(indicator(REVISED), 2022)!;
    expect(chart.steps).toEqual([]);
    expect(chart.good).toEqual({ low: 94, high: null });
  });

  it('bends the required path where the revision comes into force', () => {
    const required = composeChart(indicator(REVISED), 2023)!.points.flatMap(({ year, required }) =>
      required === undefined ? [] : [[year, required]],
    );
    expect(required).toEqual([
      [2020, 90],
      [2022, 90.8],
      [2023, 91.5],
      [2030, 95],
    ]);
  });

  it('has no step where only the reading of the text was corrected', () => {
    const corrected = [target(2021, '94', atLeast('94')), target(2021, '94', atMost('94'))];
    expect(composeChart(indicator(corrected), 2023)!.steps).toEqual([]);
  });

  it('reaches into the scale with every level it ever had', () => {
    const chart = composeChart(indicator([target(2023, '≥99', atLeast('99')), ...REVISED.slice(1)]), 2023)!;
    expect(chart.scale.high).toBeGreaterThanOrEqual(99);
    expect(chart.scale.low).toBeLessThanOrEqual(90);
  });
});

describe('the target line of a staged target', () => {
  it('is a step for each stage', () => {
    expect(composeChart(indicator(STAGED, ['12', '11.6', '11']), 2022)!.steps).toEqual([
      { from: 2021, to: 2025, low: null, high: 10.5, label: '2025 年 ≤10.5%' },
      { from: 2026, to: 2030, low: null, high: 10, label: '2030 年 ≤10%' },
    ]);
  });

  it('one level throughout is no step', () => {
    expect(composeChart(indicator(REVISED.slice(1)), 2023)!.steps).toEqual([]);
  });
});

describe('the target of each year', () => {
  it('stands beside its value', () => {
    const lines = composeReadingLines(indicator(REVISED));
    expect(lines.map(({ year, target: text }) => [year, text])).toEqual([
      [2023, '≥95'],
      [2022, '≥94'],
      [2021, '≥94'],
      [2020, null],
    ]);
  });

  it.each([
    [2025, '2025 年 ≤10.5%'],
    [2026, '2030 年 ≤10%'],
  ])('in %i is the stage in force', (year, text) => {
    expect(targetTextOf(indicator(STAGED), year)).toBe(text);
  });
});

describe('the list of revisions', () => {
  const confirmed = { confirmedBy: '王芳', confirmedAt: '2024-01-15T02:00:00Z' };
  const targets = [
    target(2026, '≥96', atLeast('96')),
    target(2023, '≥95', atLeast('95'), {
      ...confirmed,
      document: '渝中妇儿工委〔2023〕2 号',
      reason: '中期调整',
    }),
    target(2021, '94', atLeast('94'), { reason: '原文缺少符号' }),
    target(2021, '94', atMost('94')),
  ];

  it('says of each how it stands in the year, by which document, why, and who confirmed it', () => {
    const lines = composeRevisions(targets, 2024);
    expect(lines.map(({ since, standing }) => [since, standing])).toEqual([
      [2026, 'later'],
      [2023, 'inForce'],
      [2021, 'earlier'],
      [2021, 'corrected'],
    ]);
    expect(lines[1]).toMatchObject({
      text: '≥95',
      document: '渝中妇儿工委〔2023〕2 号',
      reason: '中期调整',
      confirmed: '王芳 2024-01-15 确认',
    });
  });

  it('a target that was never touched has none', () => {
    expect(composeRevisions(targets.slice(3), 2024)).toEqual([]);
  });
});
