import type { Db } from './client';

export type LinkedAction = { planId: string; number: number; title: string; indicatorIds: string[] };

/** A 举措 with what it is linked to, held until the transaction ends; null when the district has none of this id. */
export async function lockAction(db: Db, districtId: string, id: string): Promise<LinkedAction | null> {
  await db.$queryRaw`SELECT 1 FROM action_item WHERE district_id = ${districtId} AND id = ${id} FOR NO KEY UPDATE`;
  const row = await db.actionItem.findUnique({
    where: { districtId_id: { districtId, id } },
    select: { planId: true, number: true, title: true, indicators: { select: { indicatorId: true } } },
  });
  return row && { ...row, indicatorIds: row.indicators.map(({ indicatorId }) => indicatorId) };
}

export async function replaceActionIndicators(
  db: Db,
  districtId: string,
  actionId: string,
  indicatorIds: readonly string[],
): Promise<void> {
  await db.actionIndicator.deleteMany({
    where: { districtId, actionId, indicatorId: { notIn: [...indicatorIds] } },
  });
  await db.actionIndicator.createMany({
    data: indicatorIds.map((indicatorId) => ({ districtId, actionId, indicatorId })),
    skipDuplicates: true,
  });
}

export type LinkChoice = { id: string; serial: string; name: string };

/** The printed rows in force of a plan: what its 举措 may be linked to. */
export async function listLinkChoices(db: Db, districtId: string, planId: string): Promise<LinkChoice[]> {
  return db.indicator.findMany({
    where: { districtId, planId, parentId: null, retiredAt: null },
    select: { id: true, serial: true, name: true },
    orderBy: { position: 'asc' },
  });
}

export type ProjectAssignment = { departmentId: string; role: 'lead' | 'participating' };
export type AssignedProject = { planId: string; title: string; departments: ProjectAssignment[] };

/** A 重点工程 with its departments in order, held until the transaction ends; null when there is none of this id. */
export async function lockProject(db: Db, districtId: string, id: string): Promise<AssignedProject | null> {
  await db.$queryRaw`SELECT 1 FROM key_project WHERE district_id = ${districtId} AND id = ${id} FOR NO KEY UPDATE`;
  return db.keyProject.findUnique({
    where: { districtId_id: { districtId, id } },
    select: {
      planId: true,
      title: true,
      departments: {
        select: { departmentId: true, role: true },
        orderBy: [{ role: 'asc' }, { position: 'asc' }],
      },
    },
  });
}

/** Those who stay in their role keep the day they were made responsible. */
export async function replaceProjectDepartments(
  db: Db,
  { districtId, projectId }: { districtId: string; projectId: string },
  assignments: readonly ProjectAssignment[],
  now: Date,
): Promise<void> {
  const key = { districtId, projectId };
  const before = await db.keyProjectDepartment.findMany({
    where: key,
    select: { departmentId: true, role: true, assignedAt: true },
  });
  await db.keyProjectDepartment.deleteMany({ where: key });
  await db.keyProjectDepartment.createMany({
    data: assignments.map((assignment, index) => {
      const { departmentId, role } = assignment;
      const kept = before.find((one) => one.departmentId === departmentId && one.role === role);
      return { ...key, ...assignment, position: index + 1, assignedAt: kept?.assignedAt ?? now };
    }),
  });
}
