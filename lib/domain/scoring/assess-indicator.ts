import { assessOutlook, type OutlookResult } from '../forecast/outlook';
import { raiseWarnings } from '../warning/raise-warnings';
import type { AssessInput, Assessment, Explanation, Sufficiency, Warning } from './assessment';
import { explain } from './explain';
import type { Facts } from './facts';
import { gatherStanding } from './gather-standing';
import { measurePace } from './pace';
import type { ScoringSettings } from './settings';
import { countHeadsShort, meanChange, requiredChange } from './shortfall';
import { mayExceedWhole } from './unit';

/**
 * The verdict on one indicator in the year that counts as now: 当前状态, 2030 预测, 数据充分性, warnings and grounds
 * (method §2–§6). Pure: the same input and settings always give the same answer, whatever the order of the points.
 */
export function assessIndicator(input: AssessInput, settings: ScoringSettings): Assessment {
  const facts = gatherFacts(input, settings);
  return toAssessment(facts, raiseWarnings(facts));
}

function gatherFacts(input: AssessInput, settings: ScoringSettings): Facts {
  const { series, due, final, verdict, endGoal, completeCount, small } = gatherStanding(input, settings);
  const pace = measurePace(
    {
      baseline: series.baseline,
      latest: series.latest,
      goal: endGoal,
      targetYear: final.dueYear,
      unit: input.unit,
      completeCount,
    },
    settings,
  );
  const outlook = assessOutlook(
    {
      due: final,
      baselineYear: input.baselineYear,
      series,
      endGoal,
      verdict,
      isSmallExpected: small.isSmallExpected,
    },
    settings,
  );
  return {
    input,
    settings,
    series,
    due,
    final,
    verdict,
    endGoal,
    pace,
    outlook,
    interval: small.interval,
    smallNumber: small.smallNumber,
    isOneYearTooFew: small.isOneYearTooFew,
    isSmallExpected: small.isSmallExpected,
    pooled: small.pooled,
    completeCount,
    headsShort:
      verdict.status === 'notMet'
        ? countHeadsShort(series.current, verdict.goal, series, mayExceedWhole(input.name))
        : null,
    changePerYear: meanChange(series.baseline, series.latest),
    requiredPerYear: requiredChange(series.latest, endGoal, final.dueYear),
  };
}

function toAssessment(facts: Facts, warnings: Warning[]): Assessment {
  const { verdict, series, pace, outlook } = facts;
  let explanation: Explanation | undefined;
  const assessed = series.current;
  return {
    status: verdict.status,
    nearlyMet: verdict.nearlyMet,
    value: assessed ? assessed.value.toExact() : null,
    year: assessed ? assessed.year : null,
    reason: verdict.reason,
    unconfirmed: facts.input.confidence === 'confirm',
    pace: pace?.ratio ? pace.ratio.toExact() : null,
    paceClass: pace ? pace.paceClass : null,
    outlook: outlook.outlook,
    forecast: outlook.forecast,
    requiredPerYear: facts.requiredPerYear?.toExact() ?? null,
    changePerYear: facts.changePerYear?.toExact() ?? null,
    usablePoints: outlook.points,
    sufficiency: classifySufficiency(outlook, facts.isSmallExpected, facts.settings),
    interval: facts.interval,
    smallNumber: facts.smallNumber,
    pooled: facts.pooled,
    headsShort: facts.headsShort,
    breaks: verdict.breaks,
    warnings,
    get explanation() {
      return (explanation ??= explain(facts));
    },
  };
}

function classifySufficiency(
  { points, limit }: OutlookResult,
  isSmallExpected: boolean,
  settings: ScoringSettings,
): Sufficiency {
  if (isSmallExpected && limit !== 'settled') return 'fewEvents';
  if (points >= settings.forecastPoints) return 'forecast';
  if (points >= settings.indicativePoints) return 'indicative';
  if (points >= 2) return 'requiredChange';
  return points === 1 ? 'baseline' : 'none';
}
