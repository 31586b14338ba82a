import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addReadingComment } from '@/lib/services/add-reading-comment';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listReadingComments } from '@/lib/services/list-reading-comments';
import { actorOf, createDepartment } from '../support/people';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;

beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

const place = (indicatorId: string) => ({ districtId: at.districtId, indicatorId, year: YEAR });
const say = (actor: Actor, indicatorId: string, text = '请核对体质测定人数') =>
  addReadingComment(actor, { ...place(indicatorId), text });
/** Whom the last comment was told; null is the office. */
const toldSince = async (count: number) => {
  const notices = await database().notice.findMany({
    where: { districtId: at.districtId, kind: 'comment' },
    orderBy: [{ sentAt: 'asc' }, { id: 'asc' }],
  });
  return notices.slice(count).map(({ departmentId }) => departmentId);
};

describe('留言', () => {
  it('of a participating department reaches the lead, who answers it; the sheet counts both', async () => {
    await say(at.liaison, at.fitness);
    expect(await toldSince(0)).toEqual([at.sports]);
    const both = await say(at.sportsLiaison, at.fitness, '已核对，无误');
    expect(both.map(({ onBehalfOf, text }) => [onBehalfOf, text])).toEqual([
      ['区卫生健康委', '请核对体质测定人数'],
      ['区体育局', '已核对，无误'],
    ]);
    expect(await toldSince(1)).toEqual([at.health]);
    const sheet = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    const row = sheet.rows.find(({ indicatorId }) => indicatorId === at.fitness);
    expect(row).toMatchObject({ comments: 2, lock: { kind: 'notYours', owner: '区体育局' } });
  });

  it('of the office goes to the lead and to those who wrote before', async () => {
    await say(at.liaison, at.fitness);
    await say(at.office, at.fitness, '以体育局口径为准');
    expect((await toldSince(1)).sort()).toEqual([at.health, at.sports].sort());
    await say(at.sportsLiaison, at.fitness, '好的');
    expect((await toldSince(3)).sort()).toEqual([at.health, null].sort());
  });

  it('of the lead to nobody yet reaches the office, also where no department leads', async () => {
    await say(at.liaison, at.rate, '今年数据 6 月才有');
    expect(await toldSince(0)).toEqual([null]);
    await say(at.office, at.ratio, '由本办填报');
    expect(await toldSince(1)).toEqual([]);
  });

  it('leads to the value from the notice', async () => {
    await say(at.liaison, at.fitness);
    const notice = await database().notice.findFirstOrThrow({ where: { departmentId: at.sports } });
    expect(notice).toMatchObject({
      title: '区卫生健康委留言：妇女体质测定合格比例',
      body: '请核对体质测定人数',
      href: `/d/${at.districtId}/entry?year=${YEAR}&comments=${at.fitness}`,
    });
    const trail = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'comment.add' },
    });
    expect(trail).toMatchObject({ actor: at.liaison.name, detail: { year: YEAR, indicatorId: at.fitness } });
  });

  it.each<[string, () => Promise<Actor> | Actor]>([
    [
      'a department it does not concern',
      async () =>
        actorOf('liaison', {
          districtId: at.districtId,
          departmentId: await createDepartment(at.districtId, '区文旅委'),
        }),
    ],
    [
      'a liaison of another district',
      () => actorOf('liaison', { districtId: '000001', departmentId: at.health }),
    ],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the leader', () => at.leader],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
  ])('is neither read nor written by %s', async (_, find) => {
    const actor = await find();
    await expect(listReadingComments(actor, place(at.fitness))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(say(actor, at.fitness)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await database().readingComment.count({ where: { districtId: at.districtId } })).toBe(0);
  });

  it('says so where there is no such indicator', async () => {
    await expect(listReadingComments(at.office, place('nothing'))).rejects.toMatchObject({
      code: 'notFound',
    });
  });
});
