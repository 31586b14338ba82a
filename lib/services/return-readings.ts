import { inTransaction } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import { wordReturn } from '@/lib/domain/review/round-words';
import type { ReturnReadingsInput } from '@/lib/schemas/reading';
import { ownerOf } from './missing-values';
import {
  openBatch,
  refuse,
  refuseStale,
  runBatch,
  stateOf,
  type BatchContext,
  type BatchOutcome,
  type Verdict,
} from './reading-batch';
import { requireRight } from './require-right';
import { entryPath } from './round-notices';
import type { MovedReading } from './submit-readings';

/** Sends submitted values back to whoever reports them, with the reason they will read in the row. */
export async function returnReadings(
  actor: Actor,
  { districtId, year, items, reason }: ReturnReadingsInput,
  now: Date,
): Promise<BatchOutcome<MovedReading>> {
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const ids = items.map(({ indicatorId }) => indicatorId);
    const context = await openBatch(db, { actor, districtId, year, now }, ids);
    const outcome = await runBatch(context, items, (item, row) => decide(item.version, reason, row, context));
    await tellReturned(context, outcome.done, reason);
    return outcome;
  });
}

/** One notice a department, about all that came back to it. */
async function tellReturned(
  { db, actor, districtId, year, rows }: BatchContext,
  done: readonly MovedReading[],
  reason: string,
): Promise<void> {
  const namesOf = new Map<string, string[]>();
  for (const { indicatorId } of done) {
    const row = rows.get(indicatorId);
    const owner = row && ownerOf(row);
    if (owner) namesOf.set(owner.id, [...(namesOf.get(owner.id) ?? []), row.name]);
  }
  const place = { districtId, year };
  await sendNotice(
    db,
    actor,
    [...namesOf].map(([departmentId, names]) => ({
      ...place,
      departmentId,
      kind: 'returned' as const,
      title: `${names.length} 项数据被退回`,
      body: wordReturn(names, reason),
      href: `${entryPath(place)}&state=returned`,
    })),
  );
}

function decide(
  version: number,
  reason: string,
  row: ReportingRow,
  context: BatchContext,
): Verdict<MovedReading> {
  const { reading, indicatorId } = row;
  if (!reading) return refuse(row, 'wrongState', '这一项还没有填报，请刷新页面。');
  const roundClosed = context.round?.closed ?? false;
  const step = advanceReading({
    from: stateOf(row),
    act: 'return',
    parties: ['reviewer'],
    roundClosed,
    reason,
  });
  if (!step.ok) {
    return refuse(
      row,
      'wrongState',
      step.why === 'roundClosed'
        ? '轮次已关闭，退回后对方无法修改。请审核通过后用“更正”改正数值。'
        : '这一项已不在待审核状态，请刷新页面查看。',
    );
  }
  if (reading.version !== version) return { refusal: refuseStale(row, '请刷新页面，看过现在的值再退回。') };
  const { id, version: _version, ...kept } = reading;
  return {
    result: { indicatorId, id, version, state: 'returned', overrideReason: reading.overrideReason },
    change: {
      indicatorId,
      before: reading,
      act: 'return',
      reason,
      after: {
        ...kept,
        state: 'returned',
        returnReason: reason,
        reviewedById: context.actor.id,
        reviewedBy: context.actor.name,
        reviewedAt: context.now.toISOString(),
      },
    },
  };
}
