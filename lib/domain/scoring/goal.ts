import type { BandRule, RatioRule, ThresholdRule } from '../target/rule';
import { Fraction } from './fraction';

export type Bound = { value: Fraction; inclusive: boolean };

/** The values that satisfy a rule: above `low`, below `high`. null = open on that side. */
export type Goal = { low: Bound | null; high: Bound | null };

export function goalOfThreshold(rule: ThresholdRule): Goal {
  const bound = { value: Fraction.of(rule.value), inclusive: rule.inclusive };
  return rule.bound === 'min' ? { low: bound, high: null } : { low: null, high: bound };
}

/** `side` names the limit that binds: 'low' asks only not to fall below the band, 'high' only not to rise above it. */
export function goalOfBand(rule: BandRule): Goal {
  return {
    low: rule.side === 'high' ? null : { value: Fraction.of(rule.low), inclusive: true },
    high: rule.side === 'low' ? null : { value: Fraction.of(rule.high), inclusive: true },
  };
}

/** A ratio counts as antecedent ÷ consequent: 2∶3 is two thirds. */
export function goalOfRatio(rule: RatioRule): Goal {
  const bound = { value: Fraction.of(rule.antecedent, rule.consequent), inclusive: true };
  return {
    low: rule.bound === 'max' ? null : bound,
    high: rule.bound === 'min' ? null : bound,
  };
}

/** Within `tolerance` (a share of the centre's size) of the centre. */
export function goalAround(centre: Fraction, tolerance: string): Goal {
  const margin = centre.abs().times(Fraction.of(tolerance));
  return {
    low: { value: centre.minus(margin), inclusive: true },
    high: { value: centre.plus(margin), inclusive: true },
  };
}

/** The bound that a value breaks, or null when it lies within the goal. */
export function brokenBound(goal: Goal, value: Fraction): 'low' | 'high' | null {
  if (goal.low) {
    const order = value.compare(goal.low.value);
    if (order < 0 || (order === 0 && !goal.low.inclusive)) return 'low';
  }
  if (goal.high) {
    const order = value.compare(goal.high.value);
    if (order > 0 || (order === 0 && !goal.high.inclusive)) return 'high';
  }
  return null;
}

export function isReached(goal: Goal, value: Fraction): boolean {
  return brokenBound(goal, value) === null;
}

/** How far a value is outside the goal; 0 inside it. */
export function distanceTo(goal: Goal, value: Fraction): Fraction {
  const broken = brokenBound(goal, value);
  return broken === null ? Fraction.ZERO : goal[broken]!.value.minus(value).abs();
}

/** 接近达标: outside, but by no more than `tolerance` of the bound's own size. */
export function isNear(goal: Goal, value: Fraction, tolerance: string): boolean {
  const broken = brokenBound(goal, value);
  if (broken === null) return false;
  const bound = goal[broken]!.value;
  return (
    bound
      .minus(value)
      .abs()
      .compare(bound.abs().times(Fraction.of(tolerance))) <= 0
  );
}

/** How far inside the goal a value lies from the nearest bound; null outside it. */
export function marginOf(goal: Goal, value: Fraction): Fraction | null {
  if (!isReached(goal, value)) return null;
  const margins = [goal.low, goal.high].flatMap((bound) => (bound ? [bound.value.minus(value).abs()] : []));
  return margins.sort((a, b) => a.compare(b))[0] ?? null;
}
