import type { ReportingRow } from '@/lib/db/reading-rows';
import { takesPlan, type MissingValue, type UnapprovedState } from '@/lib/domain/review/round';

/** Rows a round collects a value for. */
export const owedRows = (
  rows: readonly ReportingRow[],
  round: { planIds: readonly string[] },
): ReportingRow[] =>
  rows.filter(({ entryKind, planId }) => entryKind !== 'judgement' && takesPlan(round, planId));

/** Who owes the value of a shared indicator: the first lead department; null where the office enters it. */
export const ownerOf = (row: ReportingRow): ReportingRow['departments'][number] | null =>
  row.departments.find(({ role }) => role === 'lead') ?? null;

/** How far the year's value is; an empty draft is no draft. */
export function progressOf({ reading }: ReportingRow): UnapprovedState | 'approved' {
  switch (reading?.state) {
    case 'approved':
    case 'archived':
      return 'approved';
    case 'submitted':
    case 'returned':
      return reading.state;
    case 'draft':
      return reading.value === null ? 'empty' : 'draft';
    case undefined:
      return 'empty';
  }
}

/** What a round is owed and has no approved value for, in printed order. */
export function missingValues(owed: readonly ReportingRow[]): MissingValue[] {
  return owed.flatMap((row) => {
    const state = progressOf(row);
    if (state === 'approved') return [];
    const { indicatorId, serial, name } = row;
    return [{ indicatorId, serial, name, department: ownerOf(row)?.name ?? null, state }];
  });
}

/** Whether its department still has to hand the value in. */
export const isUnsubmitted = (row: ReportingRow): boolean => {
  const progress = progressOf(row);
  return progress !== 'submitted' && progress !== 'approved';
};
