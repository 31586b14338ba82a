import { studentQuantile } from './distribution';
import type { ForecastPoint, Projection } from './forecast';
import { follow, type Path } from './past';
import { scalesFor, withinLimits, type NaturalLimits } from './scale';
import { growthOf, runTrials, type Trial } from './trial';

/** A candidate with the part it has in the forecast; shares add up to 1. */
export type Member = Trial & { share: number };

/** What was chosen for one series, ready to be projected to a later year. */
export type Mixture = {
  members: Member[];
  limits: NaturalLimits;
  lastYear: number;
  /** How many readings it was chosen by. */
  years: number;
};

/** A candidate takes part when its back-test error is at most this many times the smallest one. */
const WORST_SHARE = 2;

/**
 * Chooses for one series by rolling-origin back-test (method §3): the candidates that were nearly as good as the best
 * share the forecast by the inverse square of their errors (Bates and Granger 1969). A single winner among a dozen
 * tests is often a lucky one, and the national series are forecast better by the few best together.
 * `mayBend` false: the question is whether the limit itself is reached, which no bent scale can answer.
 */
export function chooseMixture(
  points: readonly ForecastPoint[],
  limits: NaturalLimits,
  mayBend: boolean,
): Mixture {
  const values = points.map(({ value }) => value);
  const scales = mayBend ? scalesFor(values, limits) : scalesFor(values, { floor: null, ceiling: null });
  const members = shareOut(runTrials(points, scales, limits), values);
  return { members, limits, lastYear: points.at(-1)!.year, years: points.length };
}

/** The forecast of a later year with its prediction interval at `level`: the members' own, by their shares. */
export function projectMixture(mixture: Mixture, year: number, level: number): Projection {
  const { members, limits } = mixture;
  const horizon = year - mixture.lastYear;
  const quantile = quantileOf(mixture.years, level);
  const sum = { value: 0, low: 0, high: 0 };
  for (const member of members) {
    const { value, low, high } = projectTrial(member, horizon, quantile, limits);
    sum.value += member.share * value;
    sum.low += member.share * low;
    sum.high += member.share * high;
  }
  return sum;
}

function shareOut(trials: readonly Trial[], values: readonly number[]): Member[] {
  let largest = 0;
  for (const value of values) largest = Math.max(largest, Math.abs(value));
  const dust = 1e-12 * largest + Number.MIN_VALUE;
  let smallest = Infinity;
  for (const { error } of trials) smallest = Math.min(smallest, error);
  const members: Member[] = [];
  let total = 0;
  for (const { model, scale, path, error, spread } of trials) {
    if (error > WORST_SHARE * smallest + dust) continue;
    // Against the smallest error, so that neither huge nor tiny readings overflow.
    const share = ((smallest + dust) / (error + dust)) ** 2;
    members.push({ model, scale, path, error, spread, share });
    total += share;
  }
  for (const member of members) member.share /= total;
  return members.sort((a, b) => b.share - a.share);
}

/** Student's t with as many degrees of freedom as there were tests one year ahead. */
export function quantileOf(years: number, level: number): number {
  return studentQuantile(0.5 + level / 2, Math.max(1, years - 2));
}

/** One candidate's forecast: on its own scale ŷ ± t·s·h^0.7, brought back to the unit. */
export function projectTrial(
  { scale, path, spread }: { scale: Trial['scale']; path: Path; spread: number },
  horizon: number,
  quantile: number,
  limits: NaturalLimits,
): Projection {
  const middle = follow(path, horizon);
  const half = quantile * spread * growthOf(horizon);
  return {
    value: withinLimits(scale.from(middle), limits),
    low: withinLimits(scale.from(middle - half), limits),
    high: withinLimits(scale.from(middle + half), limits),
  };
}
