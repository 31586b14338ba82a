import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { insertRound, updateRoundDates } from '@/lib/db/round-writes';
import { findRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { ChangeRoundInput, OpenRoundInput } from '@/lib/schemas/plan-setup';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Opens the reporting round of a year. Throws `conflict` when there is one. */
export async function openRound(actor: Actor, input: OpenRoundInput): Promise<void> {
  const { districtId, year, opensOn, dueOn } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    if (await findRound(db, districtId, year)) {
      const message = `${year} 年的报送轮次已经开启，请直接修改日期。`;
      throw new AppError('conflict', 'round exists', {
        userMessage: message,
        detail: { fields: { year: message } },
      });
    }
    await insertRound(db, input);
    await auditRound(db, actor, districtId, year, 'round.open', { opensOn, dueOn });
    await recomputeAssessments(db, districtId, null);
  });
}

/** Moves the days of an open round. Throws `staleVersion` when somebody else did, or closed it. */
export async function changeRound(actor: Actor, input: ChangeRoundInput): Promise<void> {
  const { districtId, year, opensOn, dueOn, seen } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    if (!(await updateRoundDates(db, districtId, year, seen, { opensOn, dueOn }))) {
      throw new AppError('staleVersion', `round ${year}`, {
        userMessage: '该轮次刚刚被他人修改或关闭，请刷新页面核对后再改。',
        detail: { current: await findRound(db, districtId, year) },
      });
    }
    await auditRound(db, actor, districtId, year, 'round.change', {
      before: seen,
      after: { opensOn, dueOn },
    });
  });
}

export const auditRound = (
  db: Db,
  actor: Actor,
  districtId: string,
  year: number,
  action: string,
  detail: Record<string, unknown>,
) =>
  addAuditEntry(db, {
    districtId,
    actor,
    action,
    subjectType: 'round',
    subjectId: `${districtId}/${year}`,
    detail,
  });
