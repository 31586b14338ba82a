import type { Db } from '@/lib/db/client';
import { listReviewFacts, type ReviewFactsFilter } from '@/lib/db/review-facts';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { changeSinceReview, type ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import type { EntryContent } from '@/lib/domain/review/same-entry';
import { readingSnapshotSchema } from '@/lib/schemas/reading-snapshot';

export type ReviewedReading = { attachments: number; change: ChangeSinceReview | null };

type Current = { id: string; state: ReadingState; entryKind: EntryKind; entry: EntryContent };

/** By id of the reading: what changed since the office last decided on it, and its attachments. Authorises nobody. */
export async function loadReviewChanges(
  db: Db,
  districtId: string,
  filter: ReviewFactsFilter,
  readings: readonly Current[],
): Promise<Map<string, ReviewedReading>> {
  const facts = await listReviewFacts(db, districtId, filter);
  const currentOf = new Map(readings.map((reading) => [reading.id, reading]));
  return new Map(
    facts.flatMap(({ readingId, review, attachments, ...later }) => {
      const current = currentOf.get(readingId);
      if (!current) return [];
      const change = changeSinceReview({
        ...current,
        later,
        review: review && lastReviewOf(review),
      });
      return [[readingId, { attachments, change }]] as const;
    }),
  );
}

type Stored = NonNullable<Awaited<ReturnType<typeof listReviewFacts>>[number]['review']>;

function lastReviewOf({ entry, ...review }: Stored) {
  const snapshot = readingSnapshotSchema.parse(entry);
  return { ...review, fields: review.act === 'return' ? snapshot.returnFields : [], entry: snapshot };
}
