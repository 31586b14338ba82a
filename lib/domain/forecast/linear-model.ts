import { studentQuantile } from './distribution';
import type { ForecastModel, ForecastPoint, Projection } from './forecast';

export type Line = {
  slope: number;
  valueAt: (year: number) => number;
  meanYear: number;
  yearSquares: number;
};

/** Least-squares line through the points; needs two different years. */
export function fitLine(points: readonly ForecastPoint[]): Line {
  const count = points.length;
  let meanYear = 0;
  let meanValue = 0;
  for (const point of points) {
    meanYear += point.year / count;
    meanValue += point.value / count;
  }
  let yearSquares = 0;
  let products = 0;
  for (const point of points) {
    yearSquares += (point.year - meanYear) ** 2;
    products += (point.year - meanYear) * (point.value - meanValue);
  }
  const slope = products / yearSquares;
  return { slope, meanYear, yearSquares, valueAt: (year) => meanValue + slope * (year - meanYear) };
}

/**
 * Least squares with the usual prediction interval of a new observation: ŷ ± t·s·√(1 + 1/n + (x − x̄)²/Sxx), Student's t
 * with n − 2 degrees of freedom (Draper and Smith, Applied Regression Analysis, §1.4). Below three points there is no
 * residual to judge by and the interval is the value itself.
 */
export const linearModel: ForecastModel = { method: 'linear', minimumPoints: 3, project };

function project(points: readonly ForecastPoint[], year: number, level: number): Projection {
  const line = fitLine(points);
  const value = line.valueAt(year);
  const degrees = points.length - 2;
  if (degrees < 1) return { value, low: value, high: value };
  let squares = 0;
  for (const point of points) squares += (point.value - line.valueAt(point.year)) ** 2;
  const leverage = 1 + 1 / points.length + (year - line.meanYear) ** 2 / line.yearSquares;
  const spread = studentQuantile(0.5 + level / 2, degrees) * Math.sqrt((squares / degrees) * leverage);
  return { value, low: value - spread, high: value + spread };
}
