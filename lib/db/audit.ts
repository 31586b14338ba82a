import type { Author } from '@/lib/domain/access/actor';
import type { Db } from './client';
import type { Prisma } from './generated/client';

export type AuditEntry = {
  /** Null for what belongs to no district, such as accounts. */
  districtId: string | null;
  actor: Author;
  /** Subject and verb, as `plan.create` or `user.disable`. */
  action: string;
  subjectType: string;
  subjectId: string;
  /** What changed, without passwords or tokens. */
  detail: Record<string, unknown>;
};

/** Several of one change, in one statement. */
export async function addAuditEntries(db: Db, entries: readonly AuditEntry[]): Promise<void> {
  await db.auditLog.createMany({
    data: entries.map(({ actor, detail, ...entry }) => ({
      ...entry,
      actorId: actor.id,
      actor: actor.name,
      detail: detail as Prisma.InputJsonObject,
    })),
  });
}

/** Writes one audit row with the client of the transaction that makes the change. */
export async function addAuditEntry(db: Db, { actor, detail, ...entry }: AuditEntry): Promise<void> {
  await db.auditLog.create({
    data: { ...entry, actorId: actor.id, actor: actor.name, detail: detail as Prisma.InputJsonObject },
    select: { id: true },
  });
}
