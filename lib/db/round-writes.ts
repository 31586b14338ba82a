import type { Db } from './client';
import { latestSettingsVersion } from './settings-revisions';

export type RoundDates = { opensOn: string; dueOn: string };

const day = (text: string) => new Date(`${text}T00:00:00Z`);

export async function insertRound(
  db: Db,
  { districtId, year, opensOn, dueOn }: RoundDates & { districtId: string; year: number },
): Promise<void> {
  await db.reportingRound.create({
    data: { districtId, year, opensOn: day(opensOn), dueOn: day(dueOn) },
    select: { year: true },
  });
}

/** False when the round was closed, or its dates were changed, meanwhile. */
export async function updateRoundDates(
  db: Db,
  districtId: string,
  year: number,
  seen: RoundDates,
  next: RoundDates,
): Promise<boolean> {
  const { count } = await db.reportingRound.updateMany({
    where: { districtId, year, closedAt: null, opensOn: day(seen.opensOn), dueOn: day(seen.dueOn) },
    data: { opensOn: day(next.opensOn), dueOn: day(next.dueOn) },
  });
  return count === 1;
}

/**
 * Closing keeps the settings in force for the year; opening again gives it the current ones. False when the round is
 * closed or open already. Waits for values that are being written into it.
 */
export async function setRoundClosed(
  db: Db,
  districtId: string,
  year: number,
  closedAt: Date | null,
): Promise<boolean> {
  const settingsVersion = closedAt ? await latestSettingsVersion(db, districtId) : null;
  const { count } = await db.reportingRound.updateMany({
    where: { districtId, year, closedAt: closedAt ? null : { not: null } },
    data: { closedAt, settingsVersion },
  });
  return count === 1;
}
