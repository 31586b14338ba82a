import type { Confidence, Direction } from '@/lib/domain/target/rule';
import type { Dimension } from '@/lib/domain/reading/dimension';
import { database } from './client';
import { IN_FORCE, SHOWN_SERIAL, TAKES_VALUES } from './parts-sql';
import { storedSettings, type StoredSettings } from './settings-revisions';

export type PlanKind = 'women' | 'children' | 'action';

export type PlanRow = {
  id: string;
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  baselineYear: number;
  documentNumber: string | null;
  /** 2023-02-27 */
  issuedOn: string | null;
  source: string;
  /** Printed rows in force. */
  indicators: number;
  /** Different 序号 as printed. */
  serials: number;
  /** Printed rows with a target, or a part's target, whose reading nobody has confirmed. */
  unconfirmed: number;
  retired: number;
  actions: number;
  projects: number;
  gaps: number;
};

/** The plans of a district with what each contains, in one query. */
export async function listPlanRows(districtId: string): Promise<PlanRow[]> {
  return database().$queryRaw<PlanRow[]>`
    SELECT p.id, p.kind, p.title, p.period_start AS "periodStart", p.period_end AS "periodEnd",
      p.baseline_year AS "baselineYear", p.document_number AS "documentNumber",
      to_char(p.issued_on, 'YYYY-MM-DD') AS "issuedOn", p.source,
      n.indicators, n.serials, n.unconfirmed, n.retired,
      (SELECT count(*)::int FROM action_item a WHERE a.district_id = p.district_id AND a.plan_id = p.id) AS actions,
      (SELECT count(*)::int FROM key_project k WHERE k.district_id = p.district_id AND k.plan_id = p.id) AS projects,
      (SELECT count(*)::int FROM source_gap g WHERE g.district_id = p.district_id AND g.plan_id = p.id) AS gaps
    FROM plan p
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE i.parent_id IS NULL AND i.retired_at IS NULL)::int AS indicators,
        count(*) FILTER (WHERE i.parent_id IS NULL AND i.retired_at IS NOT NULL)::int AS retired,
        count(DISTINCT nullif(i.serial, ''))
          FILTER (WHERE i.parent_id IS NULL AND i.retired_at IS NULL)::int AS serials,
        count(DISTINCT coalesce(i.parent_id, i.id)) FILTER (WHERE ${TAKES_VALUES} AND target.open)::int AS unconfirmed
      FROM indicator i
      LEFT JOIN LATERAL (
        SELECT t.confidence = 'confirm' AND t.confirmed_at IS NULL AS open
        FROM target_revision t
        WHERE t.district_id = i.district_id AND t.indicator_id = i.id
        ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1
      ) target ON true
      WHERE i.district_id = p.district_id AND i.plan_id = p.id
    ) n ON true
    WHERE p.district_id = ${districtId}
    ORDER BY p.kind, p.period_start DESC`;
}

export type TargetRow = {
  id: string;
  originalText: string;
  /** As stored; parse before use. */
  rule: unknown;
  direction: Direction;
  confidence: Confidence;
  notes: string[];
  validFrom: number;
  reason: string | null;
  document: string | null;
  confirmedBy: string | null;
  confirmedOn: string | null;
  createdOn: string;
};

export type PlanIndicatorRow = {
  id: string;
  /** Of a part, its row. */
  parentId: string | null;
  domainId: string;
  serial: string;
  name: string;
  unit: string;
  attribute: 'binding' | 'anticipated' | null;
  attributeInherited: boolean;
  entryKind: 'value' | 'fraction' | 'ratio' | 'judgement';
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  source: string;
  note: string | null;
  dimensions: Dimension[];
  version: number;
  retired: boolean;
  /** Years with a value or a signed judgement, in whatever state. */
  values: number;
  departments: { id: string; name: string; role: 'lead' | 'participating'; inherited: boolean }[];
  /** Newest first. */
  targets: TargetRow[];
  /** What the target is compared with, where it is another number. */
  reference: LinkedReference | null;
};

export type LinkedReference = {
  kind: 'indicator' | 'series';
  id: string;
  serial: string;
  name: string;
  retired: boolean;
};

/** Every indicator of a plan in printed order, each row before its parts, retired ones included, with its departments and target revisions. */
export async function listPlanIndicators(districtId: string, planId: string): Promise<PlanIndicatorRow[]> {
  return database().$queryRaw<PlanIndicatorRow[]>`
    SELECT i.id, i.parent_id AS "parentId", i.domain_id AS "domainId", ${SHOWN_SERIAL} AS serial, i.name, i.unit, i.attribute,
      i.attribute_inherited AS "attributeInherited", i.entry_kind AS "entryKind", i.definition, i.formula,
      i.data_source AS "dataSource", i.source, i.note,
      i.dimensions::text[] AS dimensions, i.version, i.retired_at IS NOT NULL AS retired,
      ((SELECT count(*) FROM reading r WHERE r.district_id = i.district_id AND r.indicator_id = i.id
          AND r.value IS NOT NULL)
        + (SELECT count(*) FROM judgement j
          WHERE j.district_id = i.district_id AND j.indicator_id = i.id))::int AS values,
      coalesce((SELECT json_agg(json_build_object(
          'id', d.id, 'name', d.name, 'role', x.role, 'inherited', x.inherited) ORDER BY x.role, x.position)
        FROM indicator_department x
        JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
        WHERE x.district_id = i.district_id AND x.indicator_id = i.id), '[]') AS departments,
      coalesce((SELECT json_agg(json_build_object(
          'id', t.id, 'originalText', t.original_text, 'rule', t.rule, 'direction', t.direction,
          'confidence', t.confidence, 'notes', t.notes, 'validFrom', t.valid_from, 'reason', t.reason,
          'document', t.document, 'confirmedBy', t.confirmed_by,
          'confirmedOn', to_char(t.confirmed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'),
          'createdOn', to_char(t.created_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'))
          ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC)
        FROM target_revision t WHERE t.district_id = i.district_id AND t.indicator_id = i.id), '[]') AS targets,
      coalesce(
        (SELECT json_build_object('kind', 'indicator', 'id', n.id, 'serial', n.serial, 'name', n.name,
            'retired', n.retired_at IS NOT NULL)
          FROM indicator n WHERE n.district_id = i.district_id AND n.id = i.reference_indicator_id),
        (SELECT json_build_object('kind', 'series', 'id', s.id, 'serial', '', 'name', s.name, 'retired', false)
          FROM reference_series s WHERE s.district_id = i.district_id AND s.id = i.reference_series_id)
      ) AS reference
    FROM indicator i
    WHERE i.district_id = ${districtId} AND i.plan_id = ${planId}
    ORDER BY i.position, i.part_position`;
}

export type PlanContents = Omit<
  PlanRow,
  'indicators' | 'serials' | 'unconfirmed' | 'retired' | 'actions' | 'projects' | 'gaps'
> & {
  domains: { id: string; name: string }[];
  actions: {
    number: number;
    domain: string;
    title: string;
    departments: { name: string; role: 'lead' | 'participating' }[];
  }[];
  projects: { box: string; domain: string; title: string }[];
  gaps: { place: string; message: string }[];
  /** All of the district, to choose from. */
  departments: { id: string; name: string }[];
  /** What targets are read with. */
  settings: StoredSettings;
};

/** A plan with everything but its indicators, and the settings of a year; null when the district has no such plan. */
export async function findPlanContents(
  districtId: string,
  planId: string,
  year: number | null,
): Promise<PlanContents | null> {
  const rows = await database().$queryRaw<PlanContents[]>`
    SELECT p.id, p.kind, p.title, p.period_start AS "periodStart", p.period_end AS "periodEnd",
      p.baseline_year AS "baselineYear", p.document_number AS "documentNumber",
      to_char(p.issued_on, 'YYYY-MM-DD') AS "issuedOn", p.source,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.position, d.name)
        FROM domain d WHERE d.district_id = p.district_id AND d.plan_id = p.id), '[]') AS domains,
      coalesce((SELECT json_agg(json_build_object('number', a.number, 'domain', a.domain, 'title', a.title,
          'departments', coalesce((SELECT json_agg(json_build_object('name', n.name, 'role', x.role) ORDER BY x.role, x.position)
            FROM action_item_department x
            JOIN department n ON n.district_id = x.district_id AND n.id = x.department_id
            WHERE x.district_id = a.district_id AND x.action_id = a.id), '[]')) ORDER BY a.number)
        FROM action_item a WHERE a.district_id = p.district_id AND a.plan_id = p.id), '[]') AS actions,
      coalesce((SELECT json_agg(json_build_object('box', k.box, 'domain', k.domain, 'title', k.title) ORDER BY k.position)
        FROM key_project k WHERE k.district_id = p.district_id AND k.plan_id = p.id), '[]') AS projects,
      coalesce((SELECT json_agg(json_build_object('place', g.place, 'message', g.message) ORDER BY g.id)
        FROM source_gap g WHERE g.district_id = p.district_id AND g.plan_id = p.id), '[]') AS gaps,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name)
        FROM department d WHERE d.district_id = p.district_id), '[]') AS departments,
      ${storedSettings(districtId, year)} AS settings
    FROM plan p
    WHERE p.district_id = ${districtId} AND p.id = ${planId}`;
  return rows[0] ?? null;
}

export type DepartmentRow = {
  id: string;
  name: string;
  aliases: string[];
  lead: number;
  participating: number;
};

/** Departments of a district with the number of printed rows each answers for, in whole or by a part. */
export async function listDepartmentRows(districtId: string): Promise<DepartmentRow[]> {
  return database().$queryRaw<DepartmentRow[]>`
    SELECT d.id, d.name, d.aliases,
      count(DISTINCT coalesce(i.parent_id, i.id)) FILTER (WHERE x.role = 'lead')::int AS lead,
      count(DISTINCT coalesce(i.parent_id, i.id)) FILTER (WHERE x.role = 'participating')::int AS participating
    FROM department d
    LEFT JOIN indicator_department x ON x.district_id = d.district_id AND x.department_id = d.id
    LEFT JOIN indicator i ON i.district_id = x.district_id AND i.id = x.indicator_id AND ${IN_FORCE}
    WHERE d.district_id = ${districtId}
    GROUP BY d.district_id, d.id, d.name, d.aliases
    ORDER BY lead DESC, participating DESC, d.name`;
}
