import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { listDepartmentNames } from '@/lib/db/departments';
import { listAssignments, replaceAssignments, type Assignment } from '@/lib/db/plan-setup';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { SetDepartmentsInput } from '@/lib/schemas/plan-setup';
import { changeOrRefuse } from './change-indicator';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Sets who leads and who takes part; the lead departments' 联络员 report the indicator from now on. */
export async function setIndicatorDepartments(actor: Actor, input: SetDepartmentsInput): Promise<void> {
  const { districtId, indicatorId, lead, participating } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  const assignments: Assignment[] = [
    ...lead.map((departmentId) => ({ departmentId, role: 'lead' as const })),
    ...participating.map((departmentId) => ({ departmentId, role: 'participating' as const })),
  ];
  await inTransaction(async (db) => {
    await changeOrRefuse(db, input);
    await requireDepartments(
      db,
      districtId,
      assignments.map(({ departmentId }) => departmentId),
    );
    const before = await listAssignments(db, districtId, indicatorId);
    await replaceAssignments(db, districtId, indicatorId, assignments);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'indicator.setDepartments',
      subjectType: 'indicator',
      subjectId: indicatorId,
      detail: { before, after: assignments },
    });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}

/** Throws `invalidInput` when one of the departments is not of the district. */
export async function requireDepartments(db: Db, districtId: string, ids: readonly string[]): Promise<void> {
  const known = new Set((await listDepartmentNames(db, districtId)).map(({ id }) => id));
  if (ids.every((id) => known.has(id))) return;
  throw new AppError('invalidInput', 'unknown department', {
    userMessage: '所选单位已不存在，请刷新页面后重新选择。',
  });
}
