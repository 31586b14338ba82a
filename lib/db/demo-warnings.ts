import type { Db } from './client';
import { DEMO_AUTHOR } from './demo-places';
import { Prisma } from './generated/client';

/** Districts that have generated figures; all others are left alone. */
const DEMO_DISTRICTS = Prisma.sql`(SELECT DISTINCT district_id FROM reading WHERE flag = 'demonstration')`;

export async function listDemoCaseIds(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM warning_case WHERE district_id IN ${DEMO_DISTRICTS}`;
  return rows.map(({ id }) => id);
}

/** When the generated figures of `row` were reviewed by `year`; of 缺报 when the year's round was closed. Null: never. */
const momentOf = (district: string, row: string, year: string, type: string) => Prisma.sql`
  CASE WHEN ${Prisma.raw(type)} = 'missing'
    THEN (SELECT n.closed_at FROM reporting_round n
      WHERE n.district_id = ${Prisma.raw(district)} AND n.year = ${Prisma.raw(year)})
    ELSE (SELECT max(f.at) FROM (
        SELECT r.district_id, r.indicator_id, r.year, r.reviewed_at AS at FROM reading r
          WHERE r.flag = 'demonstration'
        UNION ALL
        SELECT j.district_id, j.indicator_id, j.year, j.signed_at FROM judgement j
          WHERE j.flag = 'demonstration') f
      JOIN indicator k ON k.district_id = f.district_id AND k.id = f.indicator_id
      WHERE f.district_id = ${Prisma.raw(district)} AND f.year <= ${Prisma.raw(year)}
        AND (k.id = ${Prisma.raw(row)} OR k.parent_id = ${Prisma.raw(row)}))
  END`;

/** Warnings appeared when the figures they speak of were reviewed; those that rest on no generated figure keep their moment. */
export async function dateWarnings(db: Db): Promise<void> {
  await db.$executeRaw`
    UPDATE warning w SET since = least(w.since, x.at)
    FROM (SELECT v.district_id, v.indicator_id, v.year, v.type,
        ${momentOf('v.district_id', 'v.indicator_id', 'v.year', 'v.type')} AS at
      FROM warning v WHERE v.district_id IN ${DEMO_DISTRICTS}) x
    WHERE (w.district_id, w.indicator_id, w.year, w.type) = (x.district_id, x.indicator_id, x.year, x.type)
      AND x.at IS NOT NULL`;
}

/** The steps of the given cases, and with them the cases. */
export async function dateCases(db: Db, ids: readonly string[]): Promise<void> {
  const chosen = [...ids];
  await db.$executeRaw`
    UPDATE warning_event e SET at = x.at
    FROM (SELECT v.district_id, v.id,
        ${momentOf('v.district_id', 'c.indicator_id', 'v.year', `CASE v.kind WHEN 'raised' THEN v.type END`)} AS at
      FROM warning_event v
      JOIN warning_case c ON c.district_id = v.district_id AND c.id = v.case_id
      WHERE c.id = ANY(${chosen})) x
    WHERE e.district_id = x.district_id AND e.id = x.id AND x.at < e.at`;
  await db.$executeRaw`
    UPDATE warning_case c SET
      raised_at = (SELECT max(e.at) FROM warning_event e WHERE e.district_id = c.district_id
        AND e.case_id = c.id AND e.kind IN ('raised', 'cameBack')),
      cleared_at = CASE WHEN c.cleared_at IS NOT NULL THEN (SELECT max(e.at) FROM warning_event e
        WHERE e.district_id = c.district_id AND e.case_id = c.id AND e.kind = 'cleared') END,
      closed_at = CASE WHEN c.closed_at IS NOT NULL THEN (SELECT max(e.at) FROM warning_event e
        WHERE e.district_id = c.district_id AND e.case_id = c.id AND e.kind = 'closed') END
    WHERE c.id = ANY(${chosen})`;
}

/** Every third of the given cases that are open, in printed order of each district, was taken note of five days on. */
export async function acknowledgeDemoCases(db: Db, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    WITH noted AS (
      UPDATE warning_case c SET acknowledged_at = c.raised_at + interval '5 days',
        acknowledged_by = ${DEMO_AUTHOR}, version = c.version + 1
      FROM (SELECT o.district_id, o.id,
          row_number() OVER (PARTITION BY o.district_id ORDER BY p.kind, i.position, o.concern) AS place
        FROM warning_case o
        JOIN indicator i ON i.district_id = o.district_id AND i.id = o.indicator_id
        JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
        WHERE o.id = ANY(${[...ids]}) AND o.cleared_at IS NULL AND o.closed_at IS NULL) x
      WHERE c.district_id = x.district_id AND c.id = x.id AND x.place % 3 = 0
      RETURNING c.*)
    INSERT INTO warning_event (district_id, id, case_id, kind, type, level, year, message, version, actor, at)
    SELECT district_id, gen_random_uuid()::text, id, 'acknowledged', type, level, year, message, version,
      acknowledged_by, acknowledged_at
    FROM noted`;
}

/**
 * Removes the cases of rows whose figures are all generated, with their history: nothing of it was ever true. Where a
 * person has reported, or opened a 督办, the case stays and is followed by what remains. Run before the readings go.
 */
export async function deleteDemoCases(db: Db, districtId: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM warning_case c
    WHERE c.district_id = ${districtId}
      AND EXISTS (${figuresOf(districtId, Prisma.sql`f.flag = 'demonstration'`)})
      AND NOT EXISTS (${figuresOf(districtId, Prisma.sql`f.flag = 'official'`)})
      AND NOT EXISTS (SELECT 1 FROM supervision s
        WHERE s.district_id = c.district_id AND s.case_id = c.id AND s.flag = 'official')`;
}

const figuresOf = (districtId: string, which: Prisma.Sql) => Prisma.sql`
  SELECT 1 FROM (
    SELECT r.indicator_id, r.flag FROM reading r WHERE r.district_id = ${districtId}
    UNION ALL
    SELECT j.indicator_id, j.flag FROM judgement j WHERE j.district_id = ${districtId}) f
  JOIN indicator k ON k.district_id = ${districtId} AND k.id = f.indicator_id
  WHERE (k.id = c.indicator_id OR k.parent_id = c.indicator_id) AND ${which}`;
