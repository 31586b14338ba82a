import type { AssessInput } from './assessment';
import { goalOfRelative } from './change-goal';
import { goalOfBand, goalOfRatio, goalOfThreshold, type Goal } from './goal';
import type { Series } from './series';
import type { ScoringSettings } from './settings';
import type { DueRule } from './stage';

/** The number to be reached at the end of the plan, where the rule has one; pace and the required change need it. */
export function endGoalOf(
  due: DueRule,
  input: AssessInput,
  series: Series,
  settings: ScoringSettings,
): Goal | null {
  const { rule } = due;
  switch (rule.kind) {
    case 'threshold':
      return goalOfThreshold(rule);
    case 'band':
      return goalOfBand(rule);
    case 'ratio':
      return goalOfRatio(rule);
    case 'relative': {
      if (rule.baseYear === 'previous') return null;
      const result = goalOfRelative(rule, due.dueYear, input, series, settings);
      return 'reason' in result ? null : result.goal;
    }
    case 'trend':
    case 'reference':
    case 'judgement':
    case 'compound':
    case 'unparsed':
      return null;
  }
}
