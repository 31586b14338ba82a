import type { Past, Path } from './past';

export type ModelName = 'last' | 'linear' | 'theilSen' | 'damped';

/** A forecasting model: how the readings so far go on. Needs two years. */
export type ForecastModel = { name: ModelName; fit: (past: Past) => Path };

/**
 * Share of a year's change that remains the year after, in the damped trend. Gardner and McKenzie (1985) find 0.8–0.98
 * useful for yearly series; within that the published national series do not tell the values apart.
 */
const DAMPING = 0.85;

/** The candidates (method §3), tried on every series; none is preferred beforehand. */
export const MODELS: readonly ForecastModel[] = [
  { name: 'last', fit: ({ lastValue }) => ({ level: lastValue, slope: 0, damping: 1 }) },
  { name: 'linear', fit: (past) => past.leastSquares() },
  { name: 'theilSen', fit: (past) => past.medianLine() },
  {
    name: 'damped',
    fit: (past) => ({ level: past.lastValue, slope: past.medianSlope(), damping: DAMPING }),
  },
];
