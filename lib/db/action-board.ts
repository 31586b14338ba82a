import type { ProgressState, SubjectKind } from '@/lib/domain/progress/progress-state';
import type { Quarter } from '@/lib/domain/progress/quarter';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { Status } from '@/lib/domain/scoring/assessment';
import type { DataFlag } from './reading-rows';
import type { Db } from './client';
import { Prisma } from './generated/client';

/** A plan that has something to track. */
export type TrackedPlan = {
  id: string;
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  /** 2024-03-14 */
  issuedOn: string | null;
  actions: number;
  projects: number;
};

export async function listTrackedPlans(db: Db, districtId: string): Promise<TrackedPlan[]> {
  return db.$queryRaw<TrackedPlan[]>`
    SELECT * FROM (
      SELECT p.id, p.kind, p.title, p.period_start AS "periodStart", p.period_end AS "periodEnd",
        to_char(p.issued_on, 'YYYY-MM-DD') AS "issuedOn",
        (SELECT count(*)::int FROM action_item a WHERE a.district_id = p.district_id AND a.plan_id = p.id) AS actions,
        (SELECT count(*)::int FROM key_project k WHERE k.district_id = p.district_id AND k.plan_id = p.id) AS projects
      FROM plan p WHERE p.district_id = ${districtId}) q
    WHERE actions > 0 OR projects > 0
    ORDER BY actions = 0, kind, "periodStart"`;
}

/** What one lead unit reported in one approved bulletin. */
export type ApprovedReport = Quarter & {
  departmentId: string;
  state: ProgressState;
  progress: string;
  problems: string;
  explanation: string;
  flag: DataFlag;
};

export type MeasuringIndicator = {
  id: string;
  serial: string;
  name: string;
  target: string | null;
  status: Status;
  nearlyMet: boolean;
};

export type TrackedItem = {
  id: string;
  /** As printed, or the place among the key projects. */
  number: number;
  domain: string;
  /** 专栏, of a key project. */
  box: string | null;
  title: string;
  /** Lead units first. */
  departments: { id: string; name: string; role: 'lead' | 'participating'; assignedOn: string | null }[];
  indicators: MeasuringIndicator[];
  /** Oldest first. */
  reports: ApprovedReport[];
};

/** A field of both tables' rows, over an item called `a`. */
const reportsOf = (column: Prisma.Sql) => Prisma.sql`
  coalesce((SELECT json_agg(json_build_object('departmentId', b.department_id, 'year', b.year, 'quarter', b.quarter,
      'state', e.state, 'progress', e.progress, 'problems', e.problems, 'explanation', e.explanation, 'flag', b.flag)
      ORDER BY b.year, b.quarter, b.submitted_at)
    FROM bulletin_entry e
    JOIN bulletin b ON b.district_id = e.district_id AND b.id = e.bulletin_id
    WHERE e.district_id = a.district_id AND ${column} = a.id AND b.state IN ('approved', 'archived')
      AND e.state IS NOT NULL), '[]') AS reports`;

const actionRows = (districtId: string, planId: string, verdictYear: number) => Prisma.sql`
  SELECT a.id, a.number, a.domain, NULL AS box, a.title,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'role', x.role, 'assignedOn', NULL)
        ORDER BY x.role, x.position)
      FROM action_item_department x
      JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
      WHERE x.district_id = a.district_id AND x.action_id = a.id), '[]') AS departments,
    coalesce((SELECT json_agg(json_build_object('id', i.id, 'serial', i.serial, 'name', i.name,
        'target', (SELECT t.original_text FROM target_revision t
          WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from <= ${verdictYear}
          ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1),
        'status', coalesce(v.status::text, 'noData'), 'nearlyMet', coalesce(v.nearly_met, false))
        ORDER BY i.position, i.part_position)
      FROM action_indicator l
      JOIN indicator i ON i.district_id = l.district_id AND i.id = l.indicator_id AND i.retired_at IS NULL
      LEFT JOIN assessment v ON v.district_id = i.district_id AND v.indicator_id = i.id AND v.year = ${verdictYear}
      WHERE l.district_id = a.district_id AND l.action_id = a.id), '[]') AS indicators,
    ${reportsOf(Prisma.sql`e.action_id`)}
  FROM action_item a
  WHERE a.district_id = ${districtId} AND a.plan_id = ${planId}`;

const projectRows = (districtId: string, planId: string) => Prisma.sql`
  SELECT a.id, a.position AS number, a.domain, a.box, a.title,
    coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'role', x.role,
        'assignedOn', to_char(x.assigned_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')) ORDER BY x.role, x.position)
      FROM key_project_department x
      JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
      WHERE x.district_id = a.district_id AND x.project_id = a.id), '[]') AS departments,
    '[]'::json AS indicators,
    ${reportsOf(Prisma.sql`e.project_id`)}
  FROM key_project a
  WHERE a.district_id = ${districtId} AND a.plan_id = ${planId}`;

/** All 举措 or all 重点工程 of a plan in printed order, with every approved report; verdicts of `verdictYear`. */
export async function listTrackedItems(
  db: Db,
  {
    districtId,
    planId,
    kind,
    verdictYear,
  }: { districtId: string; planId: string; kind: SubjectKind; verdictYear: number },
): Promise<TrackedItem[]> {
  const rows =
    kind === 'action' ? actionRows(districtId, planId, verdictYear) : projectRows(districtId, planId);
  return db.$queryRaw<TrackedItem[]>`SELECT * FROM (${rows}) q ORDER BY number`;
}

/** Which plan a 举措 or 重点工程 belongs to; null when the district has none of this id. */
export async function findItemPlace(
  db: Db,
  districtId: string,
  id: string,
): Promise<{ planId: string; kind: SubjectKind } | null> {
  const [found] = await db.$queryRaw<{ planId: string; kind: SubjectKind }[]>`
    SELECT plan_id AS "planId", 'action' AS kind FROM action_item WHERE district_id = ${districtId} AND id = ${id}
    UNION ALL
    SELECT plan_id, 'project' FROM key_project WHERE district_id = ${districtId} AND id = ${id}`;
  return found ?? null;
}

/** One thing a unit leads. */
export type DutyRow = {
  departmentId: string;
  department: string;
  itemId: string;
  kind: SubjectKind;
  number: number;
  domain: string;
  title: string;
  /** Since when, of a key project; null: since the plan began. */
  assignedOn: string | null;
};

/** What units lead in a plan, in printed order; of one unit or of all. */
export async function listDuties(
  db: Db,
  districtId: string,
  planId: string,
  departmentId: string | null,
): Promise<DutyRow[]> {
  return db.$queryRaw<DutyRow[]>`
    SELECT q.*, d.name AS department FROM (
      SELECT x.department_id AS "departmentId", a.id AS "itemId", 'action' AS kind, a.number, a.domain, a.title,
        NULL::text AS "assignedOn"
      FROM action_item a
      JOIN action_item_department x ON x.district_id = a.district_id AND x.action_id = a.id AND x.role = 'lead'
      WHERE a.district_id = ${districtId} AND a.plan_id = ${planId}
      UNION ALL
      SELECT x.department_id, k.id, 'project', k.position, k.domain, k.title,
        to_char(x.assigned_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD')
      FROM key_project k
      JOIN key_project_department x ON x.district_id = k.district_id AND x.project_id = k.id AND x.role = 'lead'
      WHERE k.district_id = ${districtId} AND k.plan_id = ${planId}) q
    JOIN department d ON d.district_id = ${districtId} AND d.id = q."departmentId"
    WHERE ${departmentId}::text IS NULL OR q."departmentId" = ${departmentId}
    ORDER BY q.kind, q.number, d.name`;
}
