import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { Assessment, AssessInput, SeriesPoint } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS, type ScoringSettings } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';

export const atLeast = (value: string, inclusive = true): TargetRule => ({
  kind: 'threshold',
  bound: 'min',
  value,
  inclusive,
});
export const atMost = (value: string, inclusive = true): TargetRule => ({
  kind: 'threshold',
  bound: 'max',
  value,
  inclusive,
});

/** Readings by year: { 2020: '90.88', 2024: '92.10' }; counts as '94/3000'. */
export function pointsOf(readings: Record<number, string>): SeriesPoint[] {
  return Object.entries(readings).map(([year, text]) => {
    const [numerator, denominator] = text.split('/');
    return denominator === undefined
      ? { year: Number(year), value: text }
      : { year: Number(year), value: '', numerator, denominator };
  });
}

/** A percent indicator with target ≥94 by 2030, unless told otherwise; now is the year of the last reading. */
export function makeInput(
  readings: Record<number, string>,
  rule: TargetRule = atLeast('94'),
  changes: Partial<AssessInput> = {},
): AssessInput {
  const points = pointsOf(readings);
  return {
    name: '孕产妇系统管理率',
    unit: '%',
    targetText: '≥94',
    rule,
    direction: 'up',
    confidence: 'certain',
    attribute: null,
    baselineYear: 2020,
    targetYear: 2030,
    asOf: Math.max(2020, ...points.map((point) => point.year)),
    points,
    ...changes,
  };
}

export function assess(
  readings: Record<number, string>,
  rule?: TargetRule,
  changes: Partial<AssessInput> = {},
  settings: ScoringSettings = DEFAULT_SETTINGS,
): Assessment {
  return assessIndicator(makeInput(readings, rule, changes), settings);
}

/** Consecutive years from 2020 on. */
export function fromBaseYear(...values: string[]): Record<number, string> {
  return Object.fromEntries(values.map((value, index) => [2020 + index, value]));
}
