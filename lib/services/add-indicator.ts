import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { findCatalogueKey, insertIndicator, insertTarget, replaceAssignments } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { parseSettingsOf } from '@/lib/domain/scoring/settings';
import { parseTarget } from '@/lib/domain/target/parse-target';
import type { AddIndicatorInput } from '@/lib/schemas/plan-setup';
import { requirePlan } from './add-domain';
import { requireDomain } from './edit-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { requireDepartments } from './set-indicator-departments';
import { loadSettingsBook } from './settings-book';

/** Adds an indicator at the end of a plan. Its printed target is read once; what is unsure waits for confirmation. */
export async function addIndicator(actor: Actor, input: AddIndicatorInput): Promise<{ indicatorId: string }> {
  const { targetText, leadDepartmentId, ...fields } = input;
  const { districtId, planId, domainId, name, unit } = fields;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    const plan = await requirePlan(db, districtId, planId);
    await requireDomain(db, { districtId, planId, id: domainId });
    const catalogueKey = await findCatalogueKey(db, name, unit);
    const indicatorId = await insertIndicator(db, { ...fields, catalogueKey, source: plan.source });
    const { current } = await loadSettingsBook(db, districtId);
    const parsed = parseTarget(
      { indicator: name, unit, target: targetText, planEnd: plan.periodEnd },
      parseSettingsOf(current),
    );
    await insertTarget(db, {
      districtId,
      indicatorId,
      originalText: targetText,
      ...parsed,
      validFrom: plan.periodStart,
      reason: null,
      document: plan.source,
      confirmedBy: null,
    });
    if (leadDepartmentId) {
      await requireDepartments(db, districtId, [leadDepartmentId]);
      await replaceAssignments(db, districtId, indicatorId, [
        { departmentId: leadDepartmentId, role: 'lead' },
      ]);
    }
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.add',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { ...fields, targetText, rule: parsed.rule },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
    return { indicatorId };
  });
}
