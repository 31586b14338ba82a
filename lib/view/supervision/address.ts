import type { SupervisionState } from '@/lib/domain/supervision/supervision';

/** What the list is narrowed to, as the address says it. Absent means everything. */
export type SupervisionFilter = {
  state?: SupervisionState;
  department?: string;
  /** 正在办理的 */
  open?: '1';
  overdue?: '1';
  /** 已上报领导的 */
  escalated?: '1';
  q?: string;
};

export function supervisionListHref(district: string, year: number, filter: SupervisionFilter = {}): string {
  const { state, department, open, overdue, escalated, q } = filter;
  const entries = Object.entries({ year: String(year), state, department, open, overdue, escalated, q });
  const params = new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/d/${district}/supervision?${params}`;
}

export const supervisionHref = (district: string, year: number, id: string): string =>
  `/d/${district}/supervision/${id}?year=${year}`;

/** Where a 督办 about a warning is opened. */
export const newSupervisionHref = (district: string, year: number, caseId: string): string =>
  `/d/${district}/supervision/new?case=${caseId}&year=${year}`;

export const isNarrowed = (filter: SupervisionFilter): boolean => Object.values(filter).some(Boolean);
