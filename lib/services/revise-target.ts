import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { insertTarget } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { directionOfRule } from '@/lib/domain/target/rule-direction';
import { AppError } from '@/lib/errors';
import type { ReviseTargetInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/**
 * Sets a new target by a document, in force from a year of the plan; earlier years keep the target they had.
 * Throws `invalidInput` for a year outside the plan.
 */
export async function reviseTarget(actor: Actor, input: ReviseTargetInput): Promise<void> {
  const { districtId, indicatorId, originalText, rule, validFrom, document, reason } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const { periodStart, periodEnd } = await loadIndicator(db, input);
    if (validFrom < periodStart || validFrom > periodEnd) {
      const message = `起用年份应在规划期 ${periodStart}—${periodEnd} 年之内。`;
      throw new AppError('invalidInput', 'year outside the plan', {
        userMessage: message,
        detail: { fields: { validFrom: message } },
      });
    }
    await changeOrRefuse(db, input);
    const targetId = await insertTarget(db, {
      districtId,
      indicatorId,
      originalText,
      rule,
      direction: directionOfRule(rule),
      confidence: 'certain',
      notes: [],
      validFrom,
      reason,
      document,
      confirmedBy: actor,
    });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'target.revise',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { targetId, originalText, rule, validFrom, document, reason },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}
