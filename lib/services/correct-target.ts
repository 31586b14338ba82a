import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { findTarget, insertTarget } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { directionOfRule } from '@/lib/domain/target/rule-direction';
import { AppError } from '@/lib/errors';
import type { CorrectTargetInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/**
 * Reads the same printed text anew: a further revision in force from the same year, with the reason.
 * The printed text and the earlier reading stay; every year is scored again.
 */
export async function correctTarget(actor: Actor, input: CorrectTargetInput): Promise<void> {
  const { districtId, indicatorId, targetId, rule, reason } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    await changeOrRefuse(db, input);
    const target = await findTarget(db, districtId, indicatorId, targetId);
    if (!target) throw new AppError('notFound', `target ${targetId} of ${indicatorId}`);
    const newId = await insertTarget(db, {
      districtId,
      indicatorId,
      originalText: target.originalText,
      rule,
      direction: directionOfRule(rule),
      confidence: 'certain',
      notes: [],
      validFrom: target.validFrom,
      reason,
      document: target.document,
      confirmedBy: actor,
    });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'target.correct',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: {
        targetId: newId,
        originalText: target.originalText,
        before: target.rule,
        after: rule,
        reason,
      },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}
