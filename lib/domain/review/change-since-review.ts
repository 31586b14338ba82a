import type { EntryKind } from '../reading/interpret-entry';
import { compareEntries, type EntryDifference } from './compare-entries';
import type { ReadingState } from './reading-state';
import type { ReturnField } from './return-field';
import type { EntryContent } from './same-entry';

/** The last time the office decided on a value, and the value it decided on. */
export type LastReview = {
  act: 'approve' | 'return';
  by: string;
  /** ISO moment. */
  at: string;
  /** Of a return. */
  reason: string | null;
  fields: readonly ReturnField[];
  entry: EntryContent;
};

/** What came to the value after its last review, beside the value itself. */
export type LaterMaterial = { attachmentsAdded: number; attachmentsRemoved: number; comments: number };

export type ChangeSinceReview = LaterMaterial & {
  review: LastReview;
  differences: EntryDifference[];
  /** Fields that were named when the value was returned and are as they were. */
  untouched: ReturnField[];
  /** 自上次审核后有改动 */
  changed: boolean;
};

export type ReviewedEntry = {
  state: ReadingState;
  entryKind: EntryKind;
  entry: EntryContent;
  review: LastReview | null;
  later: LaterMaterial;
};

/**
 * What changed since the office last approved or returned a value. Null where it never did, and while the value is
 * being worked on: then nobody has handed anything in.
 */
export function changeSinceReview(reviewed: ReviewedEntry): ChangeSinceReview | null {
  const { state, entryKind, entry, review, later } = reviewed;
  if (review === null || state === 'empty' || state === 'draft' || state === 'returned') return null;
  const differences = compareEntries(review.entry, entry, entryKind);
  const attached = later.attachmentsAdded > 0 || later.attachmentsRemoved > 0;
  return {
    ...later,
    review,
    differences,
    untouched:
      review.act === 'return'
        ? review.fields.filter((named) =>
            named === 'attachments' ? !attached : !differences.some(({ field }) => field === named),
          )
        : [],
    changed: differences.length > 0 || attached || later.comments > 0,
  };
}
