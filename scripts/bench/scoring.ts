import { Decimal } from 'decimal.js';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';

const YEARS = 10;
const TARGET = '94';

export type ScoringBenchmark = {
  seriesYears: number;
  bareMilliseconds: number;
  scoringMilliseconds: number;
  /** Scoring ÷ bare comparison; the goal is 20 or less. */
  ratio: number;
  microsecondsPerSeries: number;
};

/**
 * Scores `seriesCount` series of ten years (status, pace, forecast, warnings; the explanation is written when read)
 * and compares the time with a bare loop that reads the same numbers as exact Decimals and compares each with its target.
 */
export function measureScoring(
  seriesCount = 100_000,
  now: () => number = () => performance.now(),
): ScoringBenchmark {
  const inputs = Array.from({ length: seriesCount }, (_, index) => makeInput(index));
  warmUp(inputs.slice(0, 2000));

  const bareStart = now();
  const reached = compareBare(inputs);
  const bareMilliseconds = now() - bareStart;

  const scoringStart = now();
  const met = scoreAll(inputs);
  const scoringMilliseconds = now() - scoringStart;
  if (met > reached) throw new Error('the two loops disagree');

  return {
    seriesYears: seriesCount * YEARS,
    bareMilliseconds,
    scoringMilliseconds,
    ratio: scoringMilliseconds / bareMilliseconds,
    microsecondsPerSeries: (scoringMilliseconds * 1000) / seriesCount,
  };
}

/** The benchmark as one figure for `npm run bench`. */
export function benchScoring(): ScoringBenchmark & { figure: string; goal: number } {
  return { figure: 'scoring', goal: 20, ...measureScoring() };
}

function warmUp(inputs: AssessInput[]): void {
  compareBare(inputs);
  scoreAll(inputs);
}

/** Number of comparisons that hold. */
function compareBare(inputs: AssessInput[]): number {
  let reached = 0;
  for (const input of inputs) {
    const target = new Decimal(TARGET);
    for (const point of input.points) {
      if (new Decimal(point.value).gte(target)) reached += 1;
    }
  }
  return reached;
}

/** Number of series whose latest reading meets its target. */
function scoreAll(inputs: AssessInput[]): number {
  let met = 0;
  for (const input of inputs) {
    if (assessIndicator(input, DEFAULT_SETTINGS).status === 'met') met += 1;
  }
  return met;
}

/** Deterministic, of every pace from far behind to far ahead. */
function makeInput(index: number): AssessInput {
  const start = 8000 + ((index * 7919) % 1300);
  const step = ((index * 104_729) % 41) - 8;
  const points = Array.from({ length: YEARS }, (_, year) => {
    const hundredths = start + year * step + ((index * 31 + year * 17) % 23);
    return { year: 2020 + year, value: (hundredths / 100).toFixed(2) };
  });
  return {
    name: '孕产妇系统管理率',
    unit: '%',
    targetText: '≥94',
    rule: { kind: 'threshold', bound: 'min', value: TARGET, inclusive: true },
    direction: 'up',
    confidence: 'certain',
    attribute: index % 2 === 0 ? 'binding' : 'anticipated',
    baselineYear: 2020,
    targetYear: 2030,
    asOf: 2029,
    points,
  };
}
