import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { confirmTargetRow, findTarget } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { ConfirmTargetInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** The office vouches for the reading of a printed target; its verdicts lose the mark 待确认. */
export async function confirmTarget(actor: Actor, input: ConfirmTargetInput): Promise<void> {
  const { districtId, indicatorId, targetId } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    await changeOrRefuse(db, input);
    const target = await findTarget(db, districtId, indicatorId, targetId);
    if (!target) throw new AppError('notFound', `target ${targetId} of ${indicatorId}`);
    if (!(await confirmTargetRow(db, districtId, targetId, actor))) {
      throw new AppError('wrongState', `target ${targetId} is confirmed`, {
        userMessage: '这条目标的读法已经确认过，请刷新页面查看。',
      });
    }
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'target.confirm',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { targetId, originalText: target.originalText, rule: target.rule },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}
