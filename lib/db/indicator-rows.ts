import type { MonitoredIndicator, PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { database } from './client';
import { storedSettings, type StoredSettings } from './settings-revisions';
import { REASON_JSON } from './warning-reasons';

/** `settings`: what the rows' targets are read with. */
export type StoredIndicatorRows = { rows: MonitoredIndicator[]; settings: StoredSettings };

/**
 * Every printed row of the district's plans of the given kinds that cover `year`, as it stands in that year, in
 * printed order: one query, because overview, list and export all begin with it, and one JSON text, because
 * reading thousands of cells one by one costs more than the query itself. A row that is split shows its parts'
 * values and departments; the values it had before are history and not among them.
 */
export async function listIndicatorRows(
  districtId: string,
  year: number,
  kinds: readonly PlanKind[],
): Promise<StoredIndicatorRows> {
  const [found] = await database().$queryRaw<{ rows: string | null; settings: StoredSettings }[]>`
    WITH valued AS (
      SELECT r.indicator_id,
        max(r.state::text) FILTER (WHERE r.year = ${year}) AS state,
        bool_or(r.definition_changed) FILTER (WHERE r.year = ${year}) AS redefined,
        json_agg(json_build_object('year', r.year, 'text', round(r.value, r.scale)::text,
          'ratio', CASE WHEN k.entry_kind = 'ratio'
            THEN trim_scale(r.numerator)::text || '∶' || trim_scale(r.denominator)::text END, 'flag', r.flag)
          ORDER BY r.year) FILTER (WHERE r.state IN ('approved', 'archived') AND r.value IS NOT NULL) AS series
      FROM reading r
      JOIN indicator k ON k.district_id = r.district_id AND k.id = r.indicator_id
      WHERE r.district_id = ${districtId} AND r.year <= ${year}
      GROUP BY r.indicator_id),
    divided AS (
      SELECT c.parent_id AS row_id,
        json_agg(json_build_object('id', c.id, 'name', c.name, 'unit', c.unit,
          'status', coalesce(a.status::text, 'noData'), 'series', coalesce(s.series, '[]'),
          'demonstrationJudgement', coalesce(j.flag = 'demonstration', false)) ORDER BY c.part_position) AS parts,
        CASE WHEN bool_and(coalesce(s.state IN ('approved', 'archived'), false) OR j.id IS NOT NULL) THEN 'approved'
          ELSE max(s.state) FILTER (WHERE s.state NOT IN ('approved', 'archived')) END AS state
      FROM indicator c
      LEFT JOIN valued s ON s.indicator_id = c.id
      LEFT JOIN assessment a ON a.district_id = c.district_id AND a.indicator_id = c.id AND a.year = ${year}
      LEFT JOIN judgement j ON j.district_id = c.district_id AND j.indicator_id = c.id AND j.year = ${year}
      WHERE c.district_id = ${districtId} AND c.parent_id IS NOT NULL AND c.retired_at IS NULL
      GROUP BY c.parent_id)
    SELECT json_agg(row_to_json(q))::text AS rows, ${storedSettings(districtId, year)} AS settings FROM (
    SELECT i.id, p.kind, i.serial, i.name, i.unit, i.attribute,
      o.id AS "domainId", o.name AS domain, p.period_end AS "targetYear",
      (SELECT json_build_object('text', t.original_text, 'rule', t.rule)
        FROM target_revision t
        WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from <= ${year}
        ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1) AS target,
      coalesce(x.departments, '[]') AS departments,
      coalesce(a.status::text, 'noData') AS status, b.status AS "lastStatus",
      CASE WHEN coalesce(s.redefined, false) OR EXISTS (SELECT FROM target_revision t
          WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from = ${year})
        THEN NULL ELSE b.pace END AS "lastPace",
      coalesce(a.nearly_met, false) AS "nearlyMet", coalesce(a.unconfirmed, false) AS unconfirmed,
      a.reason, a.pace, a.pace_class AS "paceClass", coalesce(a.outlook::text, 'insufficient') AS outlook,
      coalesce(a.small_number, false) AS "smallNumber",
      CASE WHEN a.forecast->>'of' = 'value' AND a.sufficiency <> 'fewEvents' THEN a.forecast->>'value' END AS projected,
      coalesce(w.warnings, '[]') AS warnings,
      CASE WHEN y.row_id IS NULL THEN coalesce(s.series, '[]') ELSE '[]' END AS series,
      coalesce(y.parts, '[]') AS parts,
      CASE WHEN y.row_id IS NULL THEN s.state ELSE y.state END AS "readingState",
      coalesce((SELECT json_agg(json_build_object('part', CASE WHEN c.parent_id IS NULL THEN NULL ELSE c.name END,
          'kind', g.kind, 'reason', g.reason) ORDER BY c.part_position)
        FROM reading_gap g
        JOIN indicator c ON c.district_id = g.district_id AND c.id = g.indicator_id AND c.retired_at IS NULL
        WHERE g.district_id = i.district_id AND g.year = ${year}
          AND (c.id = i.id AND y.row_id IS NULL OR c.parent_id = i.id)), '[]') AS gaps,
      y.row_id IS NULL AND coalesce(j.flag = 'demonstration', false) AS "demonstrationJudgement"
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    JOIN domain o ON o.district_id = i.district_id AND o.id = i.domain_id
    LEFT JOIN assessment a ON a.district_id = i.district_id AND a.indicator_id = i.id AND a.year = ${year}
    LEFT JOIN assessment b ON b.district_id = i.district_id AND b.indicator_id = i.id AND b.year = ${year - 1}
    LEFT JOIN judgement j ON j.district_id = i.district_id AND j.indicator_id = i.id AND j.year = ${year}
    LEFT JOIN (
      SELECT u.row_id, json_agg(json_build_object('id', u.id, 'name', u.name, 'role', u.role)
          ORDER BY u.role, u.part_position, u.position) AS departments
      FROM (
        SELECT DISTINCT ON (coalesce(c.parent_id, c.id), d.id)
          coalesce(c.parent_id, c.id) AS row_id, d.id, d.name, k.role, c.part_position, k.position
        FROM indicator_department k
        JOIN indicator c ON c.district_id = k.district_id AND c.id = k.indicator_id AND c.retired_at IS NULL
        JOIN department d ON d.district_id = k.district_id AND d.id = k.department_id
        WHERE k.district_id = ${districtId}
        ORDER BY coalesce(c.parent_id, c.id), d.id, k.role, c.part_position, k.position) u
      GROUP BY u.row_id) x ON x.row_id = i.id
    LEFT JOIN valued s ON s.indicator_id = i.id
    LEFT JOIN divided y ON y.row_id = i.id
    LEFT JOIN (
      SELECT w.indicator_id, json_agg(json_build_object('type', w.type, 'level', w.level, 'message', w.message,
          'since', w.since, 'value', c.value, 'reason', ${REASON_JSON})
          ORDER BY w.level, w.since, w.type) AS warnings
      FROM warning w
      LEFT JOIN assessment c ON c.district_id = w.district_id AND c.indicator_id = w.indicator_id
        AND c.year = w.year
      WHERE w.district_id = ${districtId} AND w.year = ${year}
      GROUP BY w.indicator_id) w ON w.indicator_id = i.id
    WHERE i.district_id = ${districtId} AND i.parent_id IS NULL AND i.retired_at IS NULL
      AND ${year} BETWEEN p.period_start AND p.period_end AND p.kind::text = ANY(${[...kinds]})
    ORDER BY p.kind, i.position) q`;
  // The query's own shape: every column above is a field of the type.
  const rows = found?.rows ? (JSON.parse(found.rows) as MonitoredIndicator[]) : [];
  return { rows, settings: found?.settings ?? { archivedWith: null, revisions: [] } };
}
