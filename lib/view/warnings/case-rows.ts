import type { PlanKind } from '../../domain/reading/monitored-indicator';
import type { Attribute, WarningLevel } from '../../domain/scoring/assessment';
import { WARNING_LABELS } from '../../domain/scoring/labels';
import { CASE_STATE_LABELS, caseState, type CaseState } from '../../domain/warning/case-state';
import type { ListedCase } from '../../domain/warning/listed-case';
import { daysBetween, formatDay } from '../format-date';
import { NO_DEPARTMENT, NO_OWNER } from '../no-owner';
import { inScope } from '../plan-kind';
import { attributeRank, LEVEL_ORDER } from '../status';
import type { WarningFilters } from './filters';
import { composeStory, type Story } from './story';

/** A warning as the list shows it: what, why, whose, since when, and what has been done about it. */
export type CaseRow = {
  id: string;
  version: number;
  indicatorId: string;
  kind: PlanKind;
  serial: string;
  name: string;
  attribute: Attribute;
  demonstration: boolean;
  concern: ListedCase['concern'];
  level: WarningLevel;
  label: string;
  message: string;
  /** The first lead department; `departments` are all, for whoever has to choose. */
  owner: string;
  departments: ListedCase['departments'];
  state: CaseState;
  stateLabel: string;
  underSupervision: boolean;
  supervisionId: string | null;
  since: string;
  /** Since it was raised, or until it was closed. */
  days: number;
  closed: { on: string; by: string; reason: string } | null;
  story: Story;
};

/** All cases of the chosen plan, gravest first: red, then 约束性, then what has waited longest; closed ones last, newest first. */
export function composeCaseRows(
  cases: readonly ListedCase[],
  kind: PlanKind | undefined,
  today: Date,
): CaseRow[] {
  const placed = cases.map((one) => ({ kind: one.indicator.kind, one }));
  return inScope(placed, kind)
    .map(({ one }) => one)
    .sort(byUrgency)
    .map((one) => toRow(one, today));
}

function byUrgency(a: ListedCase, b: ListedCase): number {
  if (a.closedAt && b.closedAt) return b.closedAt.getTime() - a.closedAt.getTime();
  return (
    Number(a.closedAt !== null) - Number(b.closedAt !== null) ||
    LEVEL_ORDER.indexOf(a.level) - LEVEL_ORDER.indexOf(b.level) ||
    attributeRank(a.indicator.attribute) - attributeRank(b.indicator.attribute) ||
    a.raisedAt.getTime() - b.raisedAt.getTime()
  );
}

function toRow(one: ListedCase, today: Date): CaseRow {
  const { indicator, departments } = one;
  const state = caseState(one);
  return {
    id: one.id,
    version: one.version,
    indicatorId: indicator.id,
    kind: indicator.kind,
    serial: indicator.serial,
    name: indicator.name,
    attribute: indicator.attribute,
    demonstration: indicator.demonstration,
    concern: one.concern,
    level: one.level,
    label: WARNING_LABELS[one.type],
    message: one.message,
    owner: departments.find(({ role }) => role === 'lead')?.name ?? NO_OWNER,
    departments,
    state,
    stateLabel: CASE_STATE_LABELS[state],
    underSupervision: one.underSupervision,
    supervisionId: one.supervisionId,
    since: formatDay(one.raisedAt),
    days: Math.max(0, daysBetween(one.raisedAt, one.closedAt ?? today)),
    closed: one.closedAt && {
      on: formatDay(one.closedAt),
      by: one.closedBy ?? '系统',
      reason: one.closeReason ?? '',
    },
    story: composeStory(one),
  };
}

/** Nobody has taken note of it yet. */
export const isUnseen = ({ state }: CaseRow): boolean => state === 'new' || state === 'cameBack';

/** The rows that the filters leave; without a state those that are not closed. */
export function selectCaseRows(rows: readonly CaseRow[], filters: WarningFilters): CaseRow[] {
  const { q, level, state, concern, attribute, department } = filters;
  return rows.filter(
    (row) =>
      (state ? row.state === state : row.state !== 'closed') &&
      (!level || row.level === level) &&
      (!concern || row.concern === concern) &&
      (!attribute || (row.attribute ?? 'none') === attribute) &&
      (!department || isOf(row, department)) &&
      (!q || row.name.includes(q) || row.message.includes(q)),
  );
}

function isOf({ departments }: CaseRow, department: string): boolean {
  if (department === NO_DEPARTMENT) return !departments.some(({ role }) => role === 'lead');
  return departments.some(({ id }) => id === department);
}
