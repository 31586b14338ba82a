import { randomUUID } from 'node:crypto';
import type { Actor } from '@/lib/domain/access/actor';
import type { FollowedCase, CaseStep } from '@/lib/domain/warning/follow-row';
import type { WarningCase } from '@/lib/domain/warning/advance-case';
import type { Db } from './client';
import { Prisma } from './generated/client';

export type StoredCase = FollowedCase & { id: string; indicatorId: string; underSupervision: boolean };

/** The cases of the given indicators, held until the transaction ends. */
export function holdCasesOf(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[],
): Promise<StoredCase[]> {
  return holdWhere(db, districtId, Prisma.sql`c.indicator_id = ANY(${[...indicatorIds]})`);
}

/** The cases of the given ids, held until the transaction ends; always in one order, so that nobody blocks another. */
export function holdCases(db: Db, districtId: string, ids: readonly string[]): Promise<StoredCase[]> {
  return holdWhere(db, districtId, Prisma.sql`c.id = ANY(${[...ids]})`);
}

async function holdWhere(db: Db, districtId: string, which: Prisma.Sql): Promise<StoredCase[]> {
  return db.$queryRaw<StoredCase[]>`
    SELECT c.id, c.indicator_id AS "indicatorId", c.concern, c.type, c.level, c.year, c.message,
      c.raised_at AS "raisedAt", c.comebacks, c.cleared_at AS "clearedAt",
      c.acknowledged_at AS "acknowledgedAt", c.acknowledged_by AS "acknowledgedBy",
      c.closed_at AS "closedAt", c.closed_by AS "closedBy", c.close_reason AS "closeReason", c.version,
      EXISTS (SELECT 1 FROM supervision s
        WHERE s.district_id = c.district_id AND s.case_id = c.id
          AND (s.state <> 'closed' OR s.opened_at >= c.raised_at)) AS supervised,
      EXISTS (SELECT 1 FROM supervision s
        WHERE s.district_id = c.district_id AND s.case_id = c.id AND s.state <> 'closed') AS "underSupervision"
    FROM warning_case c
    WHERE c.district_id = ${districtId} AND ${which}
    ORDER BY c.id
    FOR UPDATE OF c`;
}

/** A step of the case `id`; `before` null inserts it. */
export type StoredStep = Pick<CaseStep, 'before' | 'after' | 'events'> & { id: string; indicatorId: string };

export const newCaseId = (): string => randomUUID();

/**
 * Writes the steps of many cases, which are held by the caller, in a few statements. Without an actor the product
 * itself acted.
 */
export async function saveCaseSteps(
  db: Db,
  districtId: string,
  steps: readonly StoredStep[],
  actor: Pick<Actor, 'id' | 'name'> | null = null,
): Promise<void> {
  const inserted = steps.filter(({ before }) => before === null);
  const updated = steps.filter(({ before }) => before !== null);
  if (inserted.length > 0) {
    await db.warningCase.createMany({
      data: inserted.map(({ id, indicatorId, after }) => ({
        districtId,
        id,
        indicatorId,
        ...columnsOf(after),
      })),
    });
  }
  if (updated.length > 0) await updateCases(db, districtId, updated);
  const events = steps.flatMap(({ id, events: own }) => own.map((event) => ({ caseId: id, ...event })));
  if (events.length === 0) return;
  const author = { actorId: actor?.id ?? null, actor: actor?.name ?? null };
  await db.warningEvent.createMany({ data: events.map((event) => ({ districtId, ...event, ...author })) });
}

async function updateCases(db: Db, districtId: string, steps: readonly StoredStep[]): Promise<void> {
  const rows = steps.map(({ id, after }) => ({ id, ...columnsOf(after) }));
  await db.$executeRaw`
    UPDATE warning_case c SET
      type = x.type, level = x.level, year = x.year, message = x.message, raised_at = x."raisedAt",
      comebacks = x.comebacks, cleared_at = x."clearedAt", acknowledged_at = x."acknowledgedAt",
      acknowledged_by = x."acknowledgedBy", closed_at = x."closedAt", closed_by = x."closedBy",
      close_reason = x."closeReason", version = x.version
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x(
      id text, type "WarningType", level "WarningLevel", year int, message text, "raisedAt" timestamptz,
      comebacks int, "clearedAt" timestamptz, "acknowledgedAt" timestamptz, "acknowledgedBy" text,
      "closedAt" timestamptz, "closedBy" text, "closeReason" text, version int)
    WHERE c.district_id = ${districtId} AND c.id = x.id`;
}

/** Named one by one: a stored case carries more. */
function columnsOf(step: WarningCase): WarningCase {
  return {
    concern: step.concern,
    type: step.type,
    level: step.level,
    year: step.year,
    message: step.message,
    raisedAt: step.raisedAt,
    comebacks: step.comebacks,
    clearedAt: step.clearedAt,
    acknowledgedAt: step.acknowledgedAt,
    acknowledgedBy: step.acknowledgedBy,
    closedAt: step.closedAt,
    closedBy: step.closedBy,
    closeReason: step.closeReason,
    version: step.version,
  };
}
