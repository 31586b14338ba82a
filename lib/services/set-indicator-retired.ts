import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { SetRetiredInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Takes an indicator out of reporting and scoring, or brings it back. Its readings stay. */
export async function setIndicatorRetired(actor: Actor, input: SetRetiredInput): Promise<void> {
  const { districtId, indicatorId, retired, reason } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const { name, retiredAt } = await loadIndicator(db, input);
    if (retired === (retiredAt !== null)) {
      throw new AppError('wrongState', `indicator ${indicatorId} retired=${retired} already`, {
        userMessage: retired ? '该指标已经停用，请刷新页面查看。' : '该指标已经恢复，请刷新页面查看。',
      });
    }
    await changeOrRefuse(db, input, { retiredAt: retired ? new Date() : null });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: retired ? 'indicator.retire' : 'indicator.restore',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { name, reason },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}
