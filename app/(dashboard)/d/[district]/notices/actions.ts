'use server';

import { revalidatePath } from 'next/cache';
import type { ActionResult } from '@/lib/schemas/action-result';
import {
  readNoticesSchema,
  saveWebhookSchema,
  setNoticeMutedSchema,
  testWebhookSchema,
} from '@/lib/schemas/notice';
import { runAction } from '@/lib/server/run-action';
import { webhookTerms } from '@/lib/server/webhook-terms';
import { readNotices } from '@/lib/services/read-notices';
import { saveWebhook } from '@/lib/services/save-webhook';
import { setNoticeMuted } from '@/lib/services/set-notice-muted';
import { testWebhook } from '@/lib/services/test-webhook';
import { wordDeliveryProblem } from '@/lib/domain/notice/delivery';

/** The bell of the frame counts them. */
const showAnew = () => revalidatePath('/d/[district]', 'layout');

export async function readNoticesAction(input: unknown): Promise<ActionResult<{ read: number }>> {
  const result = await runAction(readNoticesSchema, input, readNotices);
  showAnew();
  return result;
}

export async function setNoticeMutedAction(input: unknown): Promise<ActionResult<null>> {
  const result = await runAction(setNoticeMutedSchema, input, async (actor, mute) => {
    await setNoticeMuted(actor, mute);
    return null;
  });
  showAnew();
  return result;
}

export async function saveWebhookAction(input: unknown): Promise<ActionResult<{ version: number }>> {
  const result = await runAction(saveWebhookSchema, input, (actor, webhook) =>
    saveWebhook(actor, webhook, webhookTerms(), new Date()),
  );
  showAnew();
  return result;
}

/** `problem`: why the message did not arrive; null when it did. */
export async function testWebhookAction(input: unknown): Promise<ActionResult<{ problem: string | null }>> {
  return runAction(testWebhookSchema, input, async (actor, test) => {
    const outcome = await testWebhook(actor, test, webhookTerms(), new Date());
    return { problem: outcome.ok ? null : wordDeliveryProblem(outcome.problem) };
  });
}
