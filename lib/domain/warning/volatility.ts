import { Fraction } from '../scoring/fraction';
import type { Facts } from '../scoring/facts';
import type { Reading } from '../scoring/series';
import { hasCounts, isCountUnit } from '../scoring/unit';
import { tailFrom } from './binomial-tail';
import { floorOf, medianSize, sizeOf, yearlySteps, type Step } from './steps';

export type Volatility =
  | { kind: 'size'; step: Step; size: Fraction; usual: Fraction }
  | { kind: 'counts'; reading: Reading; probability: number };

/** 波动较大 (method §5): the year's change against the earlier ones, or an exact test where events are few. */
export function findVolatility(facts: Facts): Volatility | null {
  const current = facts.series.current;
  if (!current) return null;
  const counts = comparableCounts(facts, current);
  if (counts && counts.expected < facts.settings.volatilityExactBelow) {
    const probability = compareCounts(counts);
    const isRare = probability < Number(facts.settings.volatilitySignificance);
    return isRare ? { kind: 'counts', reading: current, probability } : null;
  }
  return findLargeStep(facts, current);
}

function findLargeStep(facts: Facts, current: Reading): Volatility | null {
  const { settings, series } = facts;
  const steps = yearlySteps(facts);
  const step = steps.at(-1);
  if (!step || step.after !== current) return null;
  const size = sizeOf(step);
  // Most years end here, before anything is sorted.
  if (size.compare(floorOf(series.unit, step.before, settings)) <= 0) return null;
  const usual = medianSize(steps.slice(0, -1), settings);
  const isLarge = usual && size.compare(usual.times(Fraction.of(settings.volatilityFactor))) > 0;
  return isLarge ? { kind: 'size', step, size, usual } : null;
}

type Counts = {
  count: number;
  exposure: number;
  earlierCount: number;
  earlierExposure: number;
  expected: number;
};

/** Events and exposure of the year and of the three years before it together; null where readings are no counts. */
function comparableCounts(facts: Facts, current: Reading): Counts | null {
  if (facts.completeCount) return null;
  const earlier = facts.series.usable.filter(
    (reading) => reading.year < current.year && reading.year >= current.year - 3,
  );
  const now = eventsOf(facts, current);
  const before = earlier.flatMap((reading) => eventsOf(facts, reading) ?? []);
  if (!now || before.length < 3) return null;
  const sum = (key: 'count' | 'exposure') => before.reduce((total, events) => total + events[key], 0);
  const earlierExposure = sum('exposure');
  const isMostly = facts.series.unit.kind === 'percent' && sum('count') * 2 > earlierExposure;
  const earlierCount = isMostly ? earlierExposure - sum('count') : sum('count');
  const count = isMostly ? now.exposure - now.count : now.count;
  const expected = (earlierCount / earlierExposure) * now.exposure;
  return { count, exposure: now.exposure, earlierCount, earlierExposure, expected };
}

function eventsOf(facts: Facts, { point, value }: Reading): { count: number; exposure: number } | null {
  if (hasCounts(point)) {
    const count = Number(point.numerator);
    const exposure = Number(point.denominator);
    return facts.series.unit.scale !== null && Number.isInteger(count) && count <= exposure
      ? { count, exposure }
      : null;
  }
  const count = value.toNumber();
  return isCountUnit(facts.input.unit) && Number.isInteger(count) && count >= 0
    ? { count, exposure: 1 }
    : null;
}

/**
 * Exact comparison of two Poisson counts: given their sum, the later one is binomial with its share of the exposure
 * (Przyborowski and Wilenski 1940). Two-sided by doubling the smaller tail. A rare kind of event in a small place
 * thus needs more than one case to stand out from three years without any.
 */
export function compareCounts({
  count,
  exposure,
  earlierCount,
  earlierExposure,
}: Omit<Counts, 'expected'>): number {
  const all = exposure + earlierExposure;
  const trials = { total: count + earlierCount, chance: exposure / all, fail: earlierExposure / all };
  const { outer, exactly } = tailFrom(count, trials);
  return Math.min(1, 2 * Math.min(outer, 1 - outer + exactly));
}
