import type { Actor } from '@/lib/domain/access/actor';
import type { NoticeKind } from '@/lib/domain/review/notice';
import type { Db } from './client';

export type WebhookRow = {
  url: string;
  /** Sealed with the installation's secret. */
  secret: string;
  enabled: boolean;
  kinds: NoticeKind[];
  version: number;
  changedBy: string;
  changedAt: Date;
};

export async function findWebhook(db: Db, districtId: string): Promise<WebhookRow | null> {
  return db.webhook.findUnique({
    where: { districtId },
    select: {
      url: true,
      secret: true,
      enabled: true,
      kinds: true,
      version: true,
      changedBy: true,
      changedAt: true,
    },
  });
}

export type WebhookChange = Pick<WebhookRow, 'url' | 'secret' | 'enabled' | 'kinds'>;

/** Writes the webhook over `version` (0: there is none yet); false when it has another by now. */
export async function writeWebhook(
  db: Db,
  { districtId, version }: { districtId: string; version: number },
  change: WebhookChange,
  { actor, now }: { actor: Pick<Actor, 'id' | 'name'>; now: Date },
): Promise<boolean> {
  const data = { ...change, changedById: actor.id, changedBy: actor.name, changedAt: now };
  if (version === 0) {
    const { count } = await db.webhook.createMany({ data: [{ districtId, ...data }], skipDuplicates: true });
    return count === 1;
  }
  const { count } = await db.webhook.updateMany({
    where: { districtId, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
