import type { Facts } from './facts';
import { brokenBound, isReached, marginOf } from './goal';
import { PACE_LABELS } from './labels';
import type { Undivided } from './pace';
import {
  beforeWord,
  changeVerbs,
  printComputed,
  roundRequired,
  wordChange,
  wordPace,
  wordReading,
} from './wording';

type Clause = (facts: Facts) => string | null;

const PROGRESS: readonly Clause[] = [wordMeanChange, wordRequired, wordPaceClause];

/** ；自 2020 年 90.88% 起年均提高 0.31 个百分点，要在 2030 年达标每年需提高 0.32 个百分点，进度比 0.98，进度正常 */
export function wordProgress(facts: Facts): string {
  // Of a handful of events neither a yearly change nor a pace says anything.
  if (!facts.endGoal || facts.isSmallExpected) return '';
  const clauses = PROGRESS.flatMap((clause) => clause(facts) ?? []);
  return clauses.length === 0 ? '' : `；${clauses.join('，')}`;
}

function wordMeanChange({ changePerYear, series }: Facts): string | null {
  const { baseline, latest } = series;
  if (!changePerYear || !baseline) return null;
  const from = beforeWord(wordReading(baseline, series, null, latest));
  return changePerYear.sign() === 0
    ? `与 ${from}持平`
    : `自 ${from}起年均${wordChange(changePerYear, series)}`;
}

function wordRequired({ requiredPerYear, series, endGoal, final }: Facts): string | null {
  if (!requiredPerYear || !endGoal || !series.latest) return null;
  const { value } = series.latest;
  const bound = endGoal[brokenBound(endGoal, value)!]!;
  const { up, down } = changeVerbs(series.unit);
  const verb = bound.value.compare(value) === 0 ? null : requiredPerYear.sign() > 0 ? up : down;
  if (!verb) return null;
  const { printed, size } = roundRequired(requiredPerYear);
  // Making exactly this change every year would end on the bound, which does not count.
  const isExact = size.compare(requiredPerYear.abs()) === 0;
  const beyond = isExact && !bound.inclusive ? '超过' : '';
  return `要在 ${final.dueYear} 年达标每年需${verb}${beyond} ${printed}${series.unit.changeSuffix}`;
}

function wordPaceClause(facts: Facts): string | null {
  const { pace, settings } = facts;
  if (!pace) return null;
  return pace.ratio
    ? `进度比 ${wordPace(pace.ratio, settings)}，${PACE_LABELS[pace.paceClass]}`
    : wordKeep(facts);
}

/** Where pace is not divided the question is whether the level is kept: margin now, and where the slope leads. */
function wordKeep(facts: Facts): string {
  const { pace, endGoal, series, final, changePerYear } = facts;
  const goal = endGoal!;
  const { latest } = pace!;
  // Of a staged target it is the last stage that is to be kept, not the one the status speaks of.
  const isStage = facts.due.dueYear !== final.dueYear;
  const met = isStage ? `达到 ${final.dueYear} 年目标` : '达标';
  const basis = UNDIVIDED[pace!.undivided!] ?? `基期已${met}`;
  if (!isReached(goal, latest.value)) return `${basis}，目前${pace!.target ? `尚未${met}` : '未能保持'}`;
  const room = marginOf(goal, latest.value);
  const margin =
    room && room.sign() > 0
      ? `，目前留有 ${beforeWord(`${printComputed(room)}${series.unit.changeSuffix}`)}的余地`
      : '';
  const yearsLeft = final.dueYear - latest.year;
  // A forecast answers the question better than the slope, and may not agree with it.
  if (!changePerYear || yearsLeft <= 0 || facts.outlook.forecast) return `${basis}，以保持为要求${margin}`;
  const reached = isReached(goal, latest.value.plus(changePerYear.timesInteger(yearsLeft)));
  const leads = reached ? '可以保持' : '将不能保持';
  return `${basis}，以保持为要求${margin}，照此变化到 ${final.dueYear} 年${leads}`;
}

/** null where the baseline lay within the goal: the sentence then says of which. */
const UNDIVIDED: Record<Undivided, string | null> = {
  met: null,
  belowPrecision: '基期与目标之差小于报告精度，不计算进度比',
  byChance: '基期与目标之差未超出偶然波动的范围，不计算进度比',
};
