import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import type { Db } from './client';
import { IN_FORCE, SHOWN_SERIAL } from './parts-sql';

export type IndicatorToFind = {
  id: string;
  kind: PlanKind;
  plan: string;
  domain: string;
  serial: string;
  name: string;
  /** Of a 分项, the row it is a part of. */
  row: string | null;
  unit: string;
  /** Lead departments first. */
  departments: string[];
  /** Other names of these departments. */
  aliases: string[];
};

/** Indicators in force, in printed order. */
export async function listIndicatorsToFind(db: Db, districtId: string): Promise<IndicatorToFind[]> {
  return db.$queryRaw<IndicatorToFind[]>`
    SELECT i.id, p.kind, p.title AS plan, d.name AS domain, ${SHOWN_SERIAL} AS serial, i.name, i.unit,
      (SELECT o.name FROM indicator o WHERE o.district_id = i.district_id AND o.id = i.parent_id) AS row,
      ARRAY(SELECT u.name FROM indicator_department r
        JOIN department u ON u.district_id = r.district_id AND u.id = r.department_id
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id
        ORDER BY r.role, r.position) AS departments,
      ARRAY(SELECT unnest(u.aliases) FROM indicator_department r
        JOIN department u ON u.district_id = r.district_id AND u.id = r.department_id
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id) AS aliases
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    JOIN domain d ON d.district_id = i.district_id AND d.id = i.domain_id
    WHERE i.district_id = ${districtId} AND ${IN_FORCE}
    ORDER BY p.kind, p.period_start, i.position, i.part_position`;
}

export type DepartmentToFind = { id: string; name: string; aliases: string[]; leads: number };

/** With how many printed rows in force each leads. */
export async function listDepartmentsToFind(db: Db, districtId: string): Promise<DepartmentToFind[]> {
  return db.$queryRaw<DepartmentToFind[]>`
    SELECT u.id, u.name, coalesce(u.aliases, '{}') AS aliases,
      (SELECT count(*)::int FROM indicator_department r
        JOIN indicator i ON i.district_id = r.district_id AND i.id = r.indicator_id
        WHERE r.district_id = u.district_id AND r.department_id = u.id AND r.role = 'lead'
          AND i.parent_id IS NULL AND i.retired_at IS NULL) AS leads
    FROM department u
    WHERE u.district_id = ${districtId}
    ORDER BY u.name`;
}

export type WarningToFind = {
  indicatorId: string;
  indicator: string;
  type: WarningType;
  level: WarningLevel;
  year: number;
  message: string;
};

/** Cases that are not closed, the graver first. */
export async function listWarningsToFind(
  db: Db,
  districtId: string,
): Promise<(WarningToFind & { id: string })[]> {
  return db.$queryRaw<(WarningToFind & { id: string })[]>`
    SELECT c.id, c.indicator_id AS "indicatorId", i.name AS indicator, c.type, c.level, c.year, c.message
    FROM warning_case c
    JOIN indicator i ON i.district_id = c.district_id AND i.id = c.indicator_id
    WHERE c.district_id = ${districtId} AND c.closed_at IS NULL AND ${IN_FORCE}
    ORDER BY c.level, c.raised_at DESC, c.id`;
}

export type SupervisionToFind = {
  id: string;
  indicator: string;
  department: string;
  request: string;
  year: number;
  isClosed: boolean;
};

/** Open ones first, then the latest. */
export async function listSupervisionsToFind(db: Db, districtId: string): Promise<SupervisionToFind[]> {
  return db.$queryRaw<SupervisionToFind[]>`
    SELECT s.id, i.name AS indicator, u.name AS department, s.request, s.year, s.state = 'closed' AS "isClosed"
    FROM supervision s
    JOIN warning_case c ON c.district_id = s.district_id AND c.id = s.case_id
    JOIN indicator i ON i.district_id = c.district_id AND i.id = c.indicator_id
    JOIN department u ON u.district_id = s.district_id AND u.id = s.department_id
    WHERE s.district_id = ${districtId}
    ORDER BY "isClosed", s.opened_at DESC, s.id`;
}

export type TaskToFind = {
  kind: 'action' | 'project';
  id: string;
  /** Of a 举措 its number, of a 重点工程 its box. */
  place: string;
  plan: string;
  domain: string;
  title: string;
  departments: string[];
};

/** 举措 and 重点工程 in printed order. */
export async function listTasksToFind(db: Db, districtId: string): Promise<TaskToFind[]> {
  return db.$queryRaw<TaskToFind[]>`
    SELECT t.kind, t.id, t.place, p.title AS plan, t.domain, t.title, t.departments
    FROM (
      SELECT 'action' AS kind, a.id, a.plan_id, a.number AS position, a.number::text AS place, a.domain, a.title,
        ARRAY(SELECT u.name FROM action_item_department r
          JOIN department u ON u.district_id = r.district_id AND u.id = r.department_id
          WHERE r.district_id = a.district_id AND r.action_id = a.id ORDER BY r.role, r.position) AS departments
      FROM action_item a WHERE a.district_id = ${districtId}
      UNION ALL
      SELECT 'project', k.id, k.plan_id, k.position, k.box, k.domain, k.title,
        ARRAY(SELECT u.name FROM key_project_department r
          JOIN department u ON u.district_id = r.district_id AND u.id = r.department_id
          WHERE r.district_id = k.district_id AND r.project_id = k.id ORDER BY r.role, r.position)
      FROM key_project k WHERE k.district_id = ${districtId}
    ) t
    JOIN plan p ON p.district_id = ${districtId} AND p.id = t.plan_id
    ORDER BY t.kind, p.kind, p.period_start, t.position`;
}
