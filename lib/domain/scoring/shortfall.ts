import { Fraction } from './fraction';
import { brokenBound, isReached, type Goal } from './goal';
import type { Reading, Series } from './series';
import { hasCounts } from './unit';

/**
 * 还差几人: whole heads by which a share's numerator misses the goal, the denominator staying as it is; null where no
 * number of heads reaches it – half of three members, more than everybody.
 */
export function countHeadsShort(
  current: Reading | null,
  goal: Goal | null,
  series: Series,
  mayExceed: boolean,
): number | null {
  if (!current || !goal || series.unit.kind !== 'percent' || !hasCounts(current.point)) return null;
  const side = brokenBound(goal, current.value);
  if (side === null) return null;
  const whole = Fraction.of(current.point.denominator);
  const scale = Fraction.of(series.unit.scale!);
  const counted = Fraction.of(current.point.numerator);
  const { value, inclusive } = goal[side]!;
  const missing = value.times(whole).over(scale).minus(counted).abs();
  const heads = !inclusive && missing.isWhole() ? missing.ceiling() + 1 : missing.ceiling();
  const then = side === 'low' ? counted.plus(Fraction.of(heads)) : counted.minus(Fraction.of(heads));
  const isPossible = then.sign() >= 0 && (mayExceed || then.compare(whole) <= 0);
  return isPossible && isReached(goal, then.over(whole).times(scale)) ? heads : null;
}

/** Change still needed each year to reach the goal in `targetYear`; null once reached or past. */
export function requiredChange(
  latest: Reading | null,
  goal: Goal | null,
  targetYear: number,
): Fraction | null {
  if (!latest || !goal || latest.year >= targetYear) return null;
  const side = brokenBound(goal, latest.value);
  if (side === null) return null;
  return goal[side]!.value.minus(latest.value).over(Fraction.of(targetYear - latest.year));
}

/** Mean change a year since the baseline. */
export function meanChange(baseline: Reading | null, latest: Reading | null): Fraction | null {
  if (!baseline || !latest || latest.year <= baseline.year) return null;
  return latest.value.minus(baseline.value).over(Fraction.of(latest.year - baseline.year));
}
