import type { Db } from './client';

/** A 报送轮次; days as 2026-03-15. */
export type RoundRow = { opensOn: string; dueOn: string; closed: boolean };

export async function findRound(db: Db, districtId: string, year: number): Promise<RoundRow | null> {
  const round = await db.reportingRound.findUnique({
    where: { districtId_year: { districtId, year } },
    select: { opensOn: true, dueOn: true, closedAt: true },
  });
  if (!round) return null;
  return {
    opensOn: round.opensOn.toISOString().slice(0, 10),
    dueOn: round.dueOn.toISOString().slice(0, 10),
    closed: round.closedAt !== null,
  };
}

/** The same, held until the transaction ends: the round cannot be closed while values are written. */
export async function holdRound(db: Db, districtId: string, year: number): Promise<RoundRow | null> {
  const rows = await db.$queryRaw<RoundRow[]>`
    SELECT to_char(opens_on, 'YYYY-MM-DD') AS "opensOn", to_char(due_on, 'YYYY-MM-DD') AS "dueOn",
      closed_at IS NOT NULL AS closed
    FROM reporting_round
    WHERE district_id = ${districtId} AND year = ${year}
    FOR SHARE`;
  return rows[0] ?? null;
}

/** Those of the years whose round is closed; none of the rounds can be closed or opened until the transaction ends. */
export async function holdClosedYears(
  db: Db,
  districtId: string,
  years: readonly number[],
): Promise<Set<number>> {
  const rows = await db.$queryRaw<{ year: number; closed: boolean }[]>`
    SELECT year, closed_at IS NOT NULL AS closed
    FROM reporting_round
    WHERE district_id = ${districtId} AND year = ANY(${[...years]})
    ORDER BY year
    FOR SHARE`;
  return new Set(rows.filter(({ closed }) => closed).map(({ year }) => year));
}
