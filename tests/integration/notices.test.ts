import { randomUUID } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import { findSessionUser } from '@/lib/db/sessions';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { recipientOf, type NoticeKind, type Recipient } from '@/lib/domain/review/notice';
import { setNoticeMutedSchema } from '@/lib/schemas/notice';
import { listNotices, countUnread } from '@/lib/services/list-notices';
import { readNotices } from '@/lib/services/read-notices';
import { setNoticeMuted } from '@/lib/services/set-notice-muted';
import { returnReadings } from '@/lib/services/return-readings';
import { actorOf, createLogin } from '../support/people';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

const ALL = { unreadOnly: false, kind: null, before: null };

let at: ReportingFixture;

beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

/** Somebody with an account, as reading a notice is kept for accounts. */
async function login(role: Role, departmentId: string | null = null): Promise<Actor> {
  const { userId } = await createLogin(role, { districtId: at.districtId, departmentId });
  return { ...actorOf(role, { districtId: at.districtId, departmentId }), id: userId };
}

const send = (departmentId: string | null, title: string) => sendTo(recipientOf(departmentId), title);

const sendTo = (to: Recipient, title: string) =>
  sendNotice(database(), at.office, [
    {
      districtId: at.districtId,
      to,
      kind: 'reminder',
      year: YEAR,
      title,
      body: '请尽快填报。',
      href: `/d/${at.districtId}/entry?year=${YEAR}`,
    },
  ]);

const titles = async (actor: Actor, unreadOnly = false) =>
  (await listNotices(actor, { districtId: at.districtId, ...ALL, unreadOnly })).notices.map(
    ({ title }) => title,
  );

async function unreadInSession(actor: Actor): Promise<number | undefined> {
  const token = `token-${randomUUID()}`;
  await database().session.create({
    data: { id: token, token, userId: actor.id, expiresAt: new Date(Date.now() + 60_000) },
  });
  return (await findSessionUser(token))?.unreadNotices;
}

describe('notices', () => {
  it('reach those they are for and nobody else', async () => {
    await send(at.health, '给卫健');
    await send(at.sports, '给体育');
    await send(null, '给妇儿工委办');
    await sendTo({ audience: 'leader' }, '给领导');
    const health = await login('liaison', at.health);
    const office = await login('office');
    expect(await titles(health)).toEqual(['给卫健']);
    expect(await titles(office)).toEqual(['给妇儿工委办']);
    expect(await unreadInSession(health)).toBe(1);
    expect(await unreadInSession(office)).toBe(1);
    const leader = await login('leader');
    expect(await titles(leader)).toEqual(['给领导']);
    expect(await unreadInSession(leader)).toBe(1);
  });

  it.each<[string, () => Actor]>([
    ['a leader of another district', () => actorOf('leader', { districtId: '000001' })],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    [
      'a liaison of another district',
      () => actorOf('liaison', { districtId: '000001', departmentId: at.health }),
    ],
    ['a liaison without a department', () => actorOf('liaison', { districtId: at.districtId })],
  ])('are not shown to %s', async (_, actor) => {
    const query = { districtId: at.districtId, ...ALL };
    await expect(listNotices(actor(), query)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(countUnread(actor(), at.districtId)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(readNotices(actor(), { districtId: at.districtId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('are read by each reader for himself, one by one or all, and only of the own mailbox', async () => {
    await send(at.health, '一');
    await send(at.health, '二');
    await send(at.sports, '三');
    const [first, second] = [await login('liaison', at.health), await login('liaison', at.health)];
    const { notices } = await listNotices(first, { districtId: at.districtId, ...ALL, unreadOnly: true });
    const other = await database().notice.findFirstOrThrow({
      where: { title: '三', departmentId: at.sports },
    });
    const one = notices.find(({ title }) => title === '一')!;
    const ids = [one.id, other.id];
    expect(await readNotices(first, { districtId: at.districtId, noticeIds: ids })).toEqual({ read: 1 });
    expect(await readNotices(first, { districtId: at.districtId, noticeIds: ids })).toEqual({ read: 0 });
    expect(await titles(first, true)).toEqual(['二']);
    expect((await titles(first)).sort()).toEqual(['一', '二'].sort());
    expect(await countUnread(second, at.districtId)).toBe(2);
    expect(await readNotices(second, { districtId: at.districtId })).toEqual({ read: 2 });
    expect(await countUnread(second, at.districtId)).toBe(0);
    expect(await database().noticeRead.count({ where: { noticeId: other.id } })).toBe(0);
  });

  it('do not throw away what pages have been rendered', async () => {
    const version = async () =>
      (await database().district.findUniqueOrThrow({ where: { code: at.districtId } })).dataVersion;
    const before = await version();
    await send(at.health, '一');
    await readNotices(await login('liaison', at.health), { districtId: at.districtId });
    expect(await version()).toBe(before);
  });
});

describe('the inbox', () => {
  const many = (count: number, kind: NoticeKind, from = 0) =>
    sendNotice(
      database(),
      at.office,
      Array.from({ length: count }, (_, index) => ({
        districtId: at.districtId,
        to: recipientOf(at.health),
        kind,
        year: YEAR,
        title: `${kind} ${from + index}`,
        body: '',
        href: '/',
        sentAt: new Date(NOW.getTime() + (from + index) * 60_000),
      })),
    );

  it('can be read to its oldest notice, page by page, and by kind', async () => {
    await many(130, 'reminder');
    await many(3, 'overdue', 200);
    const health = await login('liaison', at.health);
    const seen: string[] = [];
    let before: { at: Date; id: string } | null = null;
    for (let page = 1; page <= 3; page += 1) {
      const query = { districtId: at.districtId, ...ALL, before };
      const { notices, hasMore } = await listNotices(health, query);
      seen.push(...notices.map(({ title }) => title));
      expect(hasMore).toBe(page < 3);
      const last = notices.at(-1)!;
      before = { at: last.sentAt, id: last.id };
    }
    expect(seen).toHaveLength(133);
    expect(new Set(seen).size).toBe(133);
    expect(seen.slice(0, 4)).toEqual(['overdue 202', 'overdue 201', 'overdue 200', 'reminder 129']);
    expect(seen.at(-1)).toBe('reminder 0');
    const { notices, counts } = await listNotices(health, {
      districtId: at.districtId,
      ...ALL,
      kind: 'overdue',
    });
    expect(notices).toHaveLength(3);
    expect(counts.map(({ kind, total, unread }) => `${kind} ${total} ${unread}`).sort()).toEqual([
      'overdue 3 3',
      'reminder 130 130',
    ]);
    // The bell tells no more than that there are many.
    expect(await countUnread(health, at.districtId)).toBe(100);
    expect(await unreadInSession(health)).toBe(100);
  });

  it('marks all of a kind as read that had been sent when it was looked at', async () => {
    await many(3, 'reminder');
    await many(2, 'overdue', 10);
    const health = await login('liaison', at.health);
    const { counts } = await listNotices(health, { districtId: at.districtId, ...ALL });
    const until = counts.map(({ newestAt }) => newestAt).sort((a, b) => b.getTime() - a.getTime())[0];
    await many(1, 'reminder', 20);
    expect(await readNotices(health, { districtId: at.districtId, kind: 'reminder', until })).toEqual({
      read: 3,
    });
    expect(await titles(health, true)).toEqual(['reminder 20', 'overdue 11', 'overdue 10']);
    expect(await readNotices(health, { districtId: at.districtId, until })).toEqual({ read: 2 });
    expect(await titles(health, true)).toEqual(['reminder 20']);
    expect(await countUnread(health, at.districtId)).toBe(1);
    expect(await unreadInSession(health)).toBe(1);
  });

  it('counts from the oldest unread notice on, whatever order they are read in', async () => {
    await many(5, 'reminder');
    const health = await login('liaison', at.health);
    const { notices } = await listNotices(health, { districtId: at.districtId, ...ALL });
    const left = [4, 3, 2, 1, 0];
    // By age: the newest, the oldest, the middle.
    for (const index of [0, 4, 2, 3, 1]) {
      const noticeIds = [notices[index]!.id];
      expect(await readNotices(health, { districtId: at.districtId, noticeIds })).toEqual({ read: 1 });
      expect(await countUnread(health, at.districtId)).toBe(left.shift());
    }
    expect(await titles(health)).toHaveLength(5);
    const { noticesReadTo } = await database().user.findUniqueOrThrow({ where: { id: health.id } });
    expect(noticesReadTo!.getTime()).toBeLessThan(Date.now() - 9 * 60_000);
    // A notice whose transaction began before and ended after is still unread.
    await sendNotice(database(), at.office, [
      {
        districtId: at.districtId,
        to: recipientOf(at.health),
        kind: 'reminder',
        year: YEAR,
        title: '晚到',
        body: '',
        href: '/',
        sentAt: new Date(Date.now() - 30_000),
      },
    ]);
    expect(await titles(health, true)).toEqual(['晚到']);
    expect(await unreadInSession(health)).toBe(1);
  });
});

describe('muting', () => {
  const mute = (actor: Actor, kind: NoticeKind, muted = true) =>
    setNoticeMuted(actor, { districtId: at.districtId, kind, muted });

  it('keeps a kind in the inbox and out of every count, for its reader alone', async () => {
    await send(at.health, '催报');
    const [first, second] = [await login('liaison', at.health), await login('liaison', at.health)];
    await mute(first, 'reminder');
    await mute(first, 'reminder');
    expect(await titles(first)).toEqual(['催报']);
    expect(await titles(first, true)).toEqual([]);
    expect(await countUnread(first, at.districtId)).toBe(0);
    expect(await unreadInSession(first)).toBe(0);
    expect(await countUnread(second, at.districtId)).toBe(1);
    expect(await unreadInSession(second)).toBe(1);
    await mute(first, 'reminder', false);
    expect(await countUnread(first, at.districtId)).toBe(1);
    const trail = await database().auditLog.findMany({
      where: { districtId: at.districtId, subjectType: 'notice' },
      orderBy: { at: 'asc' },
    });
    expect(trail.map(({ action, subjectId }) => `${action} ${subjectId}`)).toEqual([
      'notice.mute reminder',
      'notice.unmute reminder',
    ]);
  });

  it.each<NoticeKind>(['supervisionOpened', 'supervisionReturned', 'returned', 'overdue'])(
    'is refused for %s, which asks its reader to act',
    async (kind) => {
      const health = await login('liaison', at.health);
      await expect(mute(health, kind)).rejects.toMatchObject({ code: 'invalidInput' });
      const input = { districtId: at.districtId, kind, muted: true };
      expect(setNoticeMutedSchema.safeParse(input).success).toBe(false);
      expect(await database().noticeMute.count({ where: { userId: health.id } })).toBe(0);
    },
  );

  it('is for those who have an inbox in the district', async () => {
    for (const actor of [
      actorOf('superior', { districtIds: [at.districtId] }),
      actorOf('admin'),
      actorOf('office', { districtId: '000001' }),
    ]) {
      await expect(mute(actor, 'reminder')).rejects.toMatchObject({ code: 'forbidden' });
    }
    await mute(await login('leader'), 'supervisionClosed');
  });
});

describe('returning values', () => {
  it('sends one notice a department about all that came back, and none when nothing did', async () => {
    const reading = {
      districtId: at.districtId,
      year: YEAR,
      state: 'submitted' as const,
      value: '81',
      scale: 0,
    };
    await database().reading.createMany({
      data: [at.rate, at.life, at.fitness, at.ratio].map((indicatorId) => ({ ...reading, indicatorId })),
    });
    const giveBack = () =>
      returnReadings(
        at.office,
        {
          districtId: at.districtId,
          year: YEAR,
          reason: '请核对口径。',
          items: [at.rate, at.life, at.fitness, at.ratio].map((indicatorId) => ({ indicatorId, version: 1 })),
        },
        NOW,
      );
    expect((await giveBack()).done).toHaveLength(4);
    const sent = await database().notice.findMany({
      where: { districtId: at.districtId },
      orderBy: { title: 'desc' },
    });
    expect(sent).toMatchObject([
      {
        departmentId: at.health,
        kind: 'returned',
        title: '2 项数据被退回',
        body: '孕产妇系统管理率、妇女人均预期寿命：请核对口径。请修改后重新提交。',
        href: `/d/${at.districtId}/entry?year=${YEAR}&state=returned`,
      },
      { departmentId: at.sports, title: '1 项数据被退回' },
    ]);
    expect((await giveBack()).done).toEqual([]);
    expect(await database().notice.count({ where: { districtId: at.districtId } })).toBe(2);
  });
});
