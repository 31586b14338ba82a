import type { Db } from './client';
import { Prisma } from './generated/client';

/** A 报送轮次; days as 2026-03-15. `planIds` empty: it collects for every plan of its year. */
export type RoundRow = {
  opensOn: string;
  dueOn: string;
  closed: boolean;
  planIds: string[];
  instructions: string | null;
};

const COLUMNS = Prisma.sql`to_char(opens_on, 'YYYY-MM-DD') AS "opensOn", to_char(due_on, 'YYYY-MM-DD') AS "dueOn",
  closed_at IS NOT NULL AS closed, instructions,
  ARRAY(SELECT n.plan_id FROM round_plan n
    WHERE n.district_id = r.district_id AND n.year = r.year ORDER BY n.plan_id) AS "planIds"`;

export async function findRound(db: Db, districtId: string, year: number): Promise<RoundRow | null> {
  const rows = await db.$queryRaw<RoundRow[]>`
    SELECT ${COLUMNS} FROM reporting_round r WHERE r.district_id = ${districtId} AND r.year = ${year}`;
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: the round cannot be closed or changed while values are written. */
export async function holdRound(db: Db, districtId: string, year: number): Promise<RoundRow | null> {
  await db.$queryRaw`
    SELECT 1 FROM reporting_round WHERE district_id = ${districtId} AND year = ${year} FOR SHARE`;
  // Asked after locking: the plans are not part of the row that was waited for.
  return findRound(db, districtId, year);
}

/** The same for one who changes the round itself: two of them come one after the other. */
export async function lockRound(db: Db, districtId: string, year: number): Promise<RoundRow | null> {
  await db.$queryRaw`
    SELECT 1 FROM reporting_round WHERE district_id = ${districtId} AND year = ${year} FOR UPDATE`;
  return findRound(db, districtId, year);
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
