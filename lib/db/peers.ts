import type { Peer } from '@/lib/domain/reading/indicator-detail';
import { database } from './client';
import { IN_FORCE, IS_SPLIT } from './parts-sql';

/**
 * The indicator with the same catalogue key in the given districts, as it stands in `year`. Districts name and
 * measure it alike, so that values of one unit compare; each brings the unit along. A 分项 compares with whatever
 * measures the same elsewhere; a row that is split has no value of its own any more.
 */
export async function listPeers(
  catalogueKey: string,
  districtIds: readonly string[],
  year: number,
): Promise<Peer[]> {
  return database().$queryRaw<Peer[]>`
    SELECT DISTINCT ON (i.district_id) i.district_id AS district, d.name AS "districtName", i.id, i.unit,
      (SELECT t.original_text FROM target_revision t
        WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from <= ${year}
        ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1) AS "targetText",
      ${IS_SPLIT} AS "isSplit", round(r.value, r.scale)::text AS text, r.year, coalesce(a.status::text, 'noData') AS status
    FROM indicator i
    JOIN district d ON d.code = i.district_id
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    LEFT JOIN assessment a ON a.district_id = i.district_id AND a.indicator_id = i.id AND a.year = ${year}
    LEFT JOIN LATERAL (
      SELECT q.value, q.scale, q.year FROM reading q
      WHERE q.district_id = i.district_id AND q.indicator_id = i.id AND q.year <= ${year}
        AND q.state IN ('approved', 'archived') AND q.value IS NOT NULL AND NOT ${IS_SPLIT}
      ORDER BY q.year DESC LIMIT 1) r ON true
    WHERE i.district_id = ANY(${[...districtIds]}) AND i.catalogue_key = ${catalogueKey}
      AND ${IN_FORCE} AND ${year} BETWEEN p.period_start AND p.period_end
    ORDER BY i.district_id, p.kind, i.position, i.part_position`;
}
