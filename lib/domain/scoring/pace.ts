import type { PaceClass } from './assessment';
import { Fraction } from './fraction';
import { brokenBound, distanceTo, type Goal } from './goal';
import { confidenceInterval } from './interval';
import type { Reading } from './series';
import type { ScoringSettings } from './settings';

/** Why there is nothing to divide by: already met, nearer than reporting precision, or within chance. */
export type Undivided = 'met' | 'belowPrecision' | 'byChance';

/** Numbers of one pace, kept as fractions so that the explanation can show the formula with them put in. */
export type Pace = {
  ratio: Fraction | null;
  paceClass: PaceClass;
  baseline: Reading;
  latest: Reading;
  /** The bound the baseline has to reach; null where it already lies within the goal. */
  target: Fraction | null;
  /** null where the pace is divided. */
  undivided: Undivided | null;
  /** Distances outside a band then and now, where the value has run out on the far side; else null. */
  overshoot: { from: Fraction; to: Fraction } | null;
};

type PaceInput = {
  baseline: Reading | null;
  latest: Reading | null;
  goal: Goal | null;
  targetYear: number;
  unit: string;
  completeCount: boolean;
};

/**
 * 所需进度比 R = [(x − b)/(T − b)] ÷ [(y − y0)/(Y − y0)] (method §3; Open SDG and Statistics Canada, made linear).
 * null where the question does not arise: no end goal, no comparable baseline, no later reading.
 */
export function measurePace(input: PaceInput, settings: ScoringSettings): Pace | null {
  const { baseline, latest, goal } = input;
  if (!baseline || !latest || !goal || latest.year <= baseline.year || input.targetYear <= baseline.year)
    return null;
  const broken = brokenBound(goal, baseline.value);
  const nothing = { ratio: null, paceClass: 'keep', baseline, latest, overshoot: null } as const;
  if (broken === null) return { ...nothing, undivided: 'met', target: null };
  const target = goal[broken]!.value;
  const distance = target.minus(baseline.value);
  const undivided = tooCloseToDivide(distance, input, settings);
  if (undivided) return { ...nothing, undivided, target };
  const overshoot = overshootOf(goal, broken, baseline, latest);
  const made = overshoot ? overshoot.from.minus(overshoot.to) : latest.value.minus(baseline.value);
  const ratio = made
    .timesInteger(input.targetYear - baseline.year)
    .over((overshoot?.from ?? distance).timesInteger(latest.year - baseline.year));
  const paceClass = classifyPace(ratio, settings);
  return { ratio, paceClass, undivided, baseline, latest, target, overshoot };
}

/** A band left on its far side: being carried further is no progress, so distance from the band is what counts. */
function overshootOf(goal: Goal, broken: 'low' | 'high', baseline: Reading, latest: Reading) {
  const now = brokenBound(goal, latest.value);
  if (now === null || now === broken) return null;
  return { from: distanceTo(goal, baseline.value), to: distanceTo(goal, latest.value) };
}

export function classifyPace(ratio: Fraction, settings: ScoringSettings): PaceClass {
  if (ratio.compare(Fraction.of(settings.paceOnTrack)) >= 0) return 'onTrack';
  if (ratio.compare(Fraction.of(settings.paceFaster)) >= 0) return 'faster';
  return ratio.sign() >= 0 ? 'slow' : 'reverse';
}

/** Too little to divide by: below reporting precision, or within what chance alone moves the baseline. */
function tooCloseToDivide(distance: Fraction, input: PaceInput, settings: ScoringSettings): Undivided | null {
  if (distance.sign() === 0 || distance.abs().compare(Fraction.of(settings.reportingPrecision)) < 0)
    return 'belowPrecision';
  if (input.completeCount) return null;
  const interval =
    confidenceInterval(input.baseline!.point, input.unit, settings) ??
    confidenceInterval(input.latest!.point, input.unit, settings);
  if (!interval) return null;
  const width = Fraction.of(interval.high).minus(Fraction.of(interval.low));
  return distance.abs().timesInteger(2).compare(width) < 0 ? 'byChance' : null;
}
