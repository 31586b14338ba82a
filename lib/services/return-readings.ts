import { inTransaction } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import { recipientOf } from '@/lib/domain/review/notice';
import {
  nameReturnFields,
  RETURN_FIELDS,
  returnableFields,
  type ReturnField,
} from '@/lib/domain/review/return-field';
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
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { entryPath } from './round-notices';
import type { MovedReading } from './submit-readings';

/**
 * Sends values back to whoever reports them, with the reason and the fields it is about, which they will read in the
 * row. An approved value too, while its round is open: the verdicts that stood on it are rewritten in the same
 * transaction. Values that were changed meanwhile are reported and left alone.
 */
export async function returnReadings(
  actor: Actor,
  { districtId, year, items, reason: shared }: ReturnReadingsInput,
  now: Date,
): Promise<BatchOutcome<MovedReading>> {
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const ids = items.map(({ indicatorId }) => indicatorId);
    const context = await openBatch(db, { actor, districtId, year, now }, ids);
    const wereApproved = new Set<string>();
    const reasonOf = new Map(items.map((item) => [item.indicatorId, item.reason ?? shared ?? '']));
    const outcome = await runBatch(context, items, (item, row) => {
      if (row.reading?.state === 'approved') wereApproved.add(row.indicatorId);
      return decide({ ...item, reason: reasonOf.get(item.indicatorId) ?? '' }, row, context);
    });
    const unscored = outcome.done.map(({ indicatorId }) => indicatorId).filter((id) => wereApproved.has(id));
    if (unscored.length > 0) await recomputeAssessments(db, districtId, unscored, now);
    await tellReturned(context, outcome.done, reasonOf);
    return outcome;
  });
}

/** One notice a department, about all that came back to it, reason by reason. */
async function tellReturned(
  { db, actor, districtId, year, rows }: BatchContext,
  done: readonly MovedReading[],
  reasonOf: ReadonlyMap<string, string>,
): Promise<void> {
  const byOwner = new Map<string, Map<string, string[]>>();
  for (const { indicatorId } of done) {
    const row = rows.get(indicatorId);
    const owner = row && ownerOf(row);
    if (!owner) continue;
    const byReason = byOwner.get(owner.id) ?? new Map<string, string[]>();
    const reason = reasonOf.get(indicatorId) ?? '';
    byReason.set(reason, [...(byReason.get(reason) ?? []), row.name]);
    byOwner.set(owner.id, byReason);
  }
  const place = { districtId, year };
  await sendNotice(
    db,
    actor,
    [...byOwner].map(([departmentId, byReason]) => ({
      ...place,
      to: recipientOf(departmentId),
      kind: 'returned' as const,
      title: `${[...byReason.values()].flat().length} 项数据被退回`,
      body: [...byReason].map(([reason, names]) => wordReturn(names, reason)).join('\n'),
      href: `${entryPath(place)}&state=returned`,
    })),
  );
}

type Item = { version: number; reason: string; fields?: readonly ReturnField[] };

function decide(item: Item, row: ReportingRow, context: BatchContext): Verdict<MovedReading> {
  const { version, reason, fields = ['value'] } = item;
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
        : '这一项已不在待审核或已审核状态，请刷新页面查看。',
    );
  }
  if (reading.version !== version) return { refusal: refuseStale(row, '请刷新页面，看过现在的值再退回。') };
  const known = returnableFields(row);
  if (!fields.every((field) => known.includes(field))) {
    const message = `本指标没有可修改的${nameReturnFields(fields.filter((field) => !known.includes(field)))}，请重新选择。`;
    return refuse(row, 'invalidInput', message);
  }
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
        returnFields: RETURN_FIELDS.filter((field) => fields.includes(field)),
        reviewedById: context.actor.id,
        reviewedBy: context.actor.name,
        reviewedAt: context.now.toISOString(),
      },
    },
  };
}
