import type { Actor } from '@/lib/domain/access/actor';
import type { Gap } from '@/lib/domain/review/round';
import type { Db } from './client';

export type GapRow = Gap & { indicatorId: string };

type Place = { districtId: string; year: number };

export async function insertGaps(
  db: Db,
  place: Place,
  actor: Pick<Actor, 'id' | 'name'>,
  gaps: readonly GapRow[],
): Promise<void> {
  await db.readingGap.createMany({
    data: gaps.map((gap) => ({ ...place, ...gap, recordedById: actor.id, recordedBy: actor.name })),
  });
}

/** Removes the year's gaps – of the given indicators, or all – and answers them for the audit log. */
export async function deleteGaps(
  db: Db,
  { districtId, year }: Place,
  indicatorIds: readonly string[] | null,
): Promise<GapRow[]> {
  return db.$queryRaw<GapRow[]>`
    DELETE FROM reading_gap
    WHERE district_id = ${districtId} AND year = ${year}
      AND (${indicatorIds === null} OR indicator_id = ANY(${[...(indicatorIds ?? [])]}))
    RETURNING indicator_id AS "indicatorId", kind, reason`;
}

export async function listGaps(db: Db, { districtId, year }: Place): Promise<GapRow[]> {
  return db.readingGap.findMany({
    where: { districtId, year },
    select: { indicatorId: true, kind: true, reason: true },
  });
}

/** What was stated when the year was closed before it was opened again: a proposal for the next closing. */
export async function findLiftedGaps(db: Db, { districtId, year }: Place): Promise<GapRow[]> {
  const rows = await db.$queryRaw<GapRow[]>`
    SELECT g->>'indicatorId' AS "indicatorId", g->>'kind' AS kind, g->>'reason' AS reason
    FROM (SELECT detail FROM audit_log
      WHERE subject_type = 'round' AND subject_id = ${`${districtId}/${year}`} AND action = 'round.reopen'
      ORDER BY at DESC, id DESC LIMIT 1) last,
      jsonb_array_elements(coalesce(last.detail->'liftedGaps', '[]')) g`;
  return rows;
}
