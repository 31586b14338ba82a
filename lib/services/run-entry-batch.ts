import { inTransaction } from '@/lib/db/client';
import type { ReportingRow } from '@/lib/db/reading-rows';
import {
  openBatch,
  runBatch,
  type BatchContext,
  type BatchOutcome,
  type BatchPlace,
  type Verdict,
} from './reading-batch';
import { requireReporter } from './require-right';

/**
 * One batch of somebody who reports: the right to report in the district at all, then one transaction in which
 * each row is decided on its own. Throws `forbidden` only for those who report nothing there.
 */
export async function runEntryBatch<
  I extends { indicatorId: string },
  T extends { indicatorId: string; version: number | null },
>(
  place: BatchPlace,
  items: readonly I[],
  decide: (item: I, row: ReportingRow, context: BatchContext) => Verdict<T>,
  options: { withRules?: boolean } = {},
): Promise<BatchOutcome<T>> {
  requireReporter(place.actor, place.districtId);
  return inTransaction(async (db) => {
    const context = await openBatch(
      db,
      place,
      items.map(({ indicatorId }) => indicatorId),
      options,
    );
    return runBatch(context, items, (item, row) => decide(item, row, context));
  });
}
