import type { MonitoredIndicator, PlanKind } from '../../domain/reading/monitored-indicator';
import type { MonitoredYear } from '../../domain/reading/monitored-year';
import type { ScoringSettings } from '../../domain/scoring/settings';
import { summarise, type StatusCounts } from '../../domain/scoring/summarise';
import { hasDemonstration } from '../indicators/list-rows';
import { countText, inScope } from '../plan-kind';
import { STATUS_FAMILY } from '../status';
import { composeAttention, type Attention } from './attention';
import { composeChanges, type Changes } from './changes';
import { composeDomains, type DomainTable } from './domain-table';
import { composeHeadline, type HeadlinePart } from './headline';
import { composeMissing, type MissingGroup } from './missing';
import { composePaceStrip, type PaceStrip } from './pace-strip';

export type Overview = {
  /** Plans with indicators, for the switch; in printed order. */
  kinds: PlanKind[];
  titles: string[];
  targetYears: number[];
  now: StatusCounts;
  last: StatusCounts | null;
  total: string;
  approved: number;
  demonstration: boolean;
  /** Only part of the indicators rests on demonstration data, so that single ones are marked. */
  mixed: boolean;
  headline: HeadlinePart[];
  attention: Attention;
  domains: DomainTable;
  changes: Changes | null;
  missing: MissingGroup[];
  pace: PaceStrip;
};

export type OverviewInput = {
  rows: readonly MonitoredIndicator[];
  monitored: MonitoredYear;
  settings: ScoringSettings;
  kind: PlanKind | undefined;
  today: Date;
};

/** Everything the overview says, from the year's indicators; pure, so that it can be checked to add up. */
export function composeOverview({ rows, monitored, settings, kind, today }: OverviewInput): Overview {
  const scope = inScope(rows, kind);
  const plans = inScope(monitored.plans, kind).filter((plan) => plan.indicators > 0);
  const expected = plans.reduce((sum, plan) => sum + plan.indicators, 0);
  const now = summarise(scope, expected);
  const approved = scope.filter(isApproved).length;
  const last = lastYear(scope);
  const red = scope.filter((row) => row.warnings.some(({ level }) => level === 'red'));
  return {
    kinds: monitored.plans.filter((plan) => plan.indicators > 0).map((plan) => plan.kind),
    titles: plans.map((plan) => plan.title),
    targetYears: plans.map((plan) => plan.periodEnd),
    now,
    last,
    total: countText(scope),
    approved,
    demonstration: scope.some(hasDemonstration),
    mixed:
      scope.some(hasDemonstration) && scope.some((row) => row.series.length > 0 && !hasDemonstration(row)),
    headline: composeHeadline({
      now,
      last: isComparable(monitored, approved, scope.length) ? last : null,
      red: { all: red.length, notMet: red.filter(({ status }) => STATUS_FAMILY[status] === 'bad').length },
    }),
    attention: composeAttention(scope, today),
    domains: composeDomains(scope),
    changes: composeChanges(scope),
    missing: composeMissing(scope),
    pace: composePaceStrip(scope, settings),
  };
}

/** 《…》《…》 · 已审核 78 / 83 · 填报截止 2026-03-31 */
export function overviewSubtitle(overview: Overview, monitored: MonitoredYear): string {
  const plans = overview.titles.map((title) => `《${title}》`).join('');
  return [plans, progressText(overview, monitored)].filter(Boolean).join(' · ');
}

/** 已审核 78 / 83 · 填报截止 2026-03-31 */
export function progressText(
  { approved, now }: Pick<Overview, 'approved' | 'now'>,
  { dueOn, closed }: MonitoredYear,
): string {
  const reviewed = approved < now.all ? [`已审核 ${approved} / ${now.all}`] : [];
  return [...reviewed, closed ? '填报已截止' : `填报截止 ${dueOn}`].join(' · ');
}

/** While a round is open, a year with few approved values would look like a collapse. */
const COMPARABLE_SHARE = 0.9;

function isComparable(monitored: MonitoredYear, approved: number, all: number): boolean {
  return monitored.closed || approved >= all * COMPARABLE_SHARE;
}

/** Last year's summary; null unless every indicator was assessed then, so that both years count the same. */
function lastYear(rows: readonly MonitoredIndicator[]): StatusCounts | null {
  const assessed = rows.flatMap(({ lastStatus }) =>
    lastStatus ? [{ status: lastStatus, nearlyMet: false }] : [],
  );
  return assessed.length === rows.length && rows.length > 0 ? summarise(assessed) : null;
}

/** Has a value, or a signed judgement, that was approved for the year itself. */
function isApproved({ readingState, status }: MonitoredIndicator): boolean {
  return (
    readingState === 'approved' ||
    readingState === 'archived' ||
    status === 'judgedMet' ||
    status === 'judgedNotMet'
  );
}
