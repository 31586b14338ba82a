import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { findPlanOfPeriod, insertPlan } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { AddPlanInput } from '@/lib/schemas/plan-setup';
import { requireRight } from './require-right';

/** Adds an empty plan. Throws `conflict` when the district has one of that kind and first year. */
export async function addPlan(actor: Actor, input: AddPlanInput): Promise<{ planId: string }> {
  const { districtId, kind, title, periodStart, documentNumber } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  const source = [`《${title.replace(/^《|》$/g, '')}》`, documentNumber].filter(Boolean).join('，');
  return inTransaction(async (db) => {
    const existing = await findPlanOfPeriod(db, districtId, kind, periodStart);
    if (existing) {
      const message = `本区县已有 ${periodStart} 年起的同类规划《${existing.title}》。`;
      throw new AppError('conflict', 'plan of kind and period exists', {
        userMessage: message,
        detail: { fields: { periodStart: message } },
      });
    }
    const planId = await insertPlan(db, { ...input, source });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'plan.add',
      subjectType: 'plan',
      subjectId: planId,
      detail: { ...input, source },
    });
    return { planId };
  });
}
