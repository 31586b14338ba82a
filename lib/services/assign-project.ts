import { lockProject, replaceProjectDepartments, type ProjectAssignment } from '@/lib/db/action-links';
import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { listDepartmentNames } from '@/lib/db/departments';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { AssignProjectInput } from '@/lib/schemas/bulletin';
import { requireRight } from './require-right';
import { requireDepartments } from './set-indicator-departments';

/**
 * Names who answers for a 重点工程, which no plan does; the lead units owe bulletins from this quarter on. Throws
 * `staleVersion` when a colleague has changed them meanwhile.
 */
export async function assignProject(actor: Actor, input: AssignProjectInput, now: Date): Promise<void> {
  const { districtId, projectId, lead, participating, seen } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const project = await lockProject(db, districtId, projectId);
    if (!project) throw new AppError('notFound', `project ${districtId} ${projectId}`);
    const after = toAssignments({ lead, participating });
    await requireDepartments(
      db,
      districtId,
      after.map(({ departmentId }) => departmentId),
    );
    const names = new Map((await listDepartmentNames(db, districtId)).map(({ id, name }) => [id, name]));
    const word = (assignments: readonly ProjectAssignment[]) =>
      assignments
        .map(({ departmentId, role }) => `${names.get(departmentId)}${role === 'lead' ? '（牵头）' : ''}`)
        .join('、') || '未明确';
    if (key(project.departments) !== key(toAssignments(seen))) {
      throw new AppError('staleVersion', 'departments changed meanwhile', {
        userMessage: `责任单位刚刚被他人改为“${word(project.departments)}”，请刷新页面后再改。`,
      });
    }
    await replaceProjectDepartments(db, { districtId, projectId }, after, now);
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'plan.assignProject',
      subjectType: 'plan',
      subjectId: project.planId,
      detail: { projectId, title: project.title, before: word(project.departments), after: word(after) },
    });
  });
}

const toAssignments = ({ lead, participating }: Pick<AssignProjectInput, 'lead' | 'participating'>) => [
  ...lead.map((departmentId): ProjectAssignment => ({ departmentId, role: 'lead' })),
  ...participating.map((departmentId): ProjectAssignment => ({ departmentId, role: 'participating' })),
];

const key = (assignments: readonly ProjectAssignment[]) =>
  assignments.map(({ departmentId, role }) => `${role} ${departmentId}`).join();
