import type { Actor, Author } from '@/lib/domain/access/actor';
import type { SupervisionStanding, SupervisionStepKind } from '@/lib/domain/supervision/supervision';
import type { SupervisableCase } from '@/lib/domain/supervision/supervisable-case';
import type { Db } from './client';

/** Holds a supervision until the transaction ends. */
export async function lockSupervision(db: Db, districtId: string, id: string): Promise<void> {
  await db.$queryRaw`SELECT 1 FROM supervision WHERE district_id = ${districtId} AND id = ${id} FOR UPDATE`;
}

/** Holds what is under way about the given cases, always in one order; answers the ids. */
export async function lockOpenSupervisions(
  db: Db,
  districtId: string,
  caseIds: readonly string[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM supervision
    WHERE district_id = ${districtId} AND case_id = ANY(${[...caseIds]}) AND state <> 'closed'
    ORDER BY id FOR UPDATE`;
  return rows.map(({ id }) => id);
}

const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);

type Opening = {
  warning: SupervisableCase;
  departmentId: string;
  request: string;
  dueOn: string;
  by: Actor;
  onBehalfOf: string;
  at: Date;
};

/** Writes a supervision with its first step; answers its id. */
export async function insertSupervision(
  db: Db,
  districtId: string,
  { warning, departmentId, request, dueOn, by, onBehalfOf, at }: Opening,
): Promise<string> {
  const { caseId, year, type, level, message } = warning;
  const { id } = await db.supervision.create({
    data: {
      districtId,
      ...{ caseId, departmentId, year, type, level, message, request },
      dueOn: midnight(dueOn),
      openedById: by.id,
      openedBy: by.name,
      openedByRole: by.role,
      openedAt: at,
      stateSince: at,
    },
    select: { id: true },
  });
  await addSupervisionSteps(db, districtId, [
    { supervisionId: id, version: 1, kind: 'opened', text: request, dueOn, actor: by, onBehalfOf, at },
  ]);
  return id;
}

export type NewStep = {
  supervisionId: string;
  version: number;
  kind: SupervisionStepKind;
  cause?: string;
  measures?: string;
  promisedOn?: string;
  text?: string;
  dueOn?: string;
  actor: Author;
  onBehalfOf: string;
  at: Date;
};

export async function addSupervisionSteps(
  db: Db,
  districtId: string,
  steps: readonly NewStep[],
): Promise<void> {
  await db.supervisionStep.createMany({
    data: steps.map(({ actor, promisedOn, dueOn, ...step }) => ({
      ...step,
      districtId,
      promisedOn: promisedOn === undefined ? null : midnight(promisedOn),
      dueOn: dueOn === undefined ? null : midnight(dueOn),
      actorId: actor.id,
      actor: actor.name,
    })),
  });
}

type Moved = { before: SupervisionStanding; next: SupervisionStanding; beginsWait: boolean; at: Date };

/** Writes where a supervision now stands over the version that was seen; false when somebody else was faster. */
export async function updateSupervision(
  db: Db,
  districtId: string,
  { id, version }: { id: string; version: number },
  { before, next, beginsWait, at }: Moved,
): Promise<boolean> {
  const { count } = await db.supervision.updateMany({
    where: { districtId, id, version },
    data: {
      state: next.state,
      dueOn: midnight(next.dueOn),
      promisedOn: next.promisedOn === null ? null : midnight(next.promisedOn),
      ...(before.escalated !== next.escalated && { escalatedAt: next.escalated ? at : null }),
      ...(before.proposed !== next.proposed && { proposedAt: next.proposed ? at : null }),
      ...((before.state === 'closed') !== (next.state === 'closed') && {
        closedAt: next.state === 'closed' ? at : null,
      }),
      ...(beginsWait && { stateSince: at }),
      flag: 'official',
      version: version + 1,
    },
  });
  return count === 1;
}

/**
 * The same for the product itself, which proposes to close what has recovered, or takes that back: for all of the given
 * ones, which the caller holds. What was made up for trying out stays so.
 */
export async function setProposed(
  db: Db,
  districtId: string,
  rows: readonly { id: string; beginsWait: boolean }[],
  proposedAt: Date | null,
  at: Date,
): Promise<void> {
  const setFor = (beginsWait: boolean) => {
    const ids = rows.filter((row) => row.beginsWait === beginsWait).map(({ id }) => id);
    return db.supervision.updateMany({
      where: { districtId, id: { in: ids } },
      data: { proposedAt, version: { increment: 1 }, ...(beginsWait && { stateSince: at }) },
    });
  };
  await setFor(true);
  await setFor(false);
}
