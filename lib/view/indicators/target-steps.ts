import type { DetailTarget, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { endGoalOf } from '../../domain/scoring/end-goal';
import { Fraction } from '../../domain/scoring/fraction';
import { brokenBound, type Goal } from '../../domain/scoring/goal';
import type { Series } from '../../domain/scoring/series';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { finalRule, ruleInForce } from '../../domain/scoring/stage';
import { printRule } from '../../domain/target/print-rule';
import { targetInForce, toAssessInput } from './assess-input';

/** The requirement as long as it stays the same; revisions and stages make several of them. */
export type TargetStep = {
  from: number;
  to: number;
  low: number | null;
  high: number | null;
  /** 2023 年起调整为 ≥95 · 2025 年 ≤10.5 */
  label: string;
};

/** The revision of the target by which a year is seen from `asOf`: later revisions are not known yet. */
function revisionFor(
  indicator: Pick<IndicatorDetail, 'targets'>,
  year: number,
  asOf: number,
): DetailTarget | null {
  return targetInForce(indicator, Math.min(year, asOf));
}

/** The target of one year as printed: of a staged target the stage in force. */
export function targetTextOf(indicator: Targeted, year: number): string | null {
  const target = targetInForce(indicator, year);
  return target && printTarget(indicator, target, year);
}

type Targeted = Pick<IndicatorDetail, 'targets' | 'unit' | 'periodEnd'>;

function printTarget({ unit, periodEnd }: Targeted, { rule, text }: DetailTarget, year: number): string {
  if (rule.kind !== 'staged') return text;
  const due = ruleInForce(rule, year, periodEnd);
  return `${due.dueYear} 年 ${printRule(due.rule, unit)}`;
}

/** The levels asked for from year to year, where they change within the plan; empty where one level holds throughout. */
export function targetSteps(
  indicator: IndicatorDetail,
  asOf: number,
  series: Series,
  settings: ScoringSettings,
): TargetStep[] {
  const steps: TargetStep[] = [];
  let before: DetailTarget | null = null;
  for (let year = indicator.baselineYear; year <= indicator.periodEnd; year += 1) {
    const target = revisionFor(indicator, year, asOf);
    if (!target) continue;
    const last = steps.at(-1);
    const bounds = boundsOf(goalIn(indicator, target, year, asOf, series, settings));
    const text = printTarget(indicator, target, year);
    const isRevised = before !== null && before.text !== target.text;
    before = target;
    if (last && !isRevised && last.label.endsWith(text) && isSame(last, bounds)) {
      last.to = year;
      continue;
    }
    const label = isRevised ? `${target.validFrom} 年起调整为 ${text}` : text;
    steps.push({ from: year, to: year, ...bounds, label });
  }
  const isDrawn = ({ low, high }: TargetStep) => low !== null || high !== null;
  const last = steps.at(-1);
  return steps.length > 1 && last && isDrawn(last) ? steps.filter(isDrawn) : [];
}

function goalIn(
  indicator: IndicatorDetail,
  target: DetailTarget,
  year: number,
  asOf: number,
  series: Series,
  settings: ScoringSettings,
): Goal | null {
  const due = ruleInForce(target.rule, year, indicator.periodEnd);
  return endGoalOf(due, toAssessInput(indicator, target, asOf), series, settings);
}

type Bounds = Pick<TargetStep, 'low' | 'high'>;

function boundsOf(goal: Goal | null): Bounds {
  const at = (end: 'low' | 'high') => (goal?.[end] ? Number(goal[end].value.toExact()) : null);
  return { low: at('low'), high: at('high') };
}

function isSame(one: Bounds, other: Bounds): boolean {
  return one.low === other.low && one.high === other.high;
}

/** Where a value had to be in a year to be on the straight way from the baseline to the target in force then. */
export type PathPoint = { year: number; value: number };

/**
 * The required path, year by year: the pace of each year is measured by the target that was in force for it, so a
 * revision bends the path. Empty where no revision asks for another level than the baseline's.
 */
export function requiredPath(
  indicator: IndicatorDetail,
  asOf: number,
  series: Series,
  settings: ScoringSettings,
): PathPoint[] {
  const { baseline } = series;
  if (!baseline) return [];
  const points: PathPoint[] = [];
  for (let year = baseline.year; year <= indicator.periodEnd; year += 1) {
    const target = revisionFor(indicator, Math.max(year, firstYear(indicator)), asOf);
    const due = target && finalRule(target.rule, indicator.periodEnd);
    if (!due || year > due.dueYear || due.dueYear <= baseline.year) continue;
    const goal = endGoalOf(due, toAssessInput(indicator, target, asOf), series, settings);
    const broken = goal && brokenBound(goal, baseline.value);
    if (!broken) continue;
    const share = Fraction.of(year - baseline.year, due.dueYear - baseline.year);
    const distance = goal[broken]!.value.minus(baseline.value);
    points.push({ year, value: Number(baseline.value.plus(distance.times(share)).toExact()) });
  }
  return points;
}

/** The first target is measured from the baseline on, though it is in force only from the plan's first year. */
function firstYear({ targets }: Pick<IndicatorDetail, 'targets'>): number {
  return Math.min(...targets.map(({ validFrom }) => validFrom));
}
