import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import { database } from './client';

export type ReadingRevisionRow = {
  version: number;
  action: string;
  before: unknown;
  after: unknown;
  reason: string | null;
  actor: string;
  at: Date;
};

export type ReadingHistoryRow = {
  year: number;
  indicator: { id: string; name: string; unit: string; entryKind: EntryKind };
  departmentIds: string[];
  revisions: ReadingRevisionRow[];
};

/** A reading with all its revisions, newest first; null when the district has no such reading. */
export async function findReadingHistory(
  districtId: string,
  readingId: string,
): Promise<ReadingHistoryRow | null> {
  const reading = await database().reading.findUnique({
    where: { districtId_id: { districtId, id: readingId } },
    select: {
      year: true,
      indicator: {
        select: {
          id: true,
          name: true,
          unit: true,
          entryKind: true,
          departments: { select: { departmentId: true } },
        },
      },
      revisions: {
        select: {
          version: true,
          action: true,
          before: true,
          after: true,
          reason: true,
          actor: true,
          at: true,
        },
        orderBy: { version: 'desc' },
      },
    },
  });
  if (!reading) return null;
  const { departments, ...indicator } = reading.indicator;
  return {
    year: reading.year,
    indicator,
    departmentIds: departments.map(({ departmentId }) => departmentId),
    revisions: reading.revisions,
  };
}
