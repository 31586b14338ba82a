import { Fraction } from '../scoring/fraction';
import type { Facts } from '../scoring/facts';
import { distanceTo, type Goal } from '../scoring/goal';
import { confidenceInterval } from '../scoring/interval';
import { goalOfReference } from '../scoring/judge-status';
import type { Reading } from '../scoring/series';
import { floorOf, medianSize, yearlySteps, type Step } from './steps';

export type Reversal = { kind: 'twoYears' | 'oneStep'; first: Reading; last: Reading };

/** 逆向变化: away from the target two years running, or one step beyond the noise; null when neither. */
export function findReversal(facts: Facts): Reversal | null {
  const current = facts.series.current;
  const steps = yearlySteps(facts);
  const last = steps.at(-1);
  if (!last || last.after !== current || awayFromTarget(facts, last).sign() <= 0) return null;
  const previous = steps.at(-2);
  if (previous && previous.after === last.before && awayFromTarget(facts, previous).sign() > 0) {
    const moved = awayFromTarget(facts, previous).plus(awayFromTarget(facts, last));
    if (isStillMet(facts) && moved.compare(floorOf(facts.series.unit, last.before, facts.settings)) <= 0)
      return null;
    return { kind: 'twoYears', first: previous.before, last: last.after };
  }
  return isBeyondNoise(facts, steps, last) ? { kind: 'oneStep', first: last.before, last: last.after } : null;
}

/** Above its target an indicator may drift a little: the loss must exceed the unit's floor to be worth a warning. */
function isStillMet({ verdict }: Facts): boolean {
  return verdict.status === 'met' || verdict.status === 'trendMet';
}

/** How much further from the good side a step has led; 0 or less when it did not. */
function awayFromTarget(facts: Facts, step: Step): Fraction {
  const { rule } = facts.final;
  if (rule.kind === 'reference') {
    const since = facts.series.referencesSince ?? Number.NEGATIVE_INFINITY;
    const [before, after] = [step.before, step.after].map(({ year, reference }) =>
      reference === null || year < since ? null : goalOfReference(rule, reference, facts.settings),
    );
    return before && after ? movedFrom(before, after, step) : Fraction.ZERO;
  }
  if (rule.kind === 'trend' && rule.direction !== 'hold') {
    return signed(step, rule.direction === 'up');
  }
  const goal = facts.endGoal ?? facts.verdict.goal;
  return goal ? movedFrom(goal, goal, step) : Fraction.ZERO;
}

function movedFrom(before: Goal, after: Goal, step: Step): Fraction {
  if (before.low && after.low && !before.high) {
    return signed(step, true).plus(after.low.value.minus(before.low.value));
  }
  if (before.high && after.high && !before.low) {
    return signed(step, false).minus(after.high.value.minus(before.high.value));
  }
  return distanceTo(after, step.after.value).minus(distanceTo(before, step.before.value));
}

function signed({ before, after }: Step, upIsGood: boolean): Fraction {
  return upIsGood ? before.value.minus(after.value) : after.value.minus(before.value);
}

/** Beyond the joint half-widths where counts give them; else beyond the usual size of a year's step and the unit's floor. */
function isBeyondNoise(facts: Facts, steps: Step[], last: Step): boolean {
  const { settings, series, input } = facts;
  const size = awayFromTarget(facts, last);
  const intervals = facts.completeCount
    ? []
    : [last.before, last.after].map(({ point }) => confidenceInterval(point, input.unit, settings));
  const [before, after] = intervals;
  if (before && after) {
    const [wide, wider] = [before, after].map(({ low, high }) => Fraction.of(high).minus(Fraction.of(low)));
    // size > √((w₁/2)² + (w₂/2)²), with both sides doubled and squared: no root, so nothing is rounded.
    return size.timesInteger(2).squared().compare(wide!.squared().plus(wider!.squared())) > 0;
  }
  const usual = medianSize(steps.slice(0, -1), settings);
  if (!usual) return false;
  const isLarge = size.compare(usual.times(Fraction.of(settings.noiseFactor))) > 0;
  return isLarge && size.compare(floorOf(series.unit, last.before, settings)) > 0;
}
