import { inTransaction } from '@/lib/db/client';
import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
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
 * each row is decided on its own. Throws `forbidden` only for those who report nothing there, and for a page that was
 * opened for somebody else.
 */
export async function runEntryBatch<
  I extends { indicatorId: string },
  T extends { indicatorId: string; version: number | null },
>(
  { openedBy, ...place }: BatchPlace & { openedBy?: string | undefined },
  items: readonly I[],
  decide: (item: I, row: ReportingRow, context: BatchContext) => Verdict<T>,
  options: { withRules?: boolean } = {},
): Promise<BatchOutcome<T>> {
  requireReporter(place.actor, place.districtId);
  refuseOtherPerson(place.actor, openedBy);
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

/** Somebody else has logged in since, in another tab: what stands on the page is not theirs to hand in. */
function refuseOtherPerson(actor: Actor, openedBy: string | undefined): void {
  if (openedBy === undefined || openedBy === actor.id) return;
  throw new AppError('forbidden', `page of ${openedBy}, session of ${actor.id}`, {
    userMessage: `现在登录的是“${actor.name}”，不是打开这张表的人，没有保存。请用原账号重新登录，或刷新页面；已填内容仍存在本机。`,
  });
}
