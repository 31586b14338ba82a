import type { ReportingRow, StoredReading } from '@/lib/db/reading-rows';
import type { EntryLock } from '@/lib/domain/review/entry-lock';

/** The reading as whoever has this lock may see it: what others have drafted is not for them, a 研判 has no number. */
export function visibleReading({ reading }: ReportingRow, lock: EntryLock): StoredReading | null {
  if (!reading || lock.kind === 'judgement') return null;
  if (lock.kind !== 'notYours') return reading;
  return reading.state === 'approved' || reading.state === 'archived' ? reading : null;
}

/** Outside its printed row a part is named with it. */
export const fullNameOf = ({ row, name }: ReportingRow): string => (row ? `${row.name}：${name}` : name);
