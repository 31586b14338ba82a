import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { findDomainId, type IndicatorFields } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { EditIndicatorInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse, loadIndicator } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Changes name, unit, attribute, definition and the like. An attribute set here is no longer 沿用上行. */
export async function editIndicator(actor: Actor, input: EditIndicatorInput): Promise<void> {
  const { districtId, indicatorId, version: _version, ...fields } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const before = await loadIndicator(db, input);
    await requireDomain(db, { districtId, planId: before.planId, id: fields.domainId });
    const keepsAttribute = fields.attribute === before.attribute;
    await changeOrRefuse(db, input, {
      ...fields,
      attributeInherited: keepsAttribute && before.attributeInherited,
    });
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.edit',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: changedFields(before, fields),
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}

/** Throws `invalidInput` when the domain is not one of the plan's. */
export async function requireDomain(
  db: Db,
  place: { districtId: string; planId: string; id: string },
): Promise<void> {
  if (await findDomainId(db, place)) return;
  throw new AppError('invalidInput', 'domain of another plan', {
    userMessage: '所选领域不在本规划中，请刷新页面后重新选择。',
  });
}

function changedFields(before: IndicatorFields, after: IndicatorFields): Record<string, unknown> {
  const keys = Object.keys(after) as (keyof IndicatorFields)[];
  return Object.fromEntries(
    keys
      .filter((key) => before[key] !== after[key])
      .map((key) => [key, { before: before[key], after: after[key] }]),
  );
}
