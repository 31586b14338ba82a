import { Fraction } from '../scoring/fraction';
import type { Better } from './rank-districts';

/** With fewer there is no field to stand in. */
export const SPINE_DISTRICTS = 3;

/** A common axis for indicators of every unit: the median in the middle, better to the right. */
export type Spine = {
  districts: number;
  median: Fraction;
  worst: Fraction;
  best: Fraction;
  /** 0 at the left end, 1 at the right; what lies beyond the ends (of an interval) stays at the end. */
  place: (value: Fraction) => Fraction;
};

const HALF = Fraction.of(1, 2);
const ONE = Fraction.of(1);

/**
 * As Fingertips draws its spine, with the median in place of the national average: straight, and as long to both sides
 * as the farther of worst and best is from the median. Null with fewer than three districts.
 */
export function placeOnSpine(values: readonly Fraction[], better: Better): Spine | null {
  if (values.length < SPINE_DISTRICTS) return null;
  const ordered = [...values].sort((a, b) => (better === 'up' ? a.compare(b) : b.compare(a)));
  const worst = ordered[0]!;
  const best = ordered.at(-1)!;
  const median = medianOf(ordered);
  const [left, right] = [median.minus(worst).abs(), best.minus(median).abs()];
  const reach = left.compare(right) < 0 ? right : left;
  const place = (value: Fraction): Fraction => {
    if (reach.sign() === 0) return limit(HALF, value.compare(median), better);
    const distance = better === 'up' ? value.minus(median) : median.minus(value);
    return clamp(HALF.plus(distance.over(reach.timesInteger(2))));
  };
  return { districts: values.length, median, worst, best, place };
}

function medianOf(ordered: readonly Fraction[]): Fraction {
  const middle = ordered.length >> 1;
  if (ordered.length % 2 === 1) return ordered[middle]!;
  return ordered[middle - 1]!.plus(ordered[middle]!).over(Fraction.of(2));
}

/** Where all districts are equal the axis has no length: what is not the median lies at an end. */
function limit(middle: Fraction, order: number, better: Better): Fraction {
  if (order === 0) return middle;
  return order > 0 === (better === 'up') ? ONE : Fraction.ZERO;
}

function clamp(share: Fraction): Fraction {
  if (share.sign() < 0) return Fraction.ZERO;
  return share.compare(ONE) > 0 ? ONE : share;
}
