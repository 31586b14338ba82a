import type { Role } from '@/lib/domain/access/actor';
import type { DataFlag, PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import type { RecordedStep, SupervisionState } from '@/lib/domain/supervision/supervision';
import { database, type Db } from './client';
import { Prisma } from './generated/client';
import { IN_FORCE, SHOWN_SERIAL } from './parts-sql';

/** A 督办 with the indicator it is about; days as 2026-03-15. */
export type SupervisionRow = {
  id: string;
  caseId: string;
  indicatorId: string;
  planKind: PlanKind;
  serial: string;
  name: string;
  /** Retired, or a part of what is retired. */
  isRetired: boolean;
  departmentId: string;
  department: string;
  state: SupervisionState;
  /** The warning as it stood when the supervision was opened. */
  year: number;
  type: WarningType;
  level: WarningLevel;
  message: string;
  request: string;
  dueOn: string;
  promisedOn: string | null;
  escalated: boolean;
  /** The warning has cleared: closing is proposed. */
  proposed: boolean;
  openedBy: string;
  openedByRole: Role;
  openedAt: Date;
  /** Since when whoever has to act has been waited for. */
  stateSince: Date;
  closedAt: Date | null;
  flag: DataFlag;
  version: number;
};

const SELECT = Prisma.sql`
  SELECT s.id, s.case_id AS "caseId", i.id AS "indicatorId", p.kind AS "planKind", ${SHOWN_SERIAL} AS serial, i.name,
    NOT ${IN_FORCE} AS "isRetired", d.id AS "departmentId", d.name AS department, s.state, s.year, s.type, s.level,
    s.message, s.request, to_char(s.due_on, 'YYYY-MM-DD') AS "dueOn",
    to_char(s.promised_on, 'YYYY-MM-DD') AS "promisedOn", s.escalated_at IS NOT NULL AS escalated,
    s.proposed_at IS NOT NULL AS proposed, s.opened_by AS "openedBy", s.opened_by_role AS "openedByRole",
    s.opened_at AS "openedAt", s.state_since AS "stateSince", s.closed_at AS "closedAt", s.flag, s.version
  FROM supervision s
  JOIN warning_case c ON c.district_id = s.district_id AND c.id = s.case_id
  JOIN indicator i ON i.district_id = c.district_id AND i.id = c.indicator_id
  JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
  JOIN department d ON d.district_id = s.district_id AND d.id = s.department_id`;

/** Everything that is under way in a district, what has waited longest first. */
export async function listOpenSupervisions(districtId: string): Promise<SupervisionRow[]> {
  return database().$queryRaw<SupervisionRow[]>`
    ${SELECT} WHERE s.district_id = ${districtId} AND s.state <> 'closed' ORDER BY s.state_since, s.id`;
}

/** All of a district, or of one indicator or the row it is a 分项 of; the newest first. */
export async function listSupervisions(
  db: Db,
  districtId: string,
  indicatorId: string | null = null,
): Promise<SupervisionRow[]> {
  const ofIndicator =
    indicatorId === null
      ? Prisma.empty
      : Prisma.sql`AND i.id IN (
    SELECT coalesce(parent_id, id) FROM indicator WHERE district_id = ${districtId} AND id = ${indicatorId})`;
  return db.$queryRaw<SupervisionRow[]>`
    ${SELECT} WHERE s.district_id = ${districtId} ${ofIndicator} ORDER BY s.opened_at DESC, s.id DESC`;
}

export async function findSupervision(
  db: Db,
  districtId: string,
  id: string,
): Promise<SupervisionRow | null> {
  const rows = await db.$queryRaw<SupervisionRow[]>`
    ${SELECT} WHERE s.district_id = ${districtId} AND s.id = ${id}`;
  return rows[0] ?? null;
}

/** Those of the given ids, in their order. */
export async function listSupervisionsById(
  db: Db,
  districtId: string,
  ids: readonly string[],
): Promise<SupervisionRow[]> {
  return db.$queryRaw<SupervisionRow[]>`
    ${SELECT} WHERE s.district_id = ${districtId} AND s.id = ANY(${[...ids]}) ORDER BY s.id`;
}

/** The one under way about a case. */
export async function findOpenSupervision(
  db: Db,
  districtId: string,
  caseId: string,
): Promise<SupervisionRow | null> {
  const rows = await db.$queryRaw<SupervisionRow[]>`
    ${SELECT} WHERE s.district_id = ${districtId} AND s.case_id = ${caseId} AND s.state <> 'closed'`;
  return rows[0] ?? null;
}

export type SupervisionStepRow = RecordedStep & { supervisionId: string };

const STEP_COLUMNS = Prisma.sql`t.supervision_id AS "supervisionId", t.version, t.kind, t.cause, t.measures,
  to_char(t.promised_on, 'YYYY-MM-DD') AS "promisedOn", t.text, to_char(t.due_on, 'YYYY-MM-DD') AS "dueOn", t.actor,
  t.on_behalf_of AS "onBehalfOf", t.at`;

/** What happened to the given supervisions, each in its order. */
export async function listSupervisionSteps(
  db: Db,
  districtId: string,
  supervisionIds: readonly string[],
): Promise<SupervisionStepRow[]> {
  return db.$queryRaw<SupervisionStepRow[]>`
    SELECT ${STEP_COLUMNS} FROM supervision_step t
    WHERE t.district_id = ${districtId} AND t.supervision_id = ANY(${[...supervisionIds]})
    ORDER BY t.supervision_id, t.version`;
}

/** A step, with the case and the department its 督办 is about. */
export type CaseStepRow = SupervisionStepRow & { caseId: string; department: string };

/** Everything that was done about the warnings of an indicator, or of the row it is a 分项 of, in order of time. */
export async function listStepsOfIndicator(
  db: Db,
  districtId: string,
  indicatorId: string,
): Promise<CaseStepRow[]> {
  return db.$queryRaw<CaseStepRow[]>`
    SELECT s.case_id AS "caseId", d.name AS department, ${STEP_COLUMNS}
    FROM supervision_step t
    JOIN supervision s ON s.district_id = t.district_id AND s.id = t.supervision_id
    JOIN warning_case c ON c.district_id = s.district_id AND c.id = s.case_id
    JOIN department d ON d.district_id = s.district_id AND d.id = s.department_id
    WHERE t.district_id = ${districtId} AND c.indicator_id IN (
      SELECT coalesce(parent_id, id) FROM indicator WHERE district_id = ${districtId} AND id = ${indicatorId})
    ORDER BY t.at, t.supervision_id, t.version`;
}
