import { database } from './client';

/** Codes of the districts a 上级 user may read. */
export async function listUserDistricts(userId: string): Promise<string[]> {
  const rows = await database().userDistrict.findMany({
    where: { userId },
    select: { districtId: true },
    orderBy: { districtId: 'asc' },
  });
  return rows.map((row) => row.districtId);
}

export async function countUsers(): Promise<number> {
  return database().user.count();
}
