import { database } from './client';
import type { ReadingRevisionRow } from './reading-history';

/** Every revision of every reading of one indicator, newest first, with the reading it belongs to. */
export async function listIndicatorRevisions(
  districtId: string,
  indicatorId: string,
): Promise<(ReadingRevisionRow & { readingId: string })[]> {
  return database().readingRevision.findMany({
    where: { districtId, reading: { districtId, indicatorId } },
    select: {
      readingId: true,
      version: true,
      action: true,
      before: true,
      after: true,
      reason: true,
      actor: true,
      at: true,
    },
    orderBy: [{ readingId: 'asc' }, { version: 'desc' }],
  });
}
