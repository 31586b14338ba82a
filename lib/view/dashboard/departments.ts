import type { MonitoredIndicator } from '../../domain/reading/monitored-indicator';
import type { Status } from '../../domain/scoring/assessment';
import { summarise } from '../../domain/scoring/summarise';
import { groupBy } from '../../domain/group-by';
import { NO_DEPARTMENT, NO_OWNER } from '../no-owner';
import { familyCount } from '../overview/headline';

export type DepartmentLine = {
  /** The first lead department, which answers for the value; `none` where the plan prints nobody. */
  lead: string;
  name: string;
  counts: Record<Status, number>;
  good: number;
  bad: number;
  all: number;
};

/** By lead department, the most unmet requirements first; an indicator counts once, so the lines add up to all. */
export function composeDepartments(rows: readonly MonitoredIndicator[]): DepartmentLine[] {
  const groups = groupBy(rows, (row) => leadOf(row)?.id ?? NO_DEPARTMENT);
  return [...groups].map(([lead, group]) => toLine(lead, group)).sort(mostUnmetFirst);
}

function toLine(lead: string, rows: readonly MonitoredIndicator[]): DepartmentLine {
  const { counts, all } = summarise(rows);
  return {
    lead,
    name: leadOf(rows[0]!)?.name ?? NO_OWNER,
    counts,
    good: familyCount(counts, 'good'),
    bad: familyCount(counts, 'bad'),
    all,
  };
}

function leadOf({ departments }: MonitoredIndicator) {
  return departments.find(({ role }) => role === 'lead');
}

/** Of as many unmet, the larger share of those assessed comes first; an unclear duty comes last. */
function mostUnmetFirst(a: DepartmentLine, b: DepartmentLine): number {
  return (
    Number(a.lead === NO_DEPARTMENT) - Number(b.lead === NO_DEPARTMENT) ||
    b.bad - a.bad ||
    a.good - b.good ||
    b.all - a.all
  );
}

/** Which department has most to do, as a sentence; null when every assessed requirement is met. */
export function behindDepartment(lines: readonly DepartmentLine[]): string | null {
  const [first] = lines;
  if (!first || first.bad === 0) return null;
  return `${first.name}未达要求最多：${first.all} 项中 ${first.bad} 项`;
}
