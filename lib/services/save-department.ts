import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import {
  insertDepartment,
  listDepartmentNames,
  listIndicatorIdsOfDepartment,
  updateDepartmentNames,
} from '@/lib/db/departments';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { AddDepartmentInput, EditDepartmentInput } from '@/lib/schemas/plan-setup';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';

/** Adds a department. Throws `conflict` when its name or a short name already means another one. */
export async function addDepartment(
  actor: Actor,
  input: AddDepartmentInput,
): Promise<{ departmentId: string }> {
  const { districtId, name, aliases } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    await requireFreeNames(db, districtId, null, [name, ...aliases]);
    const departmentId = await insertDepartment(db, input);
    await audit(db, actor, districtId, departmentId, 'department.add', { name, aliases });
    return { departmentId };
  });
}

/** Renames a department or changes its short names; messages that name it follow. */
export async function editDepartment(actor: Actor, input: EditDepartmentInput): Promise<void> {
  const { districtId, departmentId, seen, name, aliases } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    await requireFreeNames(db, districtId, departmentId, [name, ...aliases]);
    if (!(await updateDepartmentNames(db, districtId, departmentId, seen, { name, aliases }))) {
      throw new AppError('staleVersion', `department ${departmentId}`, {
        userMessage: '该单位刚刚被他人修改，请刷新页面核对后再改。',
      });
    }
    await audit(db, actor, districtId, departmentId, 'department.edit', { before: seen, name, aliases });
    if (name === seen.name) return;
    const indicatorIds = await listIndicatorIdsOfDepartment(db, districtId, departmentId);
    if (indicatorIds.length > 0) await recomputeAssessments(db, districtId, indicatorIds);
  });
}

/** One name must not mean two departments: plans are read by these names. */
async function requireFreeNames(
  db: Db,
  districtId: string,
  ownId: string | null,
  names: readonly string[],
): Promise<void> {
  const others = (await listDepartmentNames(db, districtId)).filter(({ id }) => id !== ownId);
  for (const name of names) {
    const other = others.find((department) => department.name === name || department.aliases.includes(name));
    if (!other) continue;
    const message = `“${name}”已是${other.name}的名称或简称，请换一个。`;
    throw new AppError('conflict', 'department name taken', {
      userMessage: message,
      detail: { fields: { [name === names[0] ? 'name' : 'aliases']: message } },
    });
  }
}

const audit = (
  db: Db,
  actor: Actor,
  districtId: string,
  departmentId: string,
  action: string,
  detail: Record<string, unknown>,
) =>
  addAuditEntry(db, {
    districtId,
    actor,
    action,
    subjectType: 'department',
    subjectId: departmentId,
    detail,
  });
