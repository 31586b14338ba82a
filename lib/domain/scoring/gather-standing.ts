import type { AssessInput } from './assessment';
import { endGoalOf } from './end-goal';
import type { Facts } from './facts';
import { judgeStatus } from './judge-status';
import { arrangeSeries } from './series';
import type { ScoringSettings } from './settings';
import { gatherSmallNumbers, type SmallNumbers } from './small-numbers';
import { finalRule, ruleInForce } from './stage';
import { hasCounts, isCompleteCount } from './unit';

export type Standing = Pick<Facts, 'series' | 'due' | 'final' | 'verdict' | 'endGoal' | 'completeCount'> & {
  small: SmallNumbers;
};

/** Where the values stand in the year that counts as now, and what a single year can carry; nothing about the years to come. */
export function gatherStanding(input: AssessInput, settings: ScoringSettings): Standing {
  const series = arrangeSeries(input);
  const due = ruleInForce(input.rule, input.asOf, input.targetYear);
  const final = finalRule(input.rule, input.targetYear);
  const verdict = judgeStatus(due, { input, series, settings });
  const endGoal = endGoalOf(final, input, series, settings);
  const completeCount = series.readings.some(({ point }) => hasCounts(point))
    ? (input.completeCount ?? isCompleteCount(input.name))
    : false;
  // A trend has no target number that an interval could contain.
  const numericGoal = due.rule.kind === 'trend' ? null : verdict.goal;
  const small = gatherSmallNumbers(input, series, numericGoal, endGoal, completeCount, settings);
  return { series, due, final, verdict, endGoal, completeCount, small };
}

/** Whether the year's verdict carries 小样本，单年不足以判断: chance alone could have put the value beyond the target (method §4). */
export function isSmallNumber(input: AssessInput, settings: ScoringSettings): boolean {
  return gatherStanding(input, settings).small.smallNumber;
}
