import type { AbsenceReason, Status } from '@/lib/domain/scoring/assessment';
import type { Db } from './client';

export type VerdictRow = {
  indicatorId: string;
  status: Status;
  nearlyMet: boolean;
  unconfirmed: boolean;
  reason: AbsenceReason | null;
};

/** The verdicts of the given indicators for one year. */
export async function listVerdicts(
  db: Db,
  districtId: string,
  year: number,
  indicatorIds: readonly string[],
): Promise<VerdictRow[]> {
  const rows = await db.assessment.findMany({
    where: { districtId, year, indicatorId: { in: [...indicatorIds] } },
    select: { indicatorId: true, status: true, nearlyMet: true, unconfirmed: true, reason: true },
  });
  return rows.map((row) => ({ ...row, reason: row.reason as AbsenceReason | null }));
}
