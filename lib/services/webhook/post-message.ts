import { createHmac } from 'node:crypto';
import type { DeliveryOutcome } from '@/lib/domain/notice/delivery';
import { readWebhookAddress } from '@/lib/domain/notice/webhook-address';
import { openSecret } from './seal-secret';
import type { WebhookMessage } from './webhook-message';
import type { WebhookTerms } from './webhook-terms';

export type WebhookTarget = { districtId: string; url: string; sealedSecret: string };

const TIMEOUT_SECONDS = 10;

/** `sha256=` and the HMAC over `<timestamp>.<body>`, in hexadecimal. */
export const signBody = (secret: string, timestamp: string, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;

/**
 * Posts one message, signed. Never throws. The host is checked again, as what the installation allows may have
 * changed since the address was saved; no redirect is followed and nothing of the answer but its status is read.
 */
export async function postMessage(
  { districtId, url, sealedSecret }: WebhookTarget,
  message: WebhookMessage,
  { allowedHosts, installationSecret }: WebhookTerms,
  { now, timeoutSeconds = TIMEOUT_SECONDS }: { now: Date; timeoutSeconds?: number },
): Promise<DeliveryOutcome> {
  const address = readWebhookAddress(url, allowedHosts);
  if (!address.ok) return { ok: false, problem: { kind: 'hostNotAllowed' } };
  const secret = openSecret(sealedSecret, districtId, installationSecret);
  if (secret === null) return { ok: false, problem: { kind: 'secretUnreadable' } };
  const body = JSON.stringify(message);
  const timestamp = String(Math.floor(now.getTime() / 1000));
  try {
    const response = await fetch(address.url, {
      method: 'POST',
      redirect: 'manual',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutSeconds * 1000),
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'user-agent': 'fuer-monitor',
        'x-fuer-timestamp': timestamp,
        'x-fuer-signature': signBody(secret, timestamp, body),
      },
      body,
    });
    await response.body?.cancel();
    return judgeStatus(response.status);
  } catch (error) {
    return { ok: false, problem: nameFailure(error, timeoutSeconds) };
  }
}

function judgeStatus(status: number): DeliveryOutcome {
  if (status >= 200 && status < 300) return { ok: true, status };
  return { ok: false, problem: { kind: status >= 300 && status < 400 ? 'redirect' : 'status', status } };
}

function nameFailure(error: unknown, seconds: number): Extract<DeliveryOutcome, { ok: false }>['problem'] {
  if (error instanceof Error && error.name === 'TimeoutError') return { kind: 'timeout', seconds };
  return { kind: 'unreachable', code: causeCode(error) ?? 'UNKNOWN' };
}

/** ECONNREFUSED, ENOTFOUND, …: the code of the innermost cause. */
function causeCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { cause, code } = error as { cause?: unknown; code?: unknown };
  return causeCode(cause) ?? (typeof code === 'string' ? code : null);
}
