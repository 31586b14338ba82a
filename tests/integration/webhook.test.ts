import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction, type Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import type { NoticeKind } from '@/lib/domain/review/notice';
import { deliverWebhooks } from '@/lib/services/deliver-webhooks';
import { getNoticeSettings } from '@/lib/services/get-notice-settings';
import { saveWebhook } from '@/lib/services/save-webhook';
import { testWebhook } from '@/lib/services/test-webhook';
import { postMessage } from '@/lib/services/webhook/post-message';
import { openSecret, sealSecret } from '@/lib/services/webhook/seal-secret';
import type { WebhookMessage } from '@/lib/services/webhook/webhook-message';
import type { WebhookTerms } from '@/lib/services/webhook/webhook-terms';
import { actorOf } from '../support/people';
import { createReportingDistrict, YEAR, type ReportingFixture } from '../support/reporting-fixture';
import { startReceiver, type Receiver } from '../support/webhook-receiver';

const SECRET = '一个足够长的签名密钥 2026-03';

let at: ReportingFixture;
let receiver: Receiver;
let terms: WebhookTerms;

beforeEach(async () => {
  at = await createReportingDistrict();
  receiver = await startReceiver();
  terms = {
    allowedHosts: [receiver.host],
    installationSecret: 'installation-secret-of-these-tests-only',
    origin: 'https://fuer.example.gov.cn',
  };
});
afterEach(async () => {
  // What one test leaves waiting is none of the next one's.
  await database().webhookDelivery.deleteMany({});
  await receiver.stop();
});
afterAll(closeDatabase);

const input = (change: Partial<Parameters<typeof saveWebhook>[1]> = {}) => ({
  districtId: at.districtId,
  version: 0,
  url: receiver.url,
  secret: SECRET,
  kinds: ['reminder', 'overdue'] as NoticeKind[],
  enabled: true,
  ...change,
});
const save = (change: Partial<Parameters<typeof saveWebhook>[1]> = {}, actor: Actor = at.office) =>
  saveWebhook(actor, input(change), terms, new Date());

const send = (kind: NoticeKind = 'reminder', title = '请尽快报送 2025 年度数据', db: Db = database()) =>
  sendNotice(db, at.office, [
    {
      districtId: at.districtId,
      to: { audience: 'department', departmentId: at.health },
      kind,
      year: YEAR,
      title,
      body: '还有 2 项。\r\nX-Injected: 1',
      href: `/d/${at.districtId}/entry?year=2025`,
    },
  ]);

const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * 60_000);
const deliver = (minutes = 0) => deliverWebhooks(terms, inMinutes(minutes));
const outbox = () => database().webhookDelivery.findMany({ where: { districtId: at.districtId } });
const state = async () => (await getNoticeSettings(at.office, at.districtId, terms)).webhook;

describe('a webhook', () => {
  it('is off by default: nothing is put on its way', async () => {
    expect((await state())?.webhook).toBeNull();
    await send();
    expect(await outbox()).toEqual([]);
    await save({ enabled: false });
    await send();
    expect(await outbox()).toEqual([]);
  });

  it('receives notices of the chosen kinds, signed over timestamp and body', async () => {
    await save();
    const [notice] = await send();
    await send('comment');
    expect(await outbox()).toHaveLength(1);
    expect(receiver.received).toEqual([]);
    expect(await deliver()).toEqual({ delivered: 1, postponed: 0, givenUp: 0 });
    expect(receiver.received).toHaveLength(1);
    const [{ headers, body, path }] = receiver.received as [(typeof receiver.received)[number]];
    expect(path).toBe('/hook');
    const timestamp = headers['x-fuer-timestamp'];
    const hmac = createHmac('sha256', SECRET).update(`${timestamp}.${body}`).digest('hex');
    expect(headers['x-fuer-signature']).toBe(`sha256=${hmac}`);
    expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60);
    expect(headers).not.toHaveProperty('x-injected');
    expect(JSON.parse(body)).toEqual({
      id: notice?.id,
      kind: 'reminder',
      district: { code: at.districtId, name: '填报区' },
      to: '区卫生健康委',
      title: '请尽快报送 2025 年度数据',
      body: '还有 2 项。\r\nX-Injected: 1',
      url: `https://fuer.example.gov.cn/d/${at.districtId}/entry?year=2025`,
      sentAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    });
    expect(await deliver(60)).toEqual({ delivered: 0, postponed: 0, givenUp: 0 });
    expect((await state())?.counts).toMatchObject({ delivered: 1, waiting: 0, givenUp: 0 });
  });

  it('has nothing to do with a notice that was not sent after all', async () => {
    await save();
    const takenBack = inTransaction(async (db) => {
      await send('reminder', '撤回的', db);
      throw new Error('taken back');
    });
    await expect(takenBack).rejects.toThrow('taken back');
    expect(await outbox()).toEqual([]);
    const twice = {
      districtId: at.districtId,
      to: { audience: 'office' as const },
      kind: 'overdue' as const,
    };
    const words = { year: YEAR, title: '逾期', body: '', href: '/', onceKey: 'once' };
    await sendNotice(database(), at.office, [{ ...twice, ...words }]);
    await sendNotice(database(), at.office, [{ ...twice, ...words }]);
    expect(await outbox()).toHaveLength(1);
  });

  it('is called by one of several servers only', async () => {
    await save();
    await Promise.all(Array.from({ length: 30 }, (_, index) => send('reminder', `第 ${index} 条`)));
    const runs = await Promise.all(Array.from({ length: 4 }, () => deliver()));
    expect(runs.reduce((sum, { delivered }) => sum + delivered, 0)).toBe(30);
    expect(new Set(receiver.received.map(({ body }) => (JSON.parse(body) as { id: string }).id)).size).toBe(
      30,
    );
    expect(receiver.received).toHaveLength(30);
  });

  it('is tried again later and later, and given up in the end with the reason', async () => {
    await save();
    await send();
    receiver.answerWith((response) => response.writeHead(500).end('no'));
    expect(await deliver()).toEqual({ delivered: 0, postponed: 1, givenUp: 0 });
    expect(await deliver()).toEqual({ delivered: 0, postponed: 0, givenUp: 0 });
    let minutes = 0;
    for (const wait of [1, 5, 30, 120]) {
      minutes += wait + 1;
      expect(await deliver(minutes)).toEqual({ delivered: 0, postponed: 1, givenUp: 0 });
    }
    expect((await state())?.troubled).toMatchObject([{ attempts: 5, nextAt: expect.any(Date) }]);
    expect(await deliver(minutes + 721)).toEqual({ delivered: 0, postponed: 0, givenUp: 1 });
    expect(await deliver(minutes + 10_000)).toEqual({ delivered: 0, postponed: 0, givenUp: 0 });
    expect((await state())?.troubled).toMatchObject([
      { attempts: 6, nextAt: null, lastError: '对方没有接收（HTTP 500），请与对方核对地址和密钥。' },
    ]);
    expect(receiver.received).toHaveLength(6);
  });

  it('arrives at the second attempt when the first one failed', async () => {
    await save();
    await send();
    receiver.answerWith((response) => response.destroy());
    expect(await deliver()).toMatchObject({ postponed: 1 });
    receiver.answerWith((response) => response.writeHead(200).end('ok'));
    expect(await deliver(2)).toMatchObject({ delivered: 1 });
    expect((await state())?.troubled).toEqual([]);
    const ids = receiver.received.map(({ body }) => (JSON.parse(body) as { id: string }).id);
    expect(ids[0]).toBe(ids[1]);
  });

  it('drops what waits when it is switched off', async () => {
    await save();
    await send();
    await save({ version: 1, enabled: false });
    await save({ version: 2, enabled: true });
    expect(await deliver()).toEqual({ delivered: 0, postponed: 0, givenUp: 0 });
    expect((await state())?.counts).toMatchObject({ givenUp: 1, waiting: 0 });
  });
});

describe('posting', () => {
  const message: WebhookMessage = {
    id: 'm',
    kind: 'test',
    district: { code: '500103', name: '渝中区' },
    to: '妇儿工委办',
    title: '测试消息',
    body: '',
    url: 'https://fuer.example.gov.cn/',
    sentAt: '2026-03-12T06:05:00.000Z',
  };
  const post = (url: string, changed: Partial<WebhookTerms> = {}) => {
    const sealedSecret = sealSecret(SECRET, '500103', terms.installationSecret);
    return postMessage(
      { districtId: '500103', url, sealedSecret },
      message,
      { ...terms, ...changed },
      { now: new Date(), timeoutSeconds: 1 },
    );
  };

  it('follows no redirect', async () => {
    const other = await startReceiver();
    receiver.answerWith((response) => response.writeHead(307, { location: other.url }).end());
    expect(await post(receiver.url)).toEqual({ ok: false, problem: { kind: 'redirect', status: 307 } });
    expect(other.received).toEqual([]);
    await other.stop();
  });

  it('waits no longer than it may for an answer', async () => {
    receiver.answerWith(() => undefined);
    expect(await post(receiver.url)).toEqual({ ok: false, problem: { kind: 'timeout', seconds: 1 } });
  });

  it('does not read an answer that never ends', async () => {
    receiver.answerWith((response) => {
      response.writeHead(200);
      response.write('x'.repeat(1000));
    });
    expect(await post(receiver.url)).toEqual({ ok: true, status: 200 });
  });

  it('says what it could not connect to', async () => {
    await receiver.stop();
    expect(await post(receiver.url)).toEqual({
      ok: false,
      problem: { kind: 'unreachable', code: 'ECONNREFUSED' },
    });
  });

  it.each<[string, () => string, Partial<WebhookTerms>, string]>([
    [
      'a host that is not allowed any longer',
      () => receiver.url,
      { allowedHosts: ['im.example.gov.cn'] },
      'hostNotAllowed',
    ],
    ['another port of an allowed host', () => 'http://127.0.0.1:1/', {}, 'hostNotAllowed'],
    ['a line end in the address', () => `${receiver.url}\r\nHost: evil`, {}, 'hostNotAllowed'],
    [
      'a secret of another installation',
      () => receiver.url,
      { installationSecret: 'x'.repeat(40) },
      'secretUnreadable',
    ],
  ])('calls nobody for %s', async (_, url, changed, kind) => {
    expect(await post(url(), changed)).toMatchObject({ ok: false, problem: { kind } });
    expect(receiver.received).toEqual([]);
  });
});

describe('setting it up', () => {
  it('keeps the secret sealed, for this district and installation alone, and gives it to nobody', async () => {
    await save();
    const stored = await database().webhook.findUniqueOrThrow({ where: { districtId: at.districtId } });
    expect(JSON.stringify(stored)).not.toContain(SECRET);
    expect(openSecret(stored.secret, at.districtId, terms.installationSecret)).toBe(SECRET);
    expect(openSecret(stored.secret, '500103', terms.installationSecret)).toBeNull();
    expect(openSecret(stored.secret, at.districtId, 'another-installation-another-installation')).toBeNull();
    expect(openSecret('', at.districtId, terms.installationSecret)).toBeNull();
    expect(JSON.stringify(await state())).not.toContain(stored.secret);
    const trail = await database().auditLog.findMany({
      where: { districtId: at.districtId, action: 'webhook.change' },
    });
    expect(trail).toHaveLength(1);
    expect(trail[0]?.detail).toMatchObject({
      after: { host: receiver.host, enabled: true },
      secretChanged: true,
    });
    expect(JSON.stringify(trail)).not.toContain(SECRET);
    // A change without a secret keeps the old one.
    await save({ version: 1, secret: undefined, kinds: ['comment'] });
    const kept = await database().webhook.findUniqueOrThrow({ where: { districtId: at.districtId } });
    expect(kept).toMatchObject({ secret: stored.secret, kinds: ['comment'], version: 2 });
  });

  it.each<[string, () => Partial<Parameters<typeof saveWebhook>[1]>, string, string]>([
    ['a host the installation does not allow', () => ({ url: 'http://127.0.0.1:5432/' }), 'url', '只能发往'],
    ['no secret at the first time', () => ({ secret: undefined }), 'secret', '请填写密钥'],
    ['no kind while it is switched on', () => ({ kinds: [] }), 'kinds', '请至少选择一类'],
  ])('refuses %s', async (_, change, field, words) => {
    await expect(save(change())).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { [field]: expect.stringContaining(words) } },
    });
    expect(await database().webhook.count({ where: { districtId: at.districtId } })).toBe(0);
  });

  it('refuses what a colleague has changed meanwhile, showing both', async () => {
    await save();
    await expect(save({ url: `${receiver.url}/other` })).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringMatching(/测试office刚刚修改.*\/hook.*\/hook\/other/),
    });
    const both = await Promise.allSettled([save({ version: 1 }), save({ version: 1 })]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('can be switched off also when its host is not allowed any longer', async () => {
    await save();
    terms = { ...terms, allowedHosts: [] };
    await expect(save({ version: 1 })).rejects.toMatchObject({ code: 'invalidInput' });
    expect(await save({ version: 1, enabled: false })).toEqual({ version: 2 });
  });

  it('is tried with a test message that tells what became of it', async () => {
    const trial = () => testWebhook(at.office, { districtId: at.districtId }, terms, new Date());
    await expect(trial()).rejects.toMatchObject({ code: 'wrongState' });
    await save({ enabled: false });
    expect(await trial()).toEqual({ ok: true, status: 204 });
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({ kind: 'test', title: '测试消息' });
    receiver.answerWith((response) => response.writeHead(403).end());
    expect(await trial()).toEqual({ ok: false, problem: { kind: 'status', status: 403 } });
  });

  it.each<[string, () => Actor]>([
    ['a liaison', () => at.liaison],
    ['the leader', () => at.leader],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
  ])('is not for %s', async (_, actor) => {
    await save();
    await expect(save({ version: 1 }, actor())).rejects.toMatchObject({ code: 'forbidden' });
    const trial = testWebhook(actor(), { districtId: at.districtId }, terms, new Date());
    await expect(trial).rejects.toMatchObject({ code: 'forbidden' });
    expect(receiver.received).toEqual([]);
  });

  it('is seen by the office alone', async () => {
    await save();
    expect((await getNoticeSettings(at.office, at.districtId, terms)).webhook?.webhook?.url).toBe(
      receiver.url,
    );
    expect((await getNoticeSettings(at.leader, at.districtId, terms)).webhook).toBeNull();
    expect((await getNoticeSettings(at.liaison, at.districtId, terms)).webhook).toBeNull();
  });
});
