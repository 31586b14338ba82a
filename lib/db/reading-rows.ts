import type { Dimension } from '@/lib/domain/reading/dimension';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import type { ReturnField } from '@/lib/domain/review/return-field';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { ROW_JSON, SHOWN_SERIAL, TAKES_VALUES } from './parts-sql';

export type StoredState = 'draft' | 'submitted' | 'returned' | 'approved' | 'archived';
export type DataFlag = 'official' | 'document' | 'demonstration';

/** A reading with exact numbers as canonical text; shown with `scale` decimals. */
export type StoredReading = {
  id: string;
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  state: StoredState;
  flag: DataFlag;
  note: string | null;
  /** By sex, by area. */
  parts: readonly PartReading[];
  overrideReason: string | null;
  returnReason: string | null;
  /** What a return is about; empty where nothing was returned. */
  returnFields: readonly ReturnField[];
  version: number;
  enteredById: string | null;
  enteredBy: string | null;
  enteredAt: string;
  reviewedById: string | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
};

/** An approved value of an earlier year. */
export type EarlierReading = {
  year: number;
  value: ExactNumber;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  flag: DataFlag;
  /** By sex, by area. */
  parts: readonly PartReading[];
};

export type ReportingRow = {
  indicatorId: string;
  planId: string;
  planKind: 'women' | 'children' | 'action';
  domain: string;
  /** 22, or 22-1 for a part. */
  serial: string;
  /** Of a part, the printed row it belongs to. */
  row: { id: string; serial: string; name: string } | null;
  name: string;
  unit: string;
  attribute: 'binding' | 'anticipated' | null;
  entryKind: EntryKind;
  /** What the values are broken down by. */
  dimensions: Dimension[];
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  /** Of the target revision in force for the year. */
  targetText: string | null;
  direction: 'up' | 'down' | 'band' | 'hold' | 'none';
  /** Lead departments first, in the order of the plan. */
  departments: { id: string; name: string; role: 'lead' | 'participating' }[];
  reading: StoredReading | null;
  /** Newest first, at most five. */
  earlier: EarlierReading[];
  /** How many 留言 the year's value has. */
  comments: number;
};

export type ReportingFilter =
  | { by: 'all' }
  /** Indicators a department leads or takes part in. */
  | { by: 'department'; departmentId: string }
  | { by: 'indicators'; ids: readonly string[] };

function filterSql(filter: ReportingFilter): Prisma.Sql {
  switch (filter.by) {
    case 'all':
      return Prisma.empty;
    case 'department':
      return Prisma.sql`AND EXISTS (SELECT 1 FROM indicator_department own
        WHERE own.district_id = i.district_id AND own.indicator_id = i.id
          AND own.department_id = ${filter.departmentId})`;
    case 'indicators':
      return Prisma.sql`AND i.id = ANY(${[...filter.ids]})`;
  }
}

/** The breakdown of the reading `r`, in the order of the categories. */
export const PARTS_JSON = Prisma.sql`coalesce((SELECT json_agg(json_build_object(
    'category', q.category, 'value', trim_scale(q.value)::text, 'scale', q.scale,
    'numerator', trim_scale(q.numerator)::text, 'denominator', trim_scale(q.denominator)::text) ORDER BY q.category)
  FROM reading_part q WHERE q.district_id = r.district_id AND q.reading_id = r.id), '[]')`;

const READING_JSON = Prisma.sql`json_build_object(
  'id', r.id, 'value', trim_scale(r.value)::text, 'scale', r.scale,
  'numerator', trim_scale(r.numerator)::text, 'denominator', trim_scale(r.denominator)::text,
  'state', r.state, 'flag', r.flag, 'note', r.note, 'parts', ${PARTS_JSON},
  'overrideReason', r.override_reason, 'returnReason', r.return_reason,
  'returnFields', coalesce(r.return_fields, '{}'), 'version', r.version,
  'enteredById', r.entered_by_id, 'enteredBy', r.entered_by, 'enteredAt', r.entered_at,
  'reviewedById', r.reviewed_by_id, 'reviewedBy', r.reviewed_by, 'reviewedAt', r.reviewed_at)`;

/**
 * The indicators that take values in `year`, parts in place of their row, with this year's reading, earlier approved values, target and departments:
 * what entering, submitting and reviewing all stand on, in one query. Ordered as the plans print them.
 */
export async function listReportingRows(
  db: Db,
  districtId: string,
  year: number,
  filter: ReportingFilter,
): Promise<ReportingRow[]> {
  return db.$queryRaw<ReportingRow[]>`
    SELECT i.id AS "indicatorId", p.id AS "planId", p.kind AS "planKind", dom.name AS domain, ${SHOWN_SERIAL} AS serial, ${ROW_JSON} AS row,
      i.name, i.unit,
      i.attribute, i.entry_kind AS "entryKind", i.dimensions::text[] AS dimensions, i.definition, i.formula, i.data_source AS "dataSource",
      t.original_text AS "targetText", coalesce(t.direction, 'none') AS direction,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'role', x.role)
          ORDER BY x.role, x.position)
        FROM indicator_department x
        JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
        WHERE x.district_id = i.district_id AND x.indicator_id = i.id), '[]') AS departments,
      (SELECT ${READING_JSON} FROM reading r
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id AND r.year = ${year}) AS reading,
      coalesce((SELECT json_agg(e.item ORDER BY e.year DESC) FROM (
          SELECT r.year, json_build_object('year', r.year, 'value', trim_scale(r.value)::text,
            'scale', r.scale, 'numerator', trim_scale(r.numerator)::text,
            'denominator', trim_scale(r.denominator)::text, 'flag', r.flag, 'parts', ${PARTS_JSON}) AS item
          FROM reading r
          WHERE r.district_id = i.district_id AND r.indicator_id = i.id AND r.year < ${year}
            AND r.state IN ('approved', 'archived') AND r.value IS NOT NULL
          ORDER BY r.year DESC LIMIT 5) e), '[]') AS earlier,
      (SELECT count(*)::int FROM reading_comment m
        WHERE m.district_id = i.district_id AND m.indicator_id = i.id AND m.year = ${year}) AS comments
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    JOIN domain dom ON dom.district_id = i.district_id AND dom.id = i.domain_id
    LEFT JOIN LATERAL (SELECT t.original_text, t.direction FROM target_revision t
      WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from <= ${year}
      ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1) t ON true
    WHERE i.district_id = ${districtId} AND ${TAKES_VALUES}
      AND ${year} BETWEEN p.period_start AND p.period_end
      ${filterSql(filter)}
    ORDER BY p.kind, p.period_start, i.position, i.part_position, i.id`;
}
