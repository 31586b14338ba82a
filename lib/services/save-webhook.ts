import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { dropDeliveries } from '@/lib/db/webhook-deliveries';
import { findWebhook, writeWebhook, type WebhookRow } from '@/lib/db/webhooks';
import type { Actor } from '@/lib/domain/access/actor';
import { readWebhookAddress, wordAddressProblem } from '@/lib/domain/notice/webhook-address';
import { AppError } from '@/lib/errors';
import type { SaveWebhookInput } from '@/lib/schemas/notice';
import { requireRight } from './require-right';
import { sealSecret } from './webhook/seal-secret';
import type { WebhookTerms } from './webhook/webhook-terms';

/**
 * Where the district's notices are posted to besides, and which. The secret is sealed before it is stored and never
 * given out again. What still waits when it is switched off is dropped: nobody wants last month's notices later.
 * Throws `invalidInput` for a host that the installation does not allow, `staleVersion` when a colleague was quicker.
 */
export async function saveWebhook(
  actor: Actor,
  input: SaveWebhookInput,
  terms: WebhookTerms,
  now: Date,
): Promise<{ version: number }> {
  const { districtId, version, secret, kinds, enabled } = input;
  requireRight(actor, { type: 'notice.configure', districtId });
  if (enabled && kinds.length === 0) throw refused('kinds', '请至少选择一类通知，或先停用。');
  return inTransaction(async (db) => {
    const before = await findWebhook(db, districtId);
    if ((before?.version ?? 0) !== version) throw stale(before, input.url);
    // It can be switched off also when its host has not been allowed any longer.
    const isKept = !enabled && before?.url === input.url;
    const url = isKept ? input.url : requireAddress(input.url, terms);
    const sealed =
      secret === undefined ? before?.secret : sealSecret(secret, districtId, terms.installationSecret);
    if (sealed === undefined) throw refused('secret', '请填写密钥。');
    const change = { url, secret: sealed, enabled, kinds };
    const written = await writeWebhook(db, { districtId, version }, change, { actor, now });
    if (!written) throw stale(await findWebhook(db, districtId), url);
    if (!enabled) await dropDeliveries(db, districtId, '推送停用，没有送出。', now);
    await auditChange(db, actor, input, url, before);
    return { version: version + 1 };
  });
}

function requireAddress(text: string, { allowedHosts }: WebhookTerms): string {
  const address = readWebhookAddress(text, allowedHosts);
  if (!address.ok) throw refused('url', wordAddressProblem(address.why, allowedHosts));
  return address.url;
}

const refused = (field: string, message: string) =>
  new AppError('invalidInput', `webhook refused: ${field}`, {
    userMessage: message,
    detail: { fields: { [field]: message } },
  });

const stale = (stored: WebhookRow | null, own: string) =>
  new AppError('staleVersion', 'webhook changed meanwhile', {
    userMessage: stored
      ? `${stored.changedBy}刚刚修改了推送设置（地址 ${stored.url}，${stored.enabled ? '启用' : '停用'}），您填写的地址是 ${own}。请刷新页面，核对后再保存。`
      : '推送设置已被删除，请刷新页面后重新填写。',
  });

/** The host alone: what follows it in the address may be as good as a password. */
async function auditChange(
  db: Db,
  actor: Actor,
  { districtId, enabled, kinds, secret }: SaveWebhookInput,
  url: string,
  before: WebhookRow | null,
): Promise<void> {
  const shown = (row: Pick<WebhookRow, 'url' | 'enabled' | 'kinds'>) => ({
    host: new URL(row.url).host,
    enabled: row.enabled,
    kinds: row.kinds,
  });
  await addAuditEntry(db, {
    districtId,
    actor,
    action: 'webhook.change',
    subjectType: 'webhook',
    subjectId: districtId,
    detail: {
      before: before && shown(before),
      after: shown({ url, enabled, kinds }),
      addressChanged: before?.url !== url,
      secretChanged: secret !== undefined,
    },
  });
}
