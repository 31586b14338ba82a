import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { SetRetiredInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { requireNewNames } from './part-names';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/**
 * Takes an indicator out of reporting and scoring, or brings it back. Its readings stay. A row takes its parts with
 * it; a row whose parts are all retired is reported and scored by its own values again.
 */
export async function setIndicatorRetired(actor: Actor, input: SetRetiredInput): Promise<void> {
  const { districtId, indicatorId, retired, reason } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const indicator = await loadIndicator(db, input);
    const { name, retiredAt } = indicator;
    if (retired === (retiredAt !== null)) {
      throw new AppError('wrongState', `indicator ${indicatorId} retired=${retired} already`, {
        userMessage: retired ? '该指标已经停用，请刷新页面查看。' : '该指标已经恢复，请刷新页面查看。',
      });
    }
    await changeOrRefuse(db, input, { retiredAt: retired ? new Date() : null });
    if (!retired && indicator.parentId !== null) await requireNewNames(db, districtId, indicator, [name]);
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
