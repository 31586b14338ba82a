import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import { database } from './client';
import { Prisma } from './generated/client';
import { SHOWN_SERIAL } from './parts-sql';

export type HistoryDepartment = { id: string; name: string };

/** A step of a value, or something else that happened in the year. */
export type HistoryRow = {
  id: string;
  at: Date;
  action: string;
  actor: string;
  reason: string | null;
  /** Of a value: its snapshots. Null for everything else. */
  step: { version: number; before: unknown; after: unknown } | null;
  /** Of an event: what the service noted. */
  detail: unknown;
  indicator: { id: string; serial: string; name: string; unit: string; entryKind: EntryKind } | null;
  /** Lead departments of the indicator, or the department the event is about. */
  departments: HistoryDepartment[];
};

/** Where a page ends: everything older follows. */
export type HistoryCursor = { at: Date; id: string };

export type HistoryScope = {
  districtId: string;
  year: number;
  /** `own`: drafts too, but only of a department's indicators. `approved`: what was approved, and open events. */
  sees: { kind: 'all' } | { kind: 'own'; departmentId: string; userId: string } | { kind: 'approved' };
  /** Actions of values (`save`), null for all of them, empty for none. */
  acts: readonly string[] | null;
  /** Subjects of events (`round`). */
  subjects: readonly string[];
  /** A department's id; null for indicators without a lead department; absent for all. */
  departmentId?: string | null;
  indicatorId?: string;
  /** The moment a day begins. */
  from?: Date;
};

/** The year an event speaks of: noted, or in its subject (`500103/2025`), or in the row it is about. */
const EVENT_YEAR = Prisma.sql`coalesce(a.detail->>'year', substring(a.subject_id from '/([0-9]{4})(?:/|$)'),
  f.year::text, n.year::text, c.year::text, u.year::text)`;

const conditions = (list: readonly (Prisma.Sql | false)[]) => {
  const kept = list.filter((one): one is Prisma.Sql => one !== false);
  return kept.length === 0 ? Prisma.empty : Prisma.sql`AND ${Prisma.join(kept, ' AND ')}`;
};

const takesPart = (indicatorId: Prisma.Sql, departmentId: string) => Prisma.sql`EXISTS (
  SELECT 1 FROM indicator_department own WHERE own.district_id = i.district_id
    AND own.indicator_id = ${indicatorId} AND own.department_id = ${departmentId})`;

const ofDepartment = (departmentId: string | null) =>
  departmentId === null
    ? Prisma.sql`i.id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM indicator_department x
        WHERE x.district_id = i.district_id AND x.indicator_id = i.id AND x.role = 'lead')`
    : takesPart(Prisma.sql`i.id`, departmentId);

/** Steps of values. The newest of the page are looked for here, before anything is joined for show. */
function stepsSql(scope: HistoryScope, cursor: HistoryCursor | null, limit: number): Prisma.Sql {
  const { districtId, year, sees, acts, departmentId, indicatorId, from } = scope;
  return Prisma.sql`(
    SELECT v.at, v.id, v.action, v.actor, v.reason, v.version, v.before, v.after, NULL::jsonb AS detail,
      r.indicator_id, NULL::text AS department_id
    FROM reading_revision v
    JOIN reading r ON r.district_id = v.district_id AND r.id = v.reading_id
    JOIN indicator i ON i.district_id = r.district_id AND i.id = r.indicator_id
    WHERE v.district_id = ${districtId} AND r.year = ${year}
    ${conditions([
      acts !== null && Prisma.sql`v.action = ANY(${[...acts]})`,
      departmentId !== undefined && ofDepartment(departmentId),
      indicatorId !== undefined && Prisma.sql`i.id = ${indicatorId}`,
      from !== undefined && Prisma.sql`v.at >= ${from}`,
      sees.kind === 'own' && takesPart(Prisma.sql`i.id`, sees.departmentId),
      sees.kind === 'approved' && Prisma.sql`v.after->>'state' IN ('approved', 'archived')`,
      cursor !== null && Prisma.sql`(v.at, v.id) < (${cursor.at}, ${cursor.id})`,
    ])}
    ORDER BY v.at DESC, v.id DESC LIMIT ${limit})`;
}

/**
 * Events of the audit log. What an event is about is noted in its detail, or found through its subject; an event of
 * which neither tells a department is shown to a department only when it is the round's, or was its own doing.
 */
function eventsSql(scope: HistoryScope, cursor: HistoryCursor | null, limit: number): Prisma.Sql {
  const { districtId, year, sees, subjects, departmentId, indicatorId, from } = scope;
  return Prisma.sql`(
    SELECT a.at, a.id, a.action, a.actor, NULL, NULL::int, NULL::jsonb, NULL::jsonb, a.detail, i.id, d.id
    FROM audit_log a
    LEFT JOIN attachment f ON f.district_id = a.district_id AND f.id = a.subject_id
    LEFT JOIN narrative n ON n.district_id = a.district_id AND n.id = coalesce(f.narrative_id, a.subject_id)
    LEFT JOIN reading_comment c ON c.district_id = a.district_id AND c.id = a.subject_id
    LEFT JOIN upload u ON u.district_id = a.district_id AND u.id = a.subject_id
    LEFT JOIN indicator i ON i.district_id = a.district_id
      AND i.id = coalesce(a.detail->>'indicatorId', f.indicator_id, c.indicator_id, split_part(a.subject_id, '/', 1))
    LEFT JOIN department d ON d.district_id = a.district_id
      AND d.id = coalesce(a.detail->>'departmentId', n.department_id)
    WHERE a.district_id = ${districtId} AND a.subject_type = ANY(${[...subjects]})
      AND ${EVENT_YEAR} = ${String(year)}
    ${conditions([
      departmentId !== undefined && orOfDepartment(departmentId),
      indicatorId !== undefined && Prisma.sql`i.id = ${indicatorId}`,
      from !== undefined && Prisma.sql`a.at >= ${from}`,
      sees.kind === 'own' &&
        Prisma.sql`CASE WHEN d.id IS NOT NULL THEN d.id = ${sees.departmentId}
          WHEN i.id IS NOT NULL THEN ${takesPart(Prisma.sql`i.id`, sees.departmentId)}
          ELSE a.subject_type = 'round' OR a.actor_id = ${sees.userId} END`,
      cursor !== null && Prisma.sql`(a.at, a.id) < (${cursor.at}, ${cursor.id})`,
    ])}
    ORDER BY a.at DESC, a.id DESC LIMIT ${limit})`;
}

const orOfDepartment = (departmentId: string | null) =>
  departmentId === null
    ? ofDepartment(null)
    : Prisma.sql`(d.id = ${departmentId} OR (d.id IS NULL AND ${ofDepartment(departmentId)}))`;

/** What happened in a year, newest first, from `cursor` on: one query. */
export async function listHistoryRows(
  scope: HistoryScope,
  cursor: HistoryCursor | null,
  limit: number,
): Promise<HistoryRow[]> {
  const sources = [
    ...(scope.acts?.length === 0 ? [] : [stepsSql(scope, cursor, limit)]),
    ...(scope.subjects.length === 0 ? [] : [eventsSql(scope, cursor, limit)]),
  ];
  if (sources.length === 0) return [];
  return database().$queryRaw<HistoryRow[]>`
    WITH happened (at, id, action, actor, reason, version, before, after, detail, indicator_id, department_id) AS (
      SELECT * FROM (${Prisma.join(sources, ' UNION ALL ')}) AS both_kinds
      ORDER BY 1 DESC, 2 DESC LIMIT ${limit})
    SELECT h.at, h.id, h.action, h.actor, h.reason, h.detail,
      CASE WHEN h.version IS NOT NULL THEN
        json_build_object('version', h.version, 'before', h.before, 'after', h.after) END AS step,
      CASE WHEN i.id IS NULL THEN NULL ELSE json_build_object('id', i.id, 'serial', ${SHOWN_SERIAL},
        'name', i.name, 'unit', i.unit, 'entryKind', i.entry_kind) END AS indicator,
      CASE WHEN h.department_id IS NOT NULL THEN
        (SELECT json_agg(json_build_object('id', d.id, 'name', d.name)) FROM department d
          WHERE d.district_id = ${scope.districtId} AND d.id = h.department_id)
      ELSE coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY x.position)
          FROM indicator_department x
          JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
          WHERE x.district_id = ${scope.districtId} AND x.indicator_id = i.id AND x.role = 'lead'), '[]')
      END AS departments
    FROM happened h
    LEFT JOIN indicator i ON i.district_id = ${scope.districtId} AND i.id = h.indicator_id
    ORDER BY h.at DESC, h.id DESC`;
}

export type HistoryChoices = {
  departments: HistoryDepartment[];
  indicators: { id: string; name: string }[];
};

/** What a year's history can be narrowed to: of the whole district, or of one department; retired indicators too. */
export async function findHistoryChoices(
  districtId: string,
  year: number,
  departmentId: string | null,
): Promise<HistoryChoices> {
  const own =
    departmentId === null ? Prisma.empty : Prisma.sql`AND ${takesPart(Prisma.sql`i.id`, departmentId)}`;
  const [row] = await database().$queryRaw<HistoryChoices[]>`
    WITH listed AS (
      SELECT i.id, ${SHOWN_SERIAL} AS serial, i.name, p.kind, i.position, i.part_position
      FROM indicator i
      JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
      WHERE i.district_id = ${districtId} AND ${year} BETWEEN p.period_start AND p.period_end ${own})
    SELECT
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name)
        FROM department d
        WHERE d.district_id = ${districtId} AND d.id IN (
          SELECT x.department_id FROM indicator_department x
          WHERE x.district_id = ${districtId} AND x.indicator_id IN (SELECT id FROM listed))), '[]') AS departments,
      coalesce((SELECT json_agg(json_build_object('id', l.id, 'name', trim(l.serial || ' ' || l.name))
        ORDER BY l.kind, l.position, l.part_position) FROM listed l), '[]') AS indicators`;
  return row ?? { departments: [], indicators: [] };
}
