import type { DistrictStanding } from '@/lib/domain/reading/district-standing';
import { database } from './client';

/**
 * Verdicts of all round years up to `year`, and the cases of warnings last raised in it: one statement, each part
 * of it read along an index that begins with the district.
 */
export async function findDistrictStanding(districtId: string, year: number): Promise<DistrictStanding> {
  const [found] = await database().$queryRaw<{ standing: string }[]>`
    WITH covering AS (
      SELECT id, period_start FROM plan
      WHERE district_id = ${districtId} AND ${year} BETWEEN period_start AND period_end),
    rounds AS (
      SELECT r.year FROM reporting_round r
      WHERE r.district_id = ${districtId} AND r.year <= ${year}
        AND r.year >= (SELECT min(period_start) FROM covering)),
    standing AS (
      SELECT a.indicator_id, json_object_agg(a.year, a.status) AS statuses
      FROM assessment a
      JOIN indicator i ON i.district_id = a.district_id AND i.id = a.indicator_id
      JOIN covering p ON p.id = i.plan_id
      WHERE a.district_id = ${districtId} AND a.year >= p.period_start AND a.year IN (SELECT year FROM rounds)
        AND i.parent_id IS NULL AND i.retired_at IS NULL
      GROUP BY a.indicator_id)
    SELECT json_build_object(
      'years', coalesce((SELECT json_agg(year ORDER BY year) FROM rounds), '[]'),
      'standings', coalesce((SELECT json_agg(json_build_object('id', indicator_id, 'statuses', statuses))
        FROM standing), '[]'),
      'cases', coalesce((SELECT json_agg(json_build_object('id', id, 'indicatorId', indicator_id, 'type', type,
          'isClosed', closed_at IS NOT NULL) ORDER BY id)
        FROM warning_case WHERE district_id = ${districtId} AND year = ${year}), '[]')
      )::text AS standing`;
  // The query's own shape: every field above is a field of the type.
  return found ? (JSON.parse(found.standing) as DistrictStanding) : { years: [], standings: [], cases: [] };
}
