import type { Status, WarningLevel } from '../../domain/scoring/assessment';
import { OUTLOOK_CLASS } from '../outlook';
import { inScope } from '../plan-kind';
import { LEVEL_ORDER } from '../status';
import { NO_DEPARTMENT } from '../no-owner';
import { OUTLOOKS, type IndicatorFilters } from './filters';
import type { ListRow } from './list-rows';

/** The rows the filters leave, in the wanted order. Rows come in printed order, which every other order keeps within ties. */
export function selectRows<R extends ListRow>(
  rows: readonly R[],
  filters: IndicatorFilters,
  nameOf: (departmentId: string) => string,
): R[] {
  const chosen = inScope(rows, filters.kind).filter((row) => matches(row, filters));
  if (!filters.sort || filters.sort === 'printed') return filters.descending ? chosen.reverse() : chosen;
  const order = ORDERS[filters.sort];
  const direction = filters.descending ? -1 : 1;
  return chosen.sort((a, b) => direction * order(a, b, nameOf));
}

function matches(row: ListRow, filters: IndicatorFilters): boolean {
  const { q, domain, attribute, status, outlook, pace, warning, department, lead, change } = filters;
  return (
    (!q || namesOf(row).some((name) => normalise(name).includes(normalise(q)))) &&
    (!domain || row.domain === domain) &&
    (!attribute || (row.attribute ?? 'none') === attribute) &&
    (!status || status.includes(row.status)) &&
    (!outlook || row.outlook === outlook || OUTLOOK_CLASS[row.outlook] === outlook) &&
    (!pace || row.pace === pace) &&
    (!warning || isWarned(row.level, warning)) &&
    (!department || isResponsible(row, department)) &&
    (!lead || (row.leads[0] ?? NO_DEPARTMENT) === lead) &&
    (!change || row.change === change) &&
    (!filters.quicker || row.quicker) &&
    (!filters.confirm || row.unconfirmed)
  );
}

/** A part is found in the line of its row. */
function namesOf({ name, parts }: ListRow): string[] {
  return [name, ...(parts?.each.map((part) => part.name) ?? [])];
}

function isResponsible(row: ListRow, department: string): boolean {
  if (department === NO_DEPARTMENT) return row.leads.length + row.others.length === 0;
  return row.leads.includes(department) || row.others.includes(department);
}

/** Full-width forms, case and spaces make no difference when searching. */
function normalise(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');
}

/** What needs attention comes first. */
const STATUS_RANK: Record<Status, number> = {
  notMet: 0,
  trendNotMet: 1,
  judgedNotMet: 2,
  noData: 3,
  notAssessable: 4,
  trendMet: 5,
  judgedMet: 6,
  met: 7,
};

const OUTLOOK_RANK = [
  'unlikely',
  'atRisk',
  'expected',
  'insufficient',
  'notApplicable',
] as const satisfies readonly (typeof OUTLOOKS)[number][];

type Order = (a: ListRow, b: ListRow, nameOf: (departmentId: string) => string) => number;

const ORDERS: Record<'name' | 'status' | 'outlook' | 'warning' | 'department', Order> = {
  name: (a, b) => a.name.localeCompare(b.name, 'zh-CN'),
  status: (a, b) => STATUS_RANK[a.status] - STATUS_RANK[b.status],
  outlook: (a, b) => OUTLOOK_RANK.indexOf(a.outlook) - OUTLOOK_RANK.indexOf(b.outlook),
  warning: (a, b) => levelRank(a) - levelRank(b),
  department: (a, b, nameOf) => leadName(a, nameOf).localeCompare(leadName(b, nameOf), 'zh-CN'),
};

function levelRank(row: ListRow): number {
  return row.level === null ? LEVEL_ORDER.length : LEVEL_ORDER.indexOf(row.level);
}

/** Rows without a department come last. */
function leadName(row: ListRow, nameOf: (departmentId: string) => string): string {
  const id = row.leads[0] ?? row.others[0];
  return id === undefined ? '\u{ffff}' : nameOf(id);
}

function isWarned(level: WarningLevel | null, asked: NonNullable<IndicatorFilters['warning']>): boolean {
  switch (asked) {
    case 'any':
      return level !== null;
    case 'serious':
      return level === 'red' || level === 'yellow';
    case 'red':
    case 'yellow':
    case 'blue':
      return level === asked;
  }
}
