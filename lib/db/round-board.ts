import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { Db } from './client';
import { TAKES_VALUES } from './parts-sql';

export type RoundPlanChoice = { id: string; title: string; periodStart: number; periodEnd: number };

/** What rounds can collect for, each plan in the years of its period. */
export async function listRoundPlans(db: Db, districtId: string): Promise<RoundPlanChoice[]> {
  return db.plan.findMany({
    where: { districtId },
    select: { id: true, title: true, periodStart: true, periodEnd: true },
    orderBy: [{ kind: 'asc' }, { periodStart: 'asc' }],
  });
}

export type ConcernedDepartment = {
  id: string;
  name: string;
  /** Indicators it owes as the first lead department. */
  owed: number;
  /** Indicators it only takes part in. */
  shared: number;
};

/** Departments with an indicator in a round; `planIds` empty: of every plan of the year. */
export async function listConcernedDepartments(
  db: Db,
  districtId: string,
  year: number,
  planIds: readonly string[],
): Promise<ConcernedDepartment[]> {
  return db.$queryRaw<ConcernedDepartment[]>`
    SELECT d.id, d.name,
      count(*) FILTER (WHERE x.department_id = first.department_id)::int AS owed,
      count(*) FILTER (WHERE x.department_id IS DISTINCT FROM first.department_id)::int AS shared
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    JOIN indicator_department x ON x.district_id = i.district_id AND x.indicator_id = i.id
    JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
    LEFT JOIN LATERAL (SELECT l.department_id FROM indicator_department l
      WHERE l.district_id = i.district_id AND l.indicator_id = i.id AND l.role = 'lead'
      ORDER BY l.position LIMIT 1) first ON true
    WHERE i.district_id = ${districtId} AND ${TAKES_VALUES} AND i.entry_kind <> 'judgement'
      AND ${year} BETWEEN p.period_start AND p.period_end
      AND (${planIds.length === 0} OR p.id = ANY(${[...planIds]}))
    GROUP BY d.id, d.name
    ORDER BY d.name`;
}

/** Liaison accounts in use, by department. */
export async function countLiaisons(
  db: Db,
  districtId: string,
): Promise<{ departmentId: string; accounts: number }[]> {
  const groups = await db.user.groupBy({
    by: ['departmentId'],
    where: { districtId, role: 'liaison', disabledAt: null, departmentId: { not: null } },
    _count: { _all: true },
  });
  return groups.flatMap(({ departmentId, _count }) =>
    departmentId === null ? [] : [{ departmentId, accounts: _count._all }],
  );
}

export type NarrativeState = {
  departmentId: string;
  kind: 'implementation' | 'nextPlan';
  state: Exclude<ReadingState, 'empty'>;
  writtenBy: string;
  writtenAt: Date;
};

/** How far each department's 年度总结 is. */
export async function listNarrativeStates(
  db: Db,
  districtId: string,
  year: number,
): Promise<NarrativeState[]> {
  return db.narrative.findMany({
    where: { districtId, year },
    select: { departmentId: true, kind: true, state: true, writtenBy: true, writtenAt: true },
  });
}

/** Archives the year's approved narratives, each with a revision; answers how many. */
export async function archiveNarratives(
  db: Db,
  districtId: string,
  year: number,
  actor: { id: string; name: string },
): Promise<number> {
  return db.$executeRaw`
    WITH archived AS (
      UPDATE narrative SET state = 'archived', version = version + 1
      WHERE district_id = ${districtId} AND year = ${year} AND state = 'approved'
      RETURNING district_id, id, version, content)
    INSERT INTO narrative_revision (district_id, id, narrative_id, version, action, content, actor_id, actor)
    SELECT district_id, gen_random_uuid()::text, id, version, 'archive', content, ${actor.id}, ${actor.name}
    FROM archived`;
}
