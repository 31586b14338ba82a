import type { Db } from './client';
import { latestSettingsVersion } from './settings-revisions';

/** What the office decides about a round; `planIds` empty: every plan of the year. */
export type RoundTerms = {
  opensOn: string;
  dueOn: string;
  instructions: string | null;
  planIds: readonly string[];
};

const day = (text: string) => new Date(`${text}T00:00:00Z`);

export async function insertRound(
  db: Db,
  { districtId, year }: { districtId: string; year: number },
  { opensOn, dueOn, instructions, planIds }: RoundTerms,
): Promise<void> {
  await db.reportingRound.create({
    data: { districtId, year, opensOn: day(opensOn), dueOn: day(dueOn), instructions },
    select: { year: true },
  });
  await choosePlans(db, districtId, year, planIds);
}

/** Of a round that the caller has locked. */
export async function updateRound(
  db: Db,
  { districtId, year }: { districtId: string; year: number },
  { opensOn, dueOn, instructions, planIds }: RoundTerms,
): Promise<void> {
  await db.reportingRound.update({
    where: { districtId_year: { districtId, year } },
    data: { opensOn: day(opensOn), dueOn: day(dueOn), instructions },
    select: { year: true },
  });
  await db.roundPlan.deleteMany({ where: { districtId, year } });
  await choosePlans(db, districtId, year, planIds);
}

async function choosePlans(
  db: Db,
  districtId: string,
  year: number,
  planIds: readonly string[],
): Promise<void> {
  await db.roundPlan.createMany({
    data: [...new Set(planIds)].map((planId) => ({ districtId, year, planId })),
  });
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
