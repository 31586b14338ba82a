import type { DistrictStanding } from '@/lib/domain/reading/district-standing';
import { database } from './client';

/**
 * Verdicts of all round years up to `year`, and the warnings last raised in it with their open 督办: one
 * statement of three small texts, each read along an index that begins with the district.
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
      GROUP BY a.indicator_id),
    warned AS (
      SELECT c.id, c.indicator_id, c.type, c.closed_at IS NOT NULL AS closed, s.supervision
      FROM warning_case c
      LEFT JOIN LATERAL (
        SELECT json_build_object('id', s.id, 'state', s.state, 'department', d.name, 'level', s.level,
          'message', s.message, 'dueOn', to_char(s.due_on, 'YYYY-MM-DD'),
          'promisedOn', to_char(s.promised_on, 'YYYY-MM-DD'), 'isEscalated', s.escalated_at IS NOT NULL,
          'isProposed', s.proposed_at IS NOT NULL, 'openedAt', s.opened_at) AS supervision
        FROM supervision s
        JOIN department d ON d.district_id = s.district_id AND d.id = s.department_id
        WHERE s.district_id = c.district_id AND s.case_id = c.id AND s.state <> 'closed') s ON true
      WHERE c.district_id = ${districtId} AND c.year = ${year})
    SELECT json_build_object(
      'years', coalesce((SELECT json_agg(year ORDER BY year) FROM rounds), '[]'),
      'standings', coalesce((SELECT json_agg(json_build_object('id', indicator_id, 'statuses', statuses))
        FROM standing), '[]'),
      'warnings', coalesce((SELECT json_agg(json_build_object('caseId', id, 'indicatorId', indicator_id,
        'type', type, 'isClosed', closed, 'supervision', supervision) ORDER BY id) FROM warned), '[]')
      )::text AS standing`;
  // The query's own shape: every field above is a field of the type.
  return found
    ? (JSON.parse(found.standing) as DistrictStanding)
    : { years: [], standings: [], warnings: [] };
}
