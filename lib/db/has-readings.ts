import type { Db } from './client';

/** Whether any year of the indicator holds a value, whatever its state. */
export async function hasReadings(db: Db, districtId: string, indicatorId: string): Promise<boolean> {
  const found = await db.reading.findFirst({
    where: { districtId, indicatorId, value: { not: null } },
    select: { id: true },
  });
  return found !== null;
}
