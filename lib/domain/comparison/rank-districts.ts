import type { Fraction } from '../scoring/fraction';

/** The side on which a value is better. */
export type Better = 'up' | 'down';

/** What is ranked: a value with its interval; both limits are the value itself where there is none. */
export type Ranked = { value: Fraction; low: Fraction; high: Fraction };

/**
 * The places a district may hold, from `best` to `worst`, 1 being the best. `tie` says why they are several: the values
 * are equal and without interval, or the intervals overlap.
 */
export type Rank = { best: number; worst: number; tie: 'none' | 'equal' | 'interval' };

/**
 * One is better than another only where its whole interval lies on the better side of the other's; whoever is neither
 * better nor worse is tied. `best` is 1 more than the number of those that are better, `worst` is what the number of
 * those that are worse leaves (rank set of Klein, Wright and Wieczorek 2020, JRSS C 69(3), with each value's own
 * interval; overlap is cautious for a single pair, see Schenker and Gentleman 2001). Without intervals these are the
 * places by value, equal values sharing theirs. In the order given.
 */
export function rankDistricts(members: readonly Ranked[], better: Better): Rank[] {
  const lows = sorted(members.map(({ low }) => low));
  const highs = sorted(members.map(({ high }) => high));
  const equals = countEqualPoints(members);
  return members.map((member, index) => {
    const above = lows.length - countUpTo(lows, member.high);
    const below = countBelow(highs, member.low);
    const [ahead, behind] = better === 'up' ? [above, below] : [below, above];
    const best = ahead + 1;
    const worst = members.length - behind;
    if (best === worst) return { best, worst, tie: 'none' };
    return { best, worst, tie: equals[index] === worst - best + 1 ? 'equal' : 'interval' };
  });
}

/** How many members have the very same value and no interval, this one included; 0 for those with an interval. */
function countEqualPoints(members: readonly Ranked[]): number[] {
  const isPoint = ({ low, high }: Ranked) => low.compare(high) === 0;
  const points = sorted(members.filter(isPoint).map(({ value }) => value));
  return members.map((member) =>
    isPoint(member) ? countUpTo(points, member.value) - countBelow(points, member.value) : 0,
  );
}

function sorted(values: readonly Fraction[]): Fraction[] {
  return [...values].sort((a, b) => a.compare(b));
}

const countBelow = (ordered: readonly Fraction[], limit: Fraction): number =>
  countWhile(ordered, (value) => value.compare(limit) < 0);

const countUpTo = (ordered: readonly Fraction[], limit: Fraction): number =>
  countWhile(ordered, (value) => value.compare(limit) <= 0);

/** How many lie at the beginning that `holds` is true of; it is true up to a place and false from there on. */
function countWhile(ordered: readonly Fraction[], holds: (value: Fraction) => boolean): number {
  let from = 0;
  let to = ordered.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (holds(ordered[middle]!)) from = middle + 1;
    else to = middle;
  }
  return from;
}
