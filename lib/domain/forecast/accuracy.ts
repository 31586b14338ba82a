import type { ForecastPoint } from './forecast';
import { MODELS } from './models';
import {
  candidate,
  chosen,
  GROWTH_RATE,
  replay,
  type Forecaster,
  type Replayed,
  type ReplayOptions,
} from './replay';
import type { NaturalLimits } from './scale';
import { LONGEST_HORIZON } from './trial';

export type TestedSeries = {
  points: ForecastPoint[];
  limitsOf: (values: number[]) => NaturalLimits;
};

/** How one way of forecasting did over all series, so many years ahead. */
export type Accuracy = {
  model: string;
  horizon: number;
  tests: number;
  /** Mean absolute error, each in the unit of its series. */
  meanAbsoluteError: number;
  /** Mean absolute scaled error; below 1 = better than the usual change of one year. */
  meanScaledError: number | null;
  /** Share of intervals that held what came; null without intervals. */
  coverage: number | null;
};

/** The product's own forecast, every candidate, and growth-rate extrapolation for comparison. */
export const TESTED: readonly Forecaster[] = [
  chosen(true),
  ...[false, true].flatMap((isBent) => MODELS.map(({ name }) => candidate(name, isBent))),
  GROWTH_RATE,
];

/** Accuracy by model and horizon, one to six years; a horizon without a test has no row. */
export function measureAccuracy(
  series: readonly TestedSeries[],
  options: Omit<ReplayOptions, 'limitsOf'>,
): Accuracy[] {
  return TESTED.flatMap((forecaster) => {
    const replayed = series.flatMap(({ points, limitsOf }) =>
      replay(points, forecaster, { ...options, limitsOf }),
    );
    return Array.from({ length: LONGEST_HORIZON }, (_, index) => index + 1).flatMap((horizon) => {
      const tests = replayed.filter((test) => test.horizon === horizon);
      return tests.length === 0 ? [] : [{ model: forecaster.name, horizon, ...summariseTests(tests) }];
    });
  });
}

function summariseTests(tests: readonly Replayed[]) {
  return {
    tests: tests.length,
    meanAbsoluteError: mean(tests.map(({ error }) => error))!,
    meanScaledError: mean(tests.flatMap(({ scaledError }) => scaledError ?? [])),
    coverage: mean(tests.flatMap(({ isInside }) => (isInside === null ? [] : Number(isInside)))),
  };
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}
