import { inTransaction, type Db } from '@/lib/db/client';
import { listReportingRows } from '@/lib/db/reading-rows';
import { writeReadingChanges, type ReadingChange } from '@/lib/db/reading-writes';
import { setRoundClosed } from '@/lib/db/round-writes';
import { lockIndicators } from '@/lib/db/scoring-input';
import { listReasonDemands } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { outstandingReasons } from '@/lib/domain/review/warning-reason';
import { AppError } from '@/lib/errors';
import type { ReopenRoundInput, RoundInput } from '@/lib/schemas/plan-setup';
import { auditRound } from './open-round';
import { describeOwed, toOwedReason } from './owed-reasons';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/**
 * Closes a round: approved values are archived, what is missing becomes 缺报, and every verdict is computed
 * anew, all in one transaction. Returns the number of values archived. Throws `wrongState` when it is closed, or when
 * a 波动较大 or 逆向变化 lacks its 原因说明 (`detail.owed` names each).
 */
export async function closeRound(
  actor: Actor,
  { districtId, year }: RoundInput,
  now: Date,
): Promise<{ archived: number }> {
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    if (!(await setRoundClosed(db, districtId, year, now))) throw notInState(year, '关闭');
    const archived = await archiveApproved(db, actor, districtId, year);
    await auditRound(db, actor, districtId, year, 'round.close', { archived });
    await recomputeAssessments(db, districtId, null);
    await refuseUnexplained(db, districtId, year);
    return { archived };
  });
}

/** Opens a closed round again, with a reason. Archived values stay archived: they are changed by 更正 only. */
export async function reopenRound(
  actor: Actor,
  { districtId, year, reason }: ReopenRoundInput,
): Promise<void> {
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    if (!(await setRoundClosed(db, districtId, year, null))) throw notInState(year, '重新开启');
    await auditRound(db, actor, districtId, year, 'round.reopen', { reason });
    await recomputeAssessments(db, districtId, null);
  });
}

/** Looks at the verdicts just computed, the ones that would be archived; refusing takes all of it back. */
async function refuseUnexplained(db: Db, districtId: string, year: number): Promise<void> {
  const owed = outstandingReasons(await listReasonDemands(db, districtId, [year], { by: 'all' }));
  if (owed.length === 0) return;
  throw new AppError('wrongState', `${owed.length} warnings of ${year} are not explained`, {
    userMessage: describeOwed(owed, year),
    detail: { owed: owed.map(toOwedReason) },
  });
}

async function archiveApproved(db: Db, actor: Actor, districtId: string, year: number): Promise<number> {
  await lockIndicators(db, districtId, null);
  const rows = await listReportingRows(db, districtId, year, { by: 'all' });
  const changes = rows.flatMap(({ indicatorId, reading }): ReadingChange[] => {
    if (reading?.state !== 'approved') return [];
    const { id: _id, version: _version, ...kept } = reading;
    const after = { ...kept, state: 'archived' as const };
    return [{ indicatorId, before: reading, after, act: 'archive', reason: null }];
  });
  return (await writeReadingChanges(db, { districtId, year, actor }, changes)).length;
}

const notInState = (year: number, act: string) =>
  new AppError('wrongState', `round ${year}`, {
    userMessage: `${year} 年的报送轮次不存在，或已经${act}。请刷新页面查看。`,
  });
