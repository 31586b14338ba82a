import type { Db } from './client';

export type DepartmentNames = { id: string; name: string; aliases: string[] };

export async function listDepartmentNames(db: Db, districtId: string): Promise<DepartmentNames[]> {
  return db.department.findMany({
    where: { districtId },
    select: { id: true, name: true, aliases: true },
    orderBy: { name: 'asc' },
  });
}

export async function insertDepartment(
  db: Db,
  department: { districtId: string; name: string; aliases: string[] },
): Promise<string> {
  const { id } = await db.department.create({ data: department, select: { id: true } });
  return id;
}

/** False when the department no longer has the names the editor saw. */
export async function updateDepartmentNames(
  db: Db,
  districtId: string,
  id: string,
  seen: { name: string; aliases: string[] },
  names: { name: string; aliases: string[] },
): Promise<boolean> {
  const { count } = await db.department.updateMany({
    where: { districtId, id, name: seen.name, aliases: { equals: seen.aliases } },
    data: names,
  });
  return count === 1;
}

/** Indicators that name the department: their messages do too. */
export async function listIndicatorIdsOfDepartment(
  db: Db,
  districtId: string,
  departmentId: string,
): Promise<string[]> {
  const rows = await db.indicatorDepartment.findMany({
    where: { districtId, departmentId },
    select: { indicatorId: true },
  });
  return rows.map((row) => row.indicatorId);
}
