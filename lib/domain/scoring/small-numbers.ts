import type { AssessInput } from './assessment';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import { brokenBound, type Goal } from './goal';
import { confidenceInterval, containsTarget, pooledRate } from './interval';
import type { Series } from './series';
import type { ScoringSettings } from './settings';
import { hasCounts } from './unit';

export type SmallNumbers = Pick<
  Facts,
  'interval' | 'smallNumber' | 'isOneYearTooFew' | 'isSmallExpected' | 'pooled'
>;

const NO_SAMPLE: SmallNumbers = {
  interval: null,
  smallNumber: false,
  isOneYearTooFew: false,
  pooled: [],
  isSmallExpected: false,
};

/** What a single year's counts can carry (method §4). A complete count is no sample. */
export function gatherSmallNumbers(
  input: AssessInput,
  series: Series,
  goal: Goal | null,
  endGoal: Goal | null,
  completeCount: boolean,
  settings: ScoringSettings,
): SmallNumbers {
  const { current, latest } = series;
  if (!latest || completeCount || !hasCounts(latest.point)) return NO_SAMPLE;
  const interval = current && confidenceInterval(current.point, input.unit, settings);
  const bounds = [goal?.low, goal?.high].flatMap((bound) => (bound ? [bound.value] : []));
  const smallNumber = interval !== null && bounds.some((bound) => containsTarget(interval, bound));
  const isSmallExpected = expectsFew(latest.point.denominator, series, endGoal, settings);
  if (!smallNumber && !isSmallExpected) return { ...NO_SAMPLE, interval };
  const [three, five] = [3, 5].map((years) => pooledRate(series.usable, years, input.unit, settings));
  const isConfirmed =
    goal !== null && three != null && isWhollyOutside(goal, Fraction.of(three.low), Fraction.of(three.high));
  return {
    interval,
    smallNumber,
    isSmallExpected,
    isOneYearTooFew: !isConfirmed,
    pooled: [three, five].flatMap((rate) => rate ?? []),
  };
}

function isWhollyOutside(goal: Goal, low: Fraction, high: Fraction): boolean {
  const side = brokenBound(goal, low);
  return side !== null && side === brokenBound(goal, high);
}

/** Fewer events than the setting would occur if the target were exactly met. */
function expectsFew(
  denominator: string,
  series: Series,
  goal: Goal | null,
  settings: ScoringSettings,
): boolean {
  const bound = goal?.high ?? goal?.low;
  if (!bound || series.unit.scale === null) return false;
  const events = bound.value.times(Fraction.of(denominator)).over(Fraction.of(series.unit.scale));
  return events.compare(Fraction.of(settings.smallExpectedEvents)) < 0;
}
