import type { Assessment, WarningType } from '@/lib/domain/scoring/assessment';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** An assessment of one indicator in one year, with the keys it is stored under. */
export type StoredAssessment = { indicatorId: string; forYear: number; assessment: Assessment };

/** When a warning first appeared. */
export type WarningSince = (indicatorId: string, year: number, type: WarningType) => Date;

/**
 * Replaces every assessment and warning of the given indicators. A warning that was there before keeps the
 * moment it first appeared, because unanswered time is counted from it; a new one appears `now`.
 */
export async function replaceAssessments(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[],
  rows: readonly StoredAssessment[],
  now: Date,
): Promise<WarningSince> {
  const scope = { districtId, indicatorId: { in: [...indicatorIds] } };
  const earlier = await db.warning.findMany({
    where: scope,
    select: { indicatorId: true, year: true, type: true, since: true },
  });
  const known = new Map(earlier.map((row) => [`${row.indicatorId} ${row.year} ${row.type}`, row.since]));
  const since: WarningSince = (indicatorId, year, type) => known.get(`${indicatorId} ${year} ${type}`) ?? now;
  await db.warning.deleteMany({ where: scope });
  await db.assessment.deleteMany({ where: scope });
  await db.assessment.createMany({ data: rows.map((row) => toRow(districtId, row)) });
  await db.warning.createMany({
    data: rows.flatMap(({ indicatorId, forYear, assessment }) =>
      assessment.warnings.map(({ type, level, message }) => ({
        districtId,
        indicatorId,
        year: forYear,
        type,
        level,
        message,
        since: since(indicatorId, forYear, type),
      })),
    ),
  });
  return since;
}

function toRow(districtId: string, { indicatorId, forYear, assessment }: StoredAssessment) {
  return {
    districtId,
    indicatorId,
    year: forYear,
    status: assessment.status,
    nearlyMet: assessment.nearlyMet,
    unconfirmed: assessment.unconfirmed,
    value: assessment.value,
    valueYear: assessment.year,
    reason: assessment.reason,
    pace: assessment.pace,
    paceClass: assessment.paceClass,
    outlook: assessment.outlook,
    forecast: assessment.forecast ?? Prisma.DbNull,
    requiredPerYear: assessment.requiredPerYear,
    changePerYear: assessment.changePerYear,
    usablePoints: assessment.usablePoints,
    sufficiency: assessment.sufficiency,
    smallNumber: assessment.smallNumber,
    interval: assessment.interval ?? Prisma.DbNull,
    pooled: assessment.pooled,
    headsShort: assessment.headsShort,
    breaks: assessment.breaks,
    explanation: assessment.explanation,
  };
}
