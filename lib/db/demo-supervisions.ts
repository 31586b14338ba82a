import type { WarningConcern } from '@/lib/domain/warning/concern';
import type { SupervisionStanding, SupervisionStepKind } from '@/lib/domain/supervision/supervision';
import type { Db } from './client';
import { DEMO_AUTHOR } from './demo-places';
import { addSupervisionSteps } from './supervision-writes';

export type DemoStep = {
  kind: SupervisionStepKind;
  at: Date;
  /** Who is said to have acted. */
  onBehalfOf: 'office' | 'leader' | 'department';
  cause?: string;
  measures?: string;
  promisedOn?: string;
  text?: string;
  dueOn?: string;
};

export type DemoSupervision = SupervisionStanding & {
  districtId: string;
  planKind: 'women' | 'children';
  position: number;
  concern: WarningConcern;
  request: string;
  openedByRole: 'office' | 'leader';
  stateSince: Date;
  steps: DemoStep[];
};

/** Adds those whose warning is there and was never supervised; answers how many. */
export async function insertDemoSupervisions(db: Db, set: readonly DemoSupervision[]): Promise<number> {
  let inserted = 0;
  for (const one of set) inserted += await insertOne(db, one);
  return inserted;
}

async function insertOne(db: Db, one: DemoSupervision): Promise<number> {
  const { districtId, planKind, position, concern, steps } = one;
  const warning = await db.warningCase.findFirst({
    where: {
      ...{ districtId, concern, closedAt: null, clearedAt: null, supervisions: { none: {} } },
      indicator: { position, partPosition: 0, plan: { kind: planKind } },
    },
    select: {
      ...{ id: true, type: true, level: true, year: true, message: true },
      events: {
        orderBy: { version: 'asc' },
        take: 1,
        select: { type: true, level: true, year: true, message: true },
      },
      indicator: {
        select: {
          departments: {
            where: { role: 'lead' },
            orderBy: { position: 'asc' },
            take: 1,
            select: { department: { select: { id: true, name: true } } },
          },
        },
      },
    },
  });
  const department = warning?.indicator.departments[0]?.department;
  const [opening, last] = [steps[0], steps.at(-1)];
  if (!warning || !department || !opening || !last) return 0;
  // What is over long since spoke of the warning as it first was.
  const spoken = (one.state === 'closed' && warning.events[0]) || warning;
  const { type, level, year, message } = spoken;
  const momentOf = (kind: SupervisionStepKind) => steps.findLast((step) => step.kind === kind)?.at ?? null;
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  const { id } = await db.supervision.create({
    data: {
      ...{ districtId, caseId: warning.id, departmentId: department.id, type, level, year, message },
      ...{ request: one.request, state: one.state, stateSince: one.stateSince, openedAt: opening.at },
      dueOn: day(one.dueOn),
      promisedOn: one.promisedOn === null ? null : day(one.promisedOn),
      escalatedAt: momentOf('escalated'),
      closedAt: momentOf('closed'),
      openedBy: DEMO_AUTHOR,
      openedByRole: one.openedByRole,
      flag: 'demonstration',
      version: steps.length,
    },
    select: { id: true },
  });
  const names = { office: '妇儿工委办', leader: '领导', department: department.name };
  await addSupervisionSteps(
    db,
    districtId,
    steps.map(({ onBehalfOf, ...step }, index) => ({
      ...step,
      supervisionId: id,
      version: index + 1,
      actor: { id: null, name: DEMO_AUTHOR },
      onBehalfOf: names[onBehalfOf],
    })),
  );
  return 1;
}

/** Removes what is still flagged as demonstration; where a person has acted it carries another flag and stays. */
export async function deleteDemoSupervisions(db: Db, districtId: string): Promise<number> {
  const { count } = await db.supervision.deleteMany({ where: { districtId, flag: 'demonstration' } });
  return count;
}
