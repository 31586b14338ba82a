import type { ForecastPoint } from './forecast';
import { MODELS, type ForecastModel } from './models';
import { follow, Past, type Path } from './past';
import { withinLimits, type NaturalLimits, type Scale } from './scale';

/** How far ahead a model is tried. */
export const LONGEST_HORIZON = 6;

/** Fewest years from which a line can be drawn. */
const FEWEST_YEARS = 2;

/**
 * Errors grow with the horizon h as h^0.7: between a random walk (0.5) and a wrong slope (1). The value that makes the
 * 80 % intervals of the published national series hold evenly at every horizon; `cli backtest` shows how evenly.
 */
const ERROR_GROWTH = 0.7;

/** What the rolling-origin back-test found about one model on one scale, and its path from the last year on. */
export type Trial = {
  model: ForecastModel;
  scale: Scale;
  path: Path;
  /** Mean absolute error over all origins and horizons, in the unit. */
  error: number;
  /** Root mean square error a year ahead, on the scale. */
  spread: number;
};

/**
 * Tries every model on the given scales: from each year with two years before it, every model forecasts the years
 * after it, up to six, from what was known then. Points in order of year, at least three. Times are years, errors in the unit.
 */
export function runTrials(
  points: readonly ForecastPoint[],
  scales: readonly Scale[],
  limits: NaturalLimits,
): Trial[] {
  return scales.flatMap((scale) => trialsOnScale(points, scale, limits));
}

type Tally = { absolute: number; tests: number; squares: number; weights: number };

function trialsOnScale(points: readonly ForecastPoint[], scale: Scale, limits: NaturalLimits): Trial[] {
  const bent = points.map(({ value }) => scale.to(value));
  const known = { points, bent, scale, limits };
  const tallies = MODELS.map((): Tally => ({ absolute: 0, tests: 0, squares: 0, weights: 0 }));
  const past = new Past();
  for (let next = 0; next < points.length; next += 1) {
    if (past.count >= FEWEST_YEARS) {
      for (let index = 0; index < MODELS.length; index += 1) {
        score(tallies[index]!, MODELS[index]!.fit(past), known, next, past.lastYear);
      }
    }
    past.add(points[next]!.year, bent[next]!);
  }
  return MODELS.map((model, index) => {
    const { absolute, tests, squares, weights } = tallies[index]!;
    const spread = Math.sqrt(squares / weights);
    return { model, scale, path: model.fit(past), error: absolute / tests, spread };
  });
}

type Known = {
  points: readonly ForecastPoint[];
  bent: readonly number[];
  scale: Scale;
  limits: NaturalLimits;
};

/**
 * Holds a path against the readings from `next` on, which it does not know. Far horizons are tried less often and less
 * independently, so an error counts by the inverse of its horizon.
 */
function score(tally: Tally, path: Path, known: Known, next: number, lastYear: number): void {
  const { points, bent, scale, limits } = known;
  for (let index = next; index < points.length; index += 1) {
    const { year, value } = points[index]!;
    const horizon = year - lastYear;
    // The next reading is always tried, however many years are missing before it.
    if (horizon > LONGEST_HORIZON && index > next) return;
    const projected = follow(path, horizon);
    tally.absolute += Math.abs(withinLimits(scale.from(projected), limits) - value);
    tally.tests += 1;
    const error = (projected - bent[index]!) / growthOf(horizon);
    tally.squares += (error * error) / horizon;
    tally.weights += 1 / horizon;
  }
}

/** By horizon, as far as back-tests and plans usually reach: it is asked for in every test. */
const GROWTHS = Array.from({ length: 31 }, (_, horizon) => horizon ** ERROR_GROWTH);

/** How much wider an interval is `horizon` years ahead than one year ahead. */
export function growthOf(horizon: number): number {
  return GROWTHS[horizon] ?? horizon ** ERROR_GROWTH;
}
