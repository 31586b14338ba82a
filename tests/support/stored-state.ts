import { database, inTransaction, type Db } from '@/lib/db/client';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { findLooseVersions } from '../../scripts/bench/departments-check';

/** A value of the year as far as a person can tell it from another. */
export type StoredCell = { version: number; state: string; value: string | null };

export async function storedCells(districtId: string, year: number): Promise<Map<string, StoredCell>> {
  const rows = await database().$queryRaw<(StoredCell & { indicatorId: string })[]>`
    SELECT indicator_id AS "indicatorId", version, state::text AS state, trim_scale(value)::text AS value
    FROM reading WHERE district_id = ${districtId} AND year = ${year}`;
  return new Map(rows.map(({ indicatorId, ...cell }) => [indicatorId, cell]));
}

/** What must hold of a year at any moment between two transactions; each line names something that does not. */
export async function findBroken(districtId: string, year: number): Promise<string[]> {
  const loose = await findLooseVersions(districtId, year);
  const untold = await database().$queryRaw<{ id: string }[]>`
    SELECT r.id FROM reading r
    LEFT JOIN reading_revision v ON v.district_id = r.district_id AND v.reading_id = r.id AND v.version = r.version
    WHERE r.district_id = ${districtId} AND r.year = ${year}
      AND (v.after->>'state', (v.after->>'value')::numeric, v.after->>'note')
        IS DISTINCT FROM (r.state::text, r.value, r.note)`;
  const outdated = await findOutdatedAssessments(districtId);
  return [
    ...loose.map(({ what, sent, stored }) => `${what}: ${sent}, stored ${stored}`),
    ...untold.map(({ id }) => `reading ${id} is not what its last revision says`),
    ...outdated,
  ];
}

class RolledBack extends Error {}

/** Computes every verdict anew, compares, and takes it back. */
async function findOutdatedAssessments(districtId: string): Promise<string[]> {
  let found: string[] = [];
  const attempt = inTransaction(async (db) => {
    const stored = await readVerdicts(db, districtId);
    await recomputeAssessments(db, districtId, null);
    const fresh = await readVerdicts(db, districtId);
    found = [
      ...[...fresh]
        .filter(([key, text]) => stored.get(key) !== text)
        .map(([key]) => `verdict ${key} is outdated`),
      ...[...stored.keys()].filter((key) => !fresh.has(key)).map((key) => `verdict ${key} has no ground`),
    ];
    throw new RolledBack();
  });
  await attempt.catch((error: unknown) => {
    if (!(error instanceof RolledBack)) throw error;
  });
  return found;
}

async function readVerdicts(db: Db, districtId: string): Promise<Map<string, string>> {
  const rows = await db.$queryRaw<{ key: string; text: string }[]>`
    SELECT 'assessment ' || indicator_id || ' ' || year AS key, (to_jsonb(a) - 'computed_at')::text AS text
    FROM assessment a WHERE district_id = ${districtId}
    UNION ALL
    SELECT 'warning ' || indicator_id || ' ' || year || ' ' || type, (to_jsonb(w) - 'since')::text
    FROM warning w WHERE district_id = ${districtId}`;
  return new Map(rows.map(({ key, text }) => [key, text]));
}
