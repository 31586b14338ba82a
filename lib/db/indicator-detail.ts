import type { IndicatorDetail } from '@/lib/domain/reading/indicator-detail';
import { database } from './client';
import { Prisma } from './generated/client';
import { ROW_JSON, SHOWN_SERIAL } from './parts-sql';
import { PARTS_JSON } from './reading-rows';
import { storedSettings, type StoredSettings } from './settings-revisions';
import { REASON_JSON } from './warning-reasons';

/** An indicator as stored: its target rules as they were read, and all that is needed to read them anew. */
export type IndicatorDetailRow = Omit<IndicatorDetail, 'settings'> & { settings: StoredSettings };

/** Values of the indicator `c` that are approved, by year up to `year`, as small lines and lists need them. */
const seriesOf = (year: number) => Prisma.sql`coalesce((SELECT json_agg(json_build_object(
    'year', r.year, 'text', round(r.value, r.scale)::text,
    'ratio', CASE WHEN c.entry_kind = 'ratio'
      THEN trim_scale(r.numerator)::text || '∶' || trim_scale(r.denominator)::text END, 'flag', r.flag)
    ORDER BY r.year)
  FROM reading r
  WHERE r.district_id = c.district_id AND r.indicator_id = c.id AND r.year <= ${year}
    AND r.state IN ('approved', 'archived') AND r.value IS NOT NULL), '[]')`;

/** Rows have the rows of their plan beside them, parts the other parts of their row. */
const isNeighbour = Prisma.sql`n.district_id = i.district_id AND n.plan_id = i.plan_id
  AND n.parent_id IS NOT DISTINCT FROM i.parent_id AND n.retired_at IS NULL`;
const neighbourSerial = Prisma.sql`CASE WHEN n.part_position = 0 THEN n.serial
  ELSE regexp_replace(${SHOWN_SERIAL}, '[0-9]+$', n.part_position::text) END`;

/** One indicator of the district with its targets, readings, verdict and neighbours, as known up to `year`; one query. */
export async function findIndicatorDetail(
  districtId: string,
  indicatorId: string,
  year: number,
): Promise<IndicatorDetailRow | null> {
  const [row] = await database().$queryRaw<IndicatorDetailRow[]>`
    SELECT i.id, p.kind, p.title AS "planTitle", p.period_end AS "periodEnd",
      p.baseline_year AS "baselineYear", o.id AS "domainId", o.name AS domain,
      ${SHOWN_SERIAL} AS serial, ${ROW_JSON} AS row, i.name, i.unit, i.attribute, i.attribute_inherited AS "attributeInherited",
      i.entry_kind AS "entryKind", i.dimensions::text[] AS dimensions, i.definition, i.formula, i.data_source AS "dataSource",
      i.catalogue_key AS "catalogueKey", i.source, i.note, i.retired_at IS NOT NULL AS "isRetired",
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'role', k.role)
          ORDER BY k.role, k.position)
        FROM indicator_department k
        JOIN department d ON d.district_id = k.district_id AND d.id = k.department_id
        WHERE k.district_id = i.district_id AND k.indicator_id = i.id), '[]') AS departments,
      coalesce((SELECT json_agg(json_build_object(
          'text', t.original_text, 'rule', t.rule, 'direction', t.direction, 'confidence', t.confidence,
          'notes', t.notes, 'validFrom', t.valid_from, 'reason', t.reason, 'document', t.document,
          'confirmedBy', t.confirmed_by, 'confirmedAt', t.confirmed_at)
          ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC)
        FROM target_revision t
        WHERE t.district_id = i.district_id AND t.indicator_id = i.id), '[]') AS targets,
      coalesce((SELECT json_agg(json_build_object(
          'id', r.id, 'year', r.year, 'text', round(r.value, r.scale)::text,
          'numerator', trim_scale(r.numerator)::text, 'denominator', trim_scale(r.denominator)::text,
          'parts', ${PARTS_JSON}, 'state', r.state, 'flag', r.flag, 'definitionChanged', r.definition_changed, 'note', r.note,
          'overrideReason', r.override_reason, 'version', r.version,
          'enteredBy', r.entered_by, 'enteredAt', r.entered_at,
          'reviewedBy', r.reviewed_by, 'reviewedAt', r.reviewed_at) ORDER BY r.year DESC)
        FROM reading r
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id AND r.year <= ${year}), '[]') AS readings,
      coalesce((SELECT json_agg(json_build_object('year', g.year, 'kind', g.kind, 'reason', g.reason,
          'by', g.recorded_by, 'at', g.recorded_at) ORDER BY g.year DESC)
        FROM reading_gap g
        WHERE g.district_id = i.district_id AND g.indicator_id = i.id AND g.year <= ${year}), '[]') AS gaps,
      coalesce((SELECT json_agg(json_build_object(
          'year', j.year, 'met', j.met, 'reason', j.reason, 'evidence', j.evidence, 'flag', j.flag,
          'version', j.version, 'by', j.signed_by, 'at', j.signed_at) ORDER BY j.year DESC)
        FROM judgement j
        WHERE j.district_id = i.district_id AND j.indicator_id = i.id AND j.year <= ${year}), '[]') AS judgements,
      coalesce((SELECT json_agg(json_build_object(
          'act', g.action, 'year', (g.detail->>'year')::int, 'before', nullif(g.detail->'before', 'null'),
          'after', g.detail->'after', 'reason', g.detail->>'reason', 'by', g.actor, 'at', g.at)
          ORDER BY g.at DESC, g.id DESC)
        FROM audit_log g
        WHERE g.subject_type = 'judgement' AND g.subject_id = i.id AND g.district_id = i.district_id
          AND CASE WHEN g.subject_type = 'judgement' THEN (g.detail->>'year')::int <= ${year} END),
        '[]') AS "judgementSteps",
      (SELECT n.closed_at IS NOT NULL FROM reporting_round n
        WHERE n.district_id = i.district_id AND n.year = ${year}) AS "roundClosed",
      coalesce(
        (SELECT json_build_object('kind', 'indicator', 'id', n.id, 'name', n.name,
            'isRetired', n.retired_at IS NOT NULL,
            'values', coalesce((SELECT json_agg(json_build_object(
                'year', r.year,
                'text', CASE WHEN n.entry_kind = 'ratio' AND r.numerator IS NOT NULL AND r.denominator IS NOT NULL
                  THEN concat(trim_scale(r.numerator), ':', trim_scale(r.denominator))
                  ELSE round(r.value, r.scale)::text END,
                'numerator', trim_scale(r.numerator)::text, 'denominator', trim_scale(r.denominator)::text,
                'definitionChanged', r.definition_changed, 'flag', r.flag) ORDER BY r.year)
              FROM reading r WHERE r.district_id = n.district_id AND r.indicator_id = n.id AND r.year <= ${year}
                AND r.state IN ('approved', 'archived') AND r.value IS NOT NULL), '[]'))
          FROM indicator n WHERE n.district_id = i.district_id AND n.id = i.reference_indicator_id),
        (SELECT json_build_object('kind', 'series', 'id', s.id, 'name', s.name, 'isRetired', false,
            'values', coalesce((SELECT json_agg(json_build_object(
                'year', v.year, 'text', round(v.value, v.scale)::text, 'numerator', NULL, 'denominator', NULL,
                'definitionChanged', false, 'flag', v.flag) ORDER BY v.year)
              FROM reference_value v
              WHERE v.district_id = s.district_id AND v.series_id = s.id AND v.year <= ${year}), '[]'))
          FROM reference_series s WHERE s.district_id = i.district_id AND s.id = i.reference_series_id)
      ) AS reference,
      (SELECT json_build_object(
          'status', a.status, 'nearlyMet', a.nearly_met, 'unconfirmed', a.unconfirmed, 'reason', a.reason,
          'pace', a.pace, 'paceClass', a.pace_class, 'outlook', a.outlook, 'forecast', a.forecast,
          'requiredPerYear', a.required_per_year, 'sufficiency', a.sufficiency,
          'smallNumber', a.small_number, 'interval', a.interval, 'pooled', a.pooled,
          'headsShort', a.heads_short, 'explanation', a.explanation)
        FROM assessment a
        WHERE a.district_id = i.district_id AND a.indicator_id = i.id AND a.year = ${year}) AS assessment,
      coalesce((SELECT json_agg(json_build_object('type', w.type, 'level', w.level, 'message', w.message,
          'since', w.since, 'value', a.value, 'reason', ${REASON_JSON}) ORDER BY w.level, w.since, w.type)
        FROM warning w
        LEFT JOIN assessment a ON a.district_id = w.district_id AND a.indicator_id = w.indicator_id
          AND a.year = w.year
        WHERE w.district_id = i.district_id AND w.indicator_id = i.id AND w.year = ${year}), '[]') AS warnings,
      coalesce((SELECT json_agg(json_build_object('id', c.id,
          'serial', coalesce(nullif(i.serial, '') || '-' || c.part_position, ''), 'name', c.name, 'unit', c.unit,
          'isRetired', c.retired_at IS NOT NULL,
          'target', (SELECT json_build_object('text', t.original_text, 'rule', t.rule)
            FROM target_revision t
            WHERE t.district_id = c.district_id AND t.indicator_id = c.id AND t.valid_from <= ${year}
            ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1),
          'status', a.status, 'nearlyMet', coalesce(a.nearly_met, false),
          'unconfirmed', coalesce(a.unconfirmed, false), 'series', ${seriesOf(year)})
          ORDER BY c.retired_at IS NOT NULL, c.part_position)
        FROM indicator c
        LEFT JOIN assessment a ON a.district_id = c.district_id AND a.indicator_id = c.id AND a.year = ${year}
        WHERE c.district_id = i.district_id AND c.parent_id = i.id), '[]') AS parts,
      (SELECT json_build_object('id', n.id, 'serial', ${neighbourSerial}, 'name', n.name) FROM indicator n
        WHERE ${isNeighbour} AND (n.position, n.part_position) < (i.position, i.part_position)
        ORDER BY n.position DESC, n.part_position DESC LIMIT 1) AS previous,
      (SELECT json_build_object('id', n.id, 'serial', ${neighbourSerial}, 'name', n.name) FROM indicator n
        WHERE ${isNeighbour} AND (n.position, n.part_position) > (i.position, i.part_position)
        ORDER BY n.position, n.part_position LIMIT 1) AS next,
      ${storedSettings(districtId, year)} AS settings
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    JOIN domain o ON o.district_id = i.district_id AND o.id = i.domain_id
    WHERE i.district_id = ${districtId} AND i.id = ${indicatorId}`;
  return row ?? null;
}
