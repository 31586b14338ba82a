import type { ConfidenceInterval, PooledRate, SeriesPoint } from './assessment';
import { Fraction } from './fraction';
import { normalQuantile } from '../forecast/distribution';
import { isReached } from './goal';
import type { Reading } from './series';
import type { ScoringSettings } from './settings';
import { hasCounts, readUnit } from './unit';

export type Limits = { low: number; high: number };

/** Wilson's score interval of a proportion, as a share of 1 (Wilson 1927; PHE Technical Guide 2018). */
export function wilsonInterval(count: number, total: number, level: number): Limits {
  const z = normalQuantile(1 - (1 - level) / 2);
  const share = count / total;
  const centre = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return {
    low: count === 0 ? 0 : Math.max(0, (centre - spread) / scale),
    high: count === total ? 1 : Math.min(1, (centre + spread) / scale),
  };
}

/** Byar's approximation of a Poisson count's interval (Breslow and Day 1987), for 10 events or more. */
export function byarInterval(count: number, level: number): Limits {
  const z = normalQuantile(1 - (1 - level) / 2);
  const next = count + 1;
  return {
    low: count === 0 ? 0 : count * (1 - 1 / (9 * count) - z / (3 * Math.sqrt(count))) ** 3,
    high: next * (1 - 1 / (9 * next) + z / (3 * Math.sqrt(next))) ** 3,
  };
}

/**
 * Exact Poisson interval of a count: χ²(α/2, 2x)/2 and χ²(1−α/2, 2x+2)/2, which are the means at which x or more,
 * and x or fewer, events have probability α/2. Solved by bisection on the short exact sum.
 */
export function poissonInterval(count: number, level: number): Limits {
  const tail = (1 - level) / 2;
  return {
    low: count === 0 ? 0 : solveMean((mean) => 1 - poissonAtMost(count - 1, mean) < tail, count),
    high: solveMean((mean) => poissonAtMost(count, mean) > tail, 4 * count + 20),
  };
}

/** P(X ≤ count) for a Poisson variable. */
export function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let events = 1; events <= count; events += 1) {
    term *= mean / events;
    sum += term;
  }
  return Math.min(1, sum);
}

function solveMean(isTooLow: (mean: number) => boolean, upper: number): number {
  let low = 0;
  let high = upper;
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (isTooLow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** Interval of a reading given as numerator and denominator, in its unit; null where there is none (method §4). */
export function confidenceInterval(
  point: SeriesPoint,
  unit: string,
  settings: ScoringSettings,
): ConfidenceInterval | null {
  if (!hasCounts(point)) return null;
  return intervalOfCounts(Number(point.numerator), Number(point.denominator), unit, settings);
}

function intervalOfCounts(
  count: number,
  total: number,
  unit: string,
  settings: ScoringSettings,
): ConfidenceInterval | null {
  const { kind, scale } = readUnit(unit);
  if (scale === null || !Number.isInteger(count) || count < 0 || total <= 0) return null;
  const level = Number(settings.confidenceLevel);
  const print = (
    limits: Limits,
    factor: number,
    method: ConfidenceInterval['method'],
  ): ConfidenceInterval => ({
    low: toText(limits.low * factor),
    high: toText(limits.high * factor),
    level: settings.confidenceLevel,
    method,
  });
  if (kind === 'percent') {
    return count > total ? null : print(wilsonInterval(count, total, level), scale, 'wilson');
  }
  return count >= 10
    ? print(byarInterval(count, level), scale / total, 'byar')
    : print(poissonInterval(count, level), scale / total, 'poisson');
}

/** Computed limits are estimates: 12 digits are more than they carry, and keep 0 and 100 clean. */
function toText(value: number): string {
  return Fraction.of(Number(value.toPrecision(12))).toExact();
}

export function containsTarget(interval: ConfidenceInterval, target: Fraction): boolean {
  const around = {
    low: { value: Fraction.of(interval.low), inclusive: true },
    high: { value: Fraction.of(interval.high), inclusive: true },
  };
  return isReached(around, target);
}

/** The rate of the last `years` years with counts taken together; null when there are not that many. */
export function pooledRate(
  readings: Reading[],
  years: number,
  unit: string,
  settings: ScoringSettings,
): PooledRate | null {
  const last = readings.slice(-years).flatMap(({ point }) => (hasCounts(point) ? [point] : []));
  const { scale } = readUnit(unit);
  if (last.length < years || scale === null) return null;
  const count = last.reduce((sum, point) => sum.plus(Fraction.of(point.numerator)), Fraction.ZERO);
  const total = last.reduce((sum, point) => sum.plus(Fraction.of(point.denominator)), Fraction.ZERO);
  const interval = intervalOfCounts(count.toNumber(), total.toNumber(), unit, settings);
  if (!interval) return null;
  return {
    years: last.map((point) => point.year),
    value: count.timesInteger(scale).over(total).toExact(),
    low: interval.low,
    high: interval.high,
  };
}
