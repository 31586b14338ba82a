import { inTransaction } from '@/lib/db/client';
import { deleteGaps } from '@/lib/db/reading-gaps';
import { setRoundClosed } from '@/lib/db/round-writes';
import { findRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { wordReason } from '@/lib/domain/review/round-words';
import type { ReopenRoundInput } from '@/lib/schemas/round';
import { auditRound } from './audit-round';
import { roundNotInState } from './close-round';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { tellDepartments } from './round-notices';

/**
 * Opens a closed round again, with a reason. Archived values stay archived: they are changed by 更正 only. What was
 * stated as missing is owed again; the statements are kept in the audit log.
 */
export async function reopenRound(
  actor: Actor,
  { districtId, year, reason }: ReopenRoundInput,
): Promise<void> {
  const place = { districtId, year };
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    if (!(await setRoundClosed(db, districtId, year, null))) throw roundNotInState(year, '重新开启');
    const round = await findRound(db, districtId, year);
    const gaps = await deleteGaps(db, place, null);
    await auditRound(db, actor, place, 'round.reopen', { reason, liftedGaps: gaps });
    await tellDepartments(db, actor, place, round?.planIds ?? [], {
      kind: 'roundChanged',
      title: `${year} 年度填报重新开启`,
      body: () => `未归档的指标可以继续填报。${wordReason(reason)}`,
    });
    await recomputeAssessments(db, districtId, null);
  });
}
