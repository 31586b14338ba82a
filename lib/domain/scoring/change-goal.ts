import type { NaturalLimits } from '../forecast/scale';
import type { RelativeRule, TrendRule } from '../target/rule';
import type { AbsenceReason, AssessInput } from './assessment';
import { Fraction } from './fraction';
import { goalAround, type Goal } from './goal';
import { findReading, type Reading, type Series } from './series';
import type { ScoringSettings } from './settings';

/** A goal that depends on an earlier reading, with that reading; or the reason why it cannot be computed. */
export type ChangeGoal = { goal: Goal; from: Reading } | { reason: AbsenceReason };

const ONE = Fraction.of(1);

/** The level that a relative rule asks for in `year` (method §1 `relative`). */
export function goalOfRelative(
  rule: RelativeRule,
  year: number,
  input: AssessInput,
  series: Series,
  settings: ScoringSettings,
): ChangeGoal {
  const fromYear = rule.baseYear === 'previous' ? year - 1 : (rule.baseYear ?? input.baselineYear);
  const from = findReading(series.readings, fromYear);
  if (!from) return { reason: 'baselineMissing' };
  if (series.definitionSince !== null && fromYear < series.definitionSince) {
    return { reason: 'tooFewAfterDefinitionChange' };
  }
  if (from.year === year) return { reason: 'baselineOnly' };
  const steps = rule.per === 'year' ? year - fromYear : 1;
  const level = changedLevel(from.value, rule, steps);
  return { from, goal: goalOfChange(rule, level, settings) };
}

function changedLevel(from: Fraction, rule: RelativeRule, steps: number): Fraction {
  const change = Fraction.of(rule.change);
  if (rule.changeIn !== 'percent') return from.plus(change.timesInteger(steps));
  const factor = ONE.plus(change);
  let level = from;
  for (let step = 0; step < steps; step += 1) level = level.times(factor);
  return level;
}

/** `bound` speaks of the change's size: a fall is reached at or below its level, unless the text limits the fall. */
function goalOfChange(rule: RelativeRule, level: Fraction, settings: ScoringSettings): Goal {
  const sign = Fraction.of(rule.change).sign();
  if (sign === 0 && rule.bound === 'exact') return goalAround(level, settings.holdTolerance);
  const isRise = sign >= 0;
  return side(rule.bound === 'max' ? !isRise : isRise, level, true);
}

/** What a trend rule asks of a later value, seen from the reading it starts from (method §2 `trendMet`). */
export function goalOfTrend(
  rule: TrendRule,
  from: Fraction,
  limits: NaturalLimits,
  settings: ScoringSettings,
): Goal {
  if (rule.direction === 'hold') return goalAround(from, settings.holdTolerance);
  const up = rule.direction === 'up';
  const limit = up ? limits.ceiling : limits.floor;
  const end = limit === null ? null : Fraction.of(limit);
  const atEnd = end !== null && (up ? from.compare(end) >= 0 : from.compare(end) <= 0);
  if (atEnd || rule.strength === 'consolidate' || rule.strength === 'contain') {
    return side(up, from, true);
  }
  if (rule.strength === 'normal' || from.sign() === 0) return side(up, from, false);
  const margin = from.abs().times(Fraction.of(settings.markedChange));
  const wanted = up ? from.plus(margin) : from.minus(margin);
  const beyondEnd = end !== null && (up ? wanted.compare(end) > 0 : wanted.compare(end) < 0);
  return side(up, beyondEnd ? end : wanted, true);
}

function side(up: boolean, value: Fraction, inclusive: boolean): Goal {
  return up ? { low: { value, inclusive }, high: null } : { low: null, high: { value, inclusive } };
}
