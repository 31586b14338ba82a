import { ROLE_LABEL } from '@/lib/domain/access/actor';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** What the office decided last on a reading, and what came to it since. */
export type ReviewFactsRow = {
  readingId: string;
  /** `entry` is a revision's snapshot. Null where nobody decided on it here, as for imported values. */
  review: { act: 'approve' | 'return'; by: string; at: string; reason: string | null; entry: unknown } | null;
  /** Not counting those taken away. */
  attachments: number;
  attachmentsAdded: number;
  attachmentsRemoved: number;
  /** Of others than the office. */
  comments: number;
};

export type ReviewFactsFilter = { by: 'year'; year: number } | { by: 'indicator'; indicatorId: string };

const filterSql = (filter: ReviewFactsFilter): Prisma.Sql =>
  filter.by === 'year'
    ? Prisma.sql`r.year = ${filter.year}`
    : Prisma.sql`r.indicator_id = ${filter.indicatorId}`;

/**
 * The last approval or return of each reading. Demonstration values come decided on; a value that came approved otherwise
 * counts as decided with what it was before its first correction.
 */
export async function listReviewFacts(
  db: Db,
  districtId: string,
  filter: ReviewFactsFilter,
): Promise<ReviewFactsRow[]> {
  return db.$queryRaw<ReviewFactsRow[]>`
    SELECT r.id AS "readingId",
      CASE WHEN v.at IS NOT NULL THEN json_build_object('act', v.act, 'by', v.actor, 'at', v.at,
        'reason', v.reason, 'entry', v.entry) END AS review,
      coalesce(a.kept, 0)::int AS attachments, coalesce(a.added, 0)::int AS "attachmentsAdded",
      coalesce(a.removed, 0)::int AS "attachmentsRemoved", coalesce(c.later, 0)::int AS comments
    FROM reading r
    LEFT JOIN LATERAL (SELECT x.act, x.actor, x.at, x.reason, x.entry FROM (
        (SELECT 1 AS place, n.action AS act, n.actor, n.at, n.reason, n.after AS entry FROM reading_revision n
          WHERE n.district_id = r.district_id AND n.reading_id = r.id AND n.action IN ('approve', 'return')
          ORDER BY n.version DESC LIMIT 1)
        UNION ALL
        (SELECT 2, CASE WHEN n.after->>'state' = 'returned' THEN 'return' ELSE 'approve' END, n.actor, n.at,
            n.after->>'returnReason', n.after FROM reading_revision n
          WHERE n.district_id = r.district_id AND n.reading_id = r.id AND n.action = 'seed'
            AND n.after->>'state' IN ('approved', 'archived', 'returned'))
        UNION ALL
        (SELECT 3, 'approve', n.actor, n.at, NULL, n.before FROM reading_revision n
          WHERE n.district_id = r.district_id AND n.reading_id = r.id AND n.action = 'correct'
          ORDER BY n.version LIMIT 1)) x
      ORDER BY x.place LIMIT 1) v ON true
    LEFT JOIN LATERAL (SELECT count(*) FILTER (WHERE t.removed_at IS NULL) AS kept,
        count(*) FILTER (WHERE t.removed_at IS NULL AND t.uploaded_at > v.at) AS added,
        count(*) FILTER (WHERE t.removed_at > v.at AND t.uploaded_at <= v.at) AS removed
      FROM attachment t
      WHERE t.district_id = r.district_id AND t.indicator_id = r.indicator_id AND t.year = r.year) a ON true
    LEFT JOIN LATERAL (SELECT count(*) AS later FROM reading_comment m
      WHERE m.district_id = r.district_id AND m.indicator_id = r.indicator_id AND m.year = r.year
        AND m.at > v.at AND m.on_behalf_of <> ${ROLE_LABEL.office}) c ON true
    WHERE r.district_id = ${districtId} AND ${filterSql(filter)}`;
}

/** 年度总结 that wait for the office. */
export async function countWaitingNarratives(db: Db, districtId: string, year: number): Promise<number> {
  return db.narrative.count({ where: { districtId, year, state: 'submitted' } });
}
