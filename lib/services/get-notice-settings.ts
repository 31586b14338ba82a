import { database } from '@/lib/db/client';
import { listMutedKinds } from '@/lib/db/notice-mutes';
import {
  countDeliveries,
  listTroubledDeliveries,
  type DeliveryCounts,
  type TroubledDelivery,
} from '@/lib/db/webhook-deliveries';
import { findWebhook, type WebhookRow } from '@/lib/db/webhooks';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';
import { requireMailbox } from './list-notices';
import type { WebhookTerms } from './webhook/webhook-terms';

export type WebhookState = {
  allowedHosts: readonly string[];
  /** Without its secret; null before the first one is saved. */
  webhook: Omit<WebhookRow, 'secret'> | null;
  counts: DeliveryCounts;
  /** Not delivered yet or at all, the newest first. */
  troubled: TroubledDelivery[];
};

export type NoticeSettings = {
  audience: Recipient['audience'];
  muted: NoticeKind[];
  /** Null for those who may not configure it. */
  webhook: WebhookState | null;
};

const TROUBLED_SHOWN = 20;

/** Of which notices the actor wants to be told, and for the office where they are posted to besides. Throws `forbidden`. */
export async function getNoticeSettings(
  actor: Actor,
  districtId: string,
  terms: WebhookTerms,
): Promise<NoticeSettings> {
  const { audience } = requireMailbox(actor, districtId);
  const mayConfigure = can(actor, { type: 'notice.configure', districtId });
  const [muted, webhook] = await Promise.all([
    listMutedKinds(database(), actor.id),
    mayConfigure ? loadWebhook(districtId, terms) : null,
  ]);
  return { audience, muted, webhook };
}

async function loadWebhook(districtId: string, { allowedHosts }: WebhookTerms): Promise<WebhookState> {
  const db = database();
  const [row, counts, troubled] = await Promise.all([
    findWebhook(db, districtId),
    countDeliveries(db, districtId),
    listTroubledDeliveries(db, districtId, TROUBLED_SHOWN),
  ]);
  if (row === null) return { allowedHosts, webhook: null, counts, troubled };
  const { secret: _, ...webhook } = row;
  return { allowedHosts, webhook, counts, troubled };
}
