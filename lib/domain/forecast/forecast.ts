export type ForecastPoint = { year: number; value: number };

export type ForecastMethod = 'linear';

/** A model's answer for one future year. */
export type Projection = { value: number; low: number; high: number };

/**
 * A forecasting model. Models are statistics, so they work in binary floats; what they return is rounded to
 * meaningful digits and compared with the target as an exact decimal by the caller.
 */
export type ForecastModel = {
  method: ForecastMethod;
  /** Fewest points from which `project` can state an interval. */
  minimumPoints: number;
  /** `level` 0.8 = an 80 % prediction interval. Points are in order of year. */
  project: (points: readonly ForecastPoint[], year: number, level: number) => Projection;
};

export type NaturalLimits = { floor: number | null; ceiling: number | null };

/** Projects a series to `year`, within the limits its unit sets, in plain numbers free of floating-point dust. */
export function forecastReadings(
  points: readonly ForecastPoint[],
  year: number,
  level: number,
  limits: NaturalLimits,
  model: ForecastModel,
): Projection {
  const projection = model.project(points, year, level);
  const quantum = dustOf(points);
  const tidy = (value: number) =>
    withinLimits(Number((Math.round(value / quantum) * quantum).toPrecision(13)), limits);
  return { value: tidy(projection.value), low: tidy(projection.low), high: tidy(projection.high) };
}

/** Twelve digits below the largest value: what lies beneath is rounding noise of the computation. */
function dustOf(points: readonly ForecastPoint[]): number {
  let largest = 0;
  for (const point of points) largest = Math.max(largest, Math.abs(point.value));
  return largest < 1e-200 ? 1e-212 : 10 ** (Math.floor(Math.log10(largest)) - 11);
}

function withinLimits(value: number, { floor, ceiling }: NaturalLimits): number {
  if (floor !== null && value < floor) return floor;
  if (ceiling !== null && value > ceiling) return ceiling;
  return value === 0 ? 0 : value;
}
