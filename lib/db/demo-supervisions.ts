import { randomUUID } from 'node:crypto';
import type { WarningConcern } from '@/lib/domain/warning/concern';
import type { SupervisionStanding, SupervisionStepKind } from '@/lib/domain/supervision/supervision';
import type { Db } from './client';
import { DEMO_AUTHOR } from './demo-places';
import { addSupervisionSteps, type NewStep } from './supervision-writes';

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
  planKind: 'women' | 'children';
  position: number;
  concern: WarningConcern;
  request: string;
  openedByRole: 'office' | 'leader';
  stateSince: Date;
  steps: DemoStep[];
};

/** Adds those whose warning is there and was never supervised; answers how many. */
export async function insertDemoSupervisions(
  db: Db,
  districtId: string,
  set: readonly DemoSupervision[],
): Promise<number> {
  const warnings = await findWarnings(db, districtId, set);
  const placed = set.flatMap((one) => {
    const warning = warnings.find((found) => isAbout(one, found));
    const department = warning?.indicator.departments[0]?.department;
    return warning && department ? [{ districtId, id: randomUUID(), one, warning, department }] : [];
  });
  await db.supervision.createMany({ data: placed.map(toRow) });
  await addSupervisionSteps(db, districtId, placed.flatMap(toSteps));
  return placed.length;
}

const findWarnings = (db: Db, districtId: string, set: readonly DemoSupervision[]) =>
  db.warningCase.findMany({
    where: {
      OR: set.map(({ concern, position, planKind }) => ({
        ...{ districtId, concern, closedAt: null, clearedAt: null, supervisions: { none: {} } },
        indicator: { position, partPosition: 0, plan: { kind: planKind } },
      })),
    },
    select: {
      ...{ id: true, concern: true, type: true, level: true, year: true, message: true },
      events: {
        orderBy: { version: 'asc' },
        take: 1,
        select: { type: true, level: true, year: true, message: true },
      },
      indicator: {
        select: {
          position: true,
          plan: { select: { kind: true } },
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

type Found = Awaited<ReturnType<typeof findWarnings>>[number];

const isAbout = (one: DemoSupervision, { concern, indicator }: Found): boolean =>
  one.concern === concern && one.position === indicator.position && one.planKind === indicator.plan.kind;

type Placed = {
  districtId: string;
  id: string;
  one: DemoSupervision;
  warning: Found;
  department: { id: string; name: string };
};

function toRow({ districtId, id, one, warning, department }: Placed) {
  // What is over long since spoke of the warning as it first was.
  const { type, level, year, message } = (one.state === 'closed' && warning.events[0]) || warning;
  const momentOf = (kind: SupervisionStepKind) =>
    one.steps.findLast((step) => step.kind === kind)?.at ?? null;
  const day = (text: string) => new Date(`${text}T00:00:00Z`);
  return {
    ...{ districtId, id, caseId: warning.id, departmentId: department.id },
    ...{ type, level, year, message, request: one.request, state: one.state, stateSince: one.stateSince },
    dueOn: day(one.dueOn),
    promisedOn: one.promisedOn === null ? null : day(one.promisedOn),
    openedAt: momentOf('opened') ?? one.stateSince,
    escalatedAt: momentOf('escalated'),
    closedAt: momentOf('closed'),
    openedBy: DEMO_AUTHOR,
    openedByRole: one.openedByRole,
    flag: 'demonstration' as const,
    version: one.steps.length,
  };
}

function toSteps({ id, one, department }: Placed): NewStep[] {
  const names = { office: '妇儿工委办', leader: '领导', department: department.name };
  return one.steps.map(({ onBehalfOf, ...step }, index) => ({
    ...step,
    supervisionId: id,
    version: index + 1,
    actor: { id: null, name: DEMO_AUTHOR },
    onBehalfOf: names[onBehalfOf],
  }));
}

/** Removes what is still flagged as demonstration; where a person has acted it carries another flag and stays. */
export async function deleteDemoSupervisions(db: Db, districtId: string): Promise<number> {
  const { count } = await db.supervision.deleteMany({ where: { districtId, flag: 'demonstration' } });
  return count;
}
