import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { findDomainId, insertDomain, lockPlan, type PlanState } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { AddDomainInput } from '@/lib/schemas/plan-setup';
import { requireRight } from './require-right';

/** Adds a 领域 at the end of a plan. Throws `conflict` when the plan has one of that name. */
export async function addDomain(actor: Actor, input: AddDomainInput): Promise<{ domainId: string }> {
  const { districtId, planId, name } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    await requirePlan(db, districtId, planId);
    if (await findDomainId(db, { districtId, planId, name })) {
      const message = `本规划已有领域“${name}”。`;
      throw new AppError('conflict', 'domain exists', {
        userMessage: message,
        detail: { fields: { name: message } },
      });
    }
    const domainId = await insertDomain(db, input);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'domain.add',
      subjectType: 'plan',
      subjectId: planId,
      detail: { domainId, name },
    });
    return { domainId };
  });
}

/** The plan, locked. Throws `notFound`. */
export async function requirePlan(db: Db, districtId: string, planId: string): Promise<PlanState> {
  const plan = await lockPlan(db, districtId, planId);
  if (!plan) throw new AppError('notFound', `plan ${planId} in ${districtId}`);
  return plan;
}
