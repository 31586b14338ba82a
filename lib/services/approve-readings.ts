import { addAuditEntries } from '@/lib/db/audit';
import { deleteGaps } from '@/lib/db/reading-gaps';
import { listVerdicts, type VerdictRow } from '@/lib/db/reading-verdicts';
import { inTransaction } from '@/lib/db/client';
import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import type { ApproveReadingsInput } from '@/lib/schemas/reading';
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
import type { MovedReading } from './submit-readings';
import { tellOfRedWarnings } from './tell-of-red-warnings';

/** An approved reading with the verdict it produced. */
export type ApprovedReading = MovedReading & { name: string; verdict: VerdictRow | null };

/**
 * Approves submitted values and rewrites the verdicts they change in the same transaction. Values that were
 * edited or withdrawn meanwhile are reported and left alone; when scoring fails, nothing is approved.
 */
export async function approveReadings(
  actor: Actor,
  { districtId, year, items }: ApproveReadingsInput,
  now: Date,
): Promise<BatchOutcome<ApprovedReading>> {
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const ids = items.map(({ indicatorId }) => indicatorId);
    const context = await openBatch(db, { actor, districtId, year, now }, ids);
    const { done, refused } = await runBatch(context, items, (item, row) =>
      decide(item.version, row, context),
    );
    const approved = done.map(({ indicatorId }) => indicatorId);
    if (approved.length === 0) return { done, refused };
    await liftGaps(context, approved);
    const { cases } = await recomputeAssessments(db, districtId, approved, now);
    await tellOfRedWarnings(db, actor, { districtId, year }, cases);
    const verdicts = await listVerdicts(db, districtId, year, approved);
    const verdictOf = new Map(verdicts.map((verdict) => [verdict.indicatorId, verdict]));
    return {
      done: done.map((reading) => ({ ...reading, verdict: verdictOf.get(reading.indicatorId) ?? null })),
      refused,
    };
  });
}

/** A value stated as missing when its round was closed and approved after all: the statement is over. */
async function liftGaps(
  { db, actor, districtId, year }: BatchContext,
  indicatorIds: readonly string[],
): Promise<void> {
  const lifted = await deleteGaps(db, { districtId, year }, indicatorIds);
  await addAuditEntries(
    db,
    lifted.map(({ indicatorId, ...before }) => ({
      districtId,
      actor,
      action: 'gap.lift',
      subjectType: 'gap',
      subjectId: indicatorId,
      detail: { year, indicatorId, before },
    })),
  );
}

function decide(version: number, row: ReportingRow, context: BatchContext): Verdict<ApprovedReading> {
  const { reading, name, indicatorId } = row;
  if (!reading) return refuse(row, 'wrongState', '这一项还没有填报，请刷新页面。');
  const step = advanceReading({
    from: stateOf(row),
    act: 'approve',
    parties: ['reviewer'],
    roundClosed: context.round?.closed ?? false,
    reason: null,
  });
  if (!step.ok) return refuse(row, 'wrongState', '这一项已不在待审核状态，请刷新页面查看。');
  if (reading.version !== version) return { refusal: refuseStale(row, '请刷新页面，看过现在的值再审核。') };
  const { id, version: _version, ...kept } = reading;
  return {
    result: {
      indicatorId,
      id,
      version,
      state: 'approved',
      overrideReason: reading.overrideReason,
      name,
      verdict: null,
    },
    change: {
      indicatorId,
      before: reading,
      act: 'approve',
      reason: null,
      after: {
        ...kept,
        state: 'approved',
        reviewedById: context.actor.id,
        reviewedBy: context.actor.name,
        reviewedAt: context.now.toISOString(),
      },
    },
  };
}
