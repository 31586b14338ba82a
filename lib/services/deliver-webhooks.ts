import { database } from '@/lib/db/client';
import {
  claimDeliveries,
  recordDelivery,
  type ClaimedDelivery,
  type DeliveryResult,
} from '@/lib/db/webhook-deliveries';
import { retryAt, wordDeliveryProblem, type DeliveryOutcome } from '@/lib/domain/notice/delivery';
import { postMessage } from './webhook/post-message';
import { nameRecipient, type WebhookMessage } from './webhook/webhook-message';
import type { WebhookTerms } from './webhook/webhook-terms';

/** Posted side by side; all of a batch have timed out long before another instance may take them up. */
const BATCH = 20;
const LEASE_MS = 120_000;

export type DeliveryRun = { delivered: number; postponed: number; givenUp: number };

/**
 * Posts the notices that wait for their webhook, batch by batch until none is due. Several instances share the work;
 * none waits for another, and no notice is posted by two at once.
 */
export async function deliverWebhooks(terms: WebhookTerms, now: () => Date): Promise<DeliveryRun> {
  const run: DeliveryRun = { delivered: 0, postponed: 0, givenUp: 0 };
  for (;;) {
    const start = now();
    const until = new Date(start.getTime() + LEASE_MS);
    const batch = await claimDeliveries(database(), { now: start, until, limit: BATCH });
    const results = await Promise.all(batch.map((claimed) => deliver(claimed, terms, now)));
    for (const { state } of results) run[COUNTED_AS[state]] += 1;
    if (batch.length < BATCH) return run;
  }
}

const COUNTED_AS = { delivered: 'delivered', waiting: 'postponed', givenUp: 'givenUp' } as const;

async function deliver(
  claimed: ClaimedDelivery,
  terms: WebhookTerms,
  now: () => Date,
): Promise<DeliveryResult> {
  const outcome = await postMessage(claimed, messageOf(claimed, terms), terms, { now: now() });
  const result = {
    ...resultOf(claimed, outcome, now()),
    districtId: claimed.districtId,
    noticeId: claimed.noticeId,
  };
  await recordDelivery(database(), result, now());
  return result;
}

function resultOf({ attempts }: ClaimedDelivery, outcome: DeliveryOutcome, now: Date) {
  if (outcome.ok) return { state: 'delivered' as const };
  const problem = wordDeliveryProblem(outcome.problem);
  const nextAt = retryAt(attempts, now);
  return nextAt ? { state: 'waiting' as const, nextAt, problem } : { state: 'givenUp' as const, problem };
}

const messageOf = (claimed: ClaimedDelivery, { origin }: WebhookTerms): WebhookMessage => ({
  id: claimed.noticeId,
  kind: claimed.kind,
  district: { code: claimed.districtId, name: claimed.district },
  to: nameRecipient(claimed.audience, claimed.department),
  title: claimed.title,
  body: claimed.body,
  url: `${origin}${claimed.href}`,
  sentAt: claimed.sentAt.toISOString(),
});
