import type { AssessInput, ConfidenceInterval, PooledRate } from './assessment';
import type { OutlookResult } from '../forecast/outlook';
import type { Fraction } from './fraction';
import type { Goal } from './goal';
import type { Verdict } from './verdict';
import type { Pace } from './pace';
import type { Series } from './series';
import type { ScoringSettings } from './settings';
import type { DueRule } from './stage';

/** Everything computed about one indicator, before it is put into words: warnings and explanation read from here. */
export type Facts = {
  input: AssessInput;
  settings: ScoringSettings;
  series: Series;
  /** The rule in force now, and the one at the end of the plan. They differ only for staged targets. */
  due: DueRule;
  final: DueRule;
  verdict: Verdict;
  endGoal: Goal | null;
  pace: Pace | null;
  outlook: OutlookResult;
  interval: ConfidenceInterval | null;
  smallNumber: boolean;
  /** Fewer events than the setting would occur if the target were exactly met. */
  isSmallExpected: boolean;
  /** One year's counts are too few to carry a red warning, and the years together do not confirm it. */
  isOneYearTooFew: boolean;
  pooled: PooledRate[];
  completeCount: boolean;
  headsShort: number | null;
  changePerYear: Fraction | null;
  requiredPerYear: Fraction | null;
};
