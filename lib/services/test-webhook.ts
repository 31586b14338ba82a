import { addAuditEntry } from '@/lib/db/audit';
import { database } from '@/lib/db/client';
import { listDistricts } from '@/lib/db/districts';
import { findWebhook } from '@/lib/db/webhooks';
import type { Actor } from '@/lib/domain/access/actor';
import type { DeliveryOutcome } from '@/lib/domain/notice/delivery';
import { AppError } from '@/lib/errors';
import type { TestWebhookInput } from '@/lib/schemas/notice';
import { requireRight } from './require-right';
import { postMessage } from './webhook/post-message';
import { nameRecipient } from './webhook/webhook-message';
import type { WebhookTerms } from './webhook/webhook-terms';

/** Posts a test message to the webhook as it is saved, switched on or not, and answers what became of it. */
export async function testWebhook(
  actor: Actor,
  { districtId }: TestWebhookInput,
  terms: WebhookTerms,
  now: Date,
): Promise<DeliveryOutcome> {
  requireRight(actor, { type: 'notice.configure', districtId });
  const db = database();
  const [webhook, [district]] = await Promise.all([findWebhook(db, districtId), listDistricts([districtId])]);
  if (!webhook || !district) {
    throw new AppError('wrongState', 'no webhook to test', {
      userMessage: '请先保存推送设置，再发送测试消息。',
    });
  }
  const outcome = await postMessage(
    { districtId, url: webhook.url, sealedSecret: webhook.secret },
    {
      id: `test-${now.getTime()}`,
      kind: 'test',
      district: { code: districtId, name: district.name },
      to: nameRecipient('office', null),
      title: '测试消息',
      body: `${actor.name}发送的测试消息，收到即表示推送设置可用。`,
      url: `${terms.origin}/d/${districtId}/notices/settings`,
      sentAt: now.toISOString(),
    },
    terms,
    { now },
  );
  await addAuditEntry(db, {
    districtId,
    actor,
    action: 'webhook.test',
    subjectType: 'webhook',
    subjectId: districtId,
    detail: { host: new URL(webhook.url).host, received: outcome.ok },
  });
  return outcome;
}
