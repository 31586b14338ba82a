import type { ForecastPoint } from './forecast';
import { chooseMixture, projectMixture, projectTrial, quantileOf } from './mixture';
import type { ModelName } from './models';
import { scalesFor, type NaturalLimits } from './scale';
import { LONGEST_HORIZON, runTrials } from './trial';

/** A way to forecast, as it is put to the test: from what is known, the value of a later year and its interval. */
export type Forecaster = {
  name: string;
  /** null where the readings do not allow it. */
  fit: (
    known: readonly ForecastPoint[],
    limits: NaturalLimits,
    level: number,
  ) => ((year: number) => { value: number; low?: number; high?: number }) | null;
};

/** One forecast of a year that is known by now. */
export type Replayed = {
  horizon: number;
  /** In the unit. */
  error: number;
  /** Error ÷ mean size of a year's change among the readings known then (Hyndman and Koehler 2006); null if that is 0. */
  scaledError: number | null;
  /** Whether the interval held what came; null without an interval. */
  isInside: boolean | null;
};

export type ReplayOptions = {
  /** Fewest readings to forecast from. */
  from: number;
  level: number;
  limitsOf: (values: number[]) => NaturalLimits;
};

/**
 * Rolling origin: from every year with enough readings before it, forecasts the following years, up to six, from the
 * readings known then – the choice of the model included. Points in order of year.
 */
export function replay(
  points: readonly ForecastPoint[],
  forecaster: Forecaster,
  options: ReplayOptions,
): Replayed[] {
  const replayed: Replayed[] = [];
  for (let count = options.from; count < points.length; count += 1) {
    const known = points.slice(0, count);
    const forecast = forecaster.fit(known, options.limitsOf(known.map(({ value }) => value)), options.level);
    if (!forecast) continue;
    const scale = meanChange(known);
    for (const { year, value } of points.slice(count)) {
      const horizon = year - known.at(-1)!.year;
      if (horizon > LONGEST_HORIZON) break;
      const { value: projected, low, high } = forecast(year);
      const error = Math.abs(projected - value);
      const isInside = low === undefined || high === undefined ? null : low <= value && value <= high;
      replayed.push({ horizon, error, scaledError: scale === 0 ? null : error / scale, isInside });
    }
  }
  return replayed;
}

function meanChange(known: readonly ForecastPoint[]): number {
  let sum = 0;
  for (let index = 1; index < known.length; index += 1) {
    sum += Math.abs(known[index]!.value - known[index - 1]!.value);
  }
  return sum / (known.length - 1);
}

/** What the product forecasts with: the few best of all candidates, see `chooseMixture`. */
export function chosen(mayBend: boolean): Forecaster {
  return {
    name: 'chosen',
    fit: (known, limits, level) => {
      const mixture = chooseMixture(known, limits, mayBend);
      return (year) => projectMixture(mixture, year, level);
    },
  };
}

/** Nothing changes any more: what every forecast has to beat. */
export const LAST_VALUE: Forecaster = {
  name: 'lastValue',
  fit: (known) => {
    const { value } = known.at(-1)!;
    return () => ({ value });
  },
};

/** The usual rule of thumb: last value × (mean yearly growth)^h. Only of readings above 0. */
export const GROWTH_RATE: Forecaster = {
  name: 'growthRate',
  fit: (known) => {
    const [first, last] = [known[0]!, known.at(-1)!];
    if (first.value <= 0 || last.value <= 0) return null;
    const growth = (last.value / first.value) ** (1 / (last.year - first.year));
    return (year) => ({ value: last.value * growth ** (year - last.year) });
  },
};

/** One candidate by itself, on the raw scale or on the bent one where the unit allows it. */
export function candidate(name: ModelName, isBent: boolean): Forecaster {
  return {
    name: isBent ? `${name}-bounded` : name,
    fit: (known, limits, level) => {
      const scales = scalesFor(
        known.map(({ value }) => value),
        limits,
      ).filter((scale) => (scale.name !== 'raw') === isBent);
      const trial = runTrials(known, scales, limits).find(({ model }) => model.name === name);
      if (!trial) return null;
      const last = known.at(-1)!.year;
      return (year) => projectTrial(trial, year - last, quantileOf(known.length, level), limits);
    },
  };
}
