import { chooseMixture, projectMixture, type Mixture } from './mixture';
import { follow, Past } from './past';
import { withinLimits, type NaturalLimits } from './scale';

export type ForecastPoint = { year: number; value: number };

/** A forecast of one future year with its prediction interval, in the unit. */
export type Projection = { value: number; low: number; high: number };

/**
 * Forecasts `year` from at least three readings in order of year. Forecasting is statistics, so it works in binary
 * floats; what it returns is rounded to meaningful digits and compared with the target as an exact decimal by the
 * caller. `level` 0.8 = an 80 % prediction interval.
 */
export function forecastReadings(
  points: readonly ForecastPoint[],
  year: number,
  level: number,
  limits: NaturalLimits,
  mayBend = true,
): Projection & { mixture: Mixture } {
  const mixture = chooseMixture(points, limits, mayBend);
  const { value, low, high } = projectMixture(mixture, year, level);
  const tidy = tidyFor(points, limits);
  return { value: tidy(value), low: tidy(low), high: tidy(high), mixture };
}

/** Where a straight line through three or four readings leads: too few to choose a model or to state an interval. */
export function drawOut(points: readonly ForecastPoint[], year: number, limits: NaturalLimits): number {
  const line = lineThrough(points);
  return tidyFor(points, limits)(follow(line, year - points.at(-1)!.year));
}

/** Least-squares line through at least two readings in order of year. */
export function lineThrough(points: readonly ForecastPoint[]) {
  const past = new Past();
  for (const { year, value } of points) past.add(year, value);
  return past.leastSquares();
}

/** A logarithm of wildly differing readings can lead beyond all numbers; this far from them is nonsense already. */
const FARTHEST = 1e6;

/** Twelve digits below the largest value: what lies beneath is rounding noise of the computation. */
function tidyFor(points: readonly ForecastPoint[], limits: NaturalLimits): (value: number) => number {
  let largest = 0;
  for (const point of points) largest = Math.max(largest, Math.abs(point.value));
  const quantum = largest < 1e-200 ? 1e-212 : 10 ** (Math.floor(Math.log10(largest)) - 11);
  const bound = largest * FARTHEST;
  return (value) => {
    const bounded = Math.min(Math.max(value, -bound), bound);
    return withinLimits(Number((Math.round(bounded / quantum) * quantum).toPrecision(13)), limits);
  };
}
