import type { NaturalLimits } from '../forecast/scale';
import type { TrendRule } from '../target/rule';
import type { AbsenceReason, AssessInput } from './assessment';
import { goalOfTrend } from './change-goal';
import { isReached, type Goal } from './goal';
import type { Reading, Series } from './series';
import type { ScoringSettings } from './settings';
import { naturalLimits } from './unit';
import { notAssessable, verdict, type Verdict } from './verdict';

/** A trend against its start, or every year against the one before (method §2 `trendMet`). */
export function judgeTrend(
  rule: TrendRule,
  current: Reading,
  { input, series, settings }: { input: AssessInput; series: Series; settings: ScoringSettings },
): Verdict {
  const from = trendOrigin(rule, series, input.baselineYear);
  if (!from) return notAssessable('baselineMissing');
  if (from === current) {
    const restarted = series.definitionSince === current.year && current.year > input.baselineYear;
    return notAssessable(restarted ? 'tooFewAfterDefinitionChange' : baselineReason(from, input));
  }
  const values = series.usable.map((reading) => reading.value);
  const limits = naturalLimits(series.unit, values);
  const goal = goalOfTrend(rule, from.value, limits, settings);
  const isYearly = rule.cadence === 'yearly';
  const breaks = isYearly ? findBreaks(rule, from, goal, series.usable, limits, settings) : [];
  const asksTotal = !isYearly || rule.strength === 'marked';
  const holds = breaks.length === 0 && (!asksTotal || isReached(goal, current.value));
  return verdict(holds ? 'trendMet' : 'trendNotMet', { goal, from, breaks });
}

function baselineReason(from: Reading, input: AssessInput): AbsenceReason {
  return from.year === input.baselineYear ? 'baselineOnly' : 'baselineMissing';
}

/** The plan's baseline; where there is none, a yearly trend, or a series whose definition changed, starts at its first year. */
export function trendOrigin(rule: TrendRule, series: Series, baselineYear: number): Reading | null {
  if (series.baseline) return series.baseline;
  const restarted = series.definitionSince !== null && series.definitionSince > baselineYear;
  return rule.cadence === 'yearly' || restarted ? (series.usable[0] ?? null) : null;
}

/** Years in which a yearly trend did not hold: against the year before, or against the start for 保持稳定. */
function findBreaks(
  rule: TrendRule,
  from: Reading,
  goal: Goal,
  readings: Reading[],
  limits: NaturalLimits,
  settings: ScoringSettings,
): number[] {
  const eachYear: TrendRule = rule.strength === 'marked' ? { ...rule, strength: 'normal' } : rule;
  const breaks: number[] = [];
  let before = from;
  for (const reading of readings) {
    if (reading.year <= from.year) continue;
    const asked = rule.direction === 'hold' ? goal : goalOfTrend(eachYear, before.value, limits, settings);
    if (!isReached(asked, reading.value)) breaks.push(reading.year);
    before = reading;
  }
  return breaks;
}
