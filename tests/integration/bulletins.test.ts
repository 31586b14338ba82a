import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { ProgressState } from '@/lib/domain/progress/progress-state';
import { assignProject } from '@/lib/services/assign-project';
import { getActionBoard } from '@/lib/services/get-action-board';
import { getActionPlace } from '@/lib/services/get-action-place';
import { getBulletin } from '@/lib/services/get-bulletin';
import { linkAction } from '@/lib/services/link-action';
import { remindBulletins } from '@/lib/services/remind-bulletins';
import { approveBulletin, returnBulletin } from '@/lib/services/review-bulletin';
import { saveBulletin } from '@/lib/services/save-bulletin';
import { setBulletinQuarter } from '@/lib/services/set-bulletin-quarter';
import { submitBulletin, withdrawBulletin } from '@/lib/services/submit-bulletin';
import { actorOf, createDepartment, createDistrict } from '../support/people';

/** After the third quarter of 2026, before its bulletins are due. */
const NOW = new Date('2026-10-10T02:00:00Z');
const Q3 = { year: 2026, quarter: 3 } as const;

type Fixture = Awaited<ReturnType<typeof createPlan>>;
let at: Fixture;
beforeEach(async () => {
  at = await createPlan();
});
afterAll(closeDatabase);

async function createPlan() {
  const districtId = await createDistrict('举措区');
  const civil = await createDepartment(districtId, '区民政局');
  const other = await createDepartment(districtId, '区教委');
  const plan = await database().plan.create({
    data: {
      districtId,
      kind: 'action',
      title: '三年行动计划',
      periodStart: 2024,
      periodEnd: 2026,
      baselineYear: 2023,
      issuedOn: new Date('2024-03-14T00:00:00Z'),
      source: '测试',
      actions: { create: { number: 27, domain: '公共服务友好', title: '加强困境儿童分类保障' } },
      projects: { create: { position: 1, box: '专栏1', domain: '公共服务友好', title: '安康工程' } },
    },
    select: { id: true, actions: { select: { id: true } }, projects: { select: { id: true } } },
  });
  const actionId = plan.actions[0]!.id;
  await database().actionItemDepartment.createMany({
    data: [
      { districtId, actionId, departmentId: civil, role: 'lead', position: 1 },
      { districtId, actionId, departmentId: other, role: 'participating', position: 2 },
    ],
  });
  return {
    districtId,
    civil,
    other,
    planId: plan.id,
    actionId,
    projectId: plan.projects[0]!.id,
    office: actorOf('office', { districtId }),
    liaison: actorOf('liaison', { districtId, departmentId: civil }),
    stranger: actorOf('liaison', { districtId, departmentId: other }),
    leader: actorOf('leader', { districtId }),
  };
}

const place = (departmentId = at.civil, quarter: { year: number; quarter: 1 | 2 | 3 | 4 } = Q3) => ({
  districtId: at.districtId,
  planId: at.planId,
  departmentId,
  ...quarter,
});
const content = (progress: string, state: ProgressState | null = 'underway', explanation = '') => ({
  experience: '每月核对一次。',
  problems: '',
  nextSteps: '',
  entries: [{ itemId: at.actionId, state, progress, problems: '', explanation }],
});
const save = (actor: Actor, version: number | null, progress: string, now = NOW) =>
  saveBulletin(actor, { ...place(), version, ...content(progress) }, now);
const submit = (actor: Actor, version: number) => submitBulletin(actor, { ...place(), version }, NOW);
const approve = (actor: Actor, version: number) => approveBulletin(actor, { ...place(), version }, NOW);
const giveBack = (actor: Actor, version: number) =>
  returnBulletin(actor, { ...place(), version, reason: '请补充人数。' }, NOW);
const setQuarter = (closed: boolean, seenClosed = !closed) =>
  setBulletinQuarter(
    at.office,
    {
      districtId: at.districtId,
      planId: at.planId,
      ...Q3,
      dueOn: '2026-10-15',
      closed,
      seen: { dueOn: '2026-10-15', closed: seenClosed },
    },
    NOW,
  );
const board = async (actor: Actor) => {
  const shown = await getActionPlace(actor, { districtId: at.districtId, quarter: Q3 }, NOW);
  return getActionBoard(actor, at.districtId, shown!, [2025]);
};
const notices = () =>
  database().notice.findMany({
    where: { districtId: at.districtId },
    select: { audience: true, kind: true, title: true },
    orderBy: { sentAt: 'asc' },
  });

describe('a bulletin', () => {
  it('is written, handed in, returned, corrected and approved, with notices and audit rows', async () => {
    await save(at.liaison, null, '摸底');
    await save(at.liaison, 1, '摸底完成');
    await submit(at.liaison, 2);
    expect((await board(at.leader)).items[0]?.reports).toEqual([]);
    await giveBack(at.office, 3);
    const returned = await getBulletin(at.liaison, place(), NOW);
    expect(returned.bulletin).toMatchObject({ state: 'returned', returnReason: '请补充人数。', version: 4 });
    await save(at.liaison, 4, '摸底 30 人');
    await submit(at.liaison, 5);
    await approve(at.office, 6);
    expect((await board(at.leader)).items[0]?.reports).toMatchObject([
      { state: 'underway', progress: '摸底 30 人', departmentId: at.civil, year: 2026, quarter: 3 },
    ]);
    expect((await notices()).map(({ audience, kind }) => `${audience} ${kind}`).sort()).toEqual([
      'department bulletin',
      'department returned',
      'office bulletin',
      'office bulletin',
    ]);
    const audit = await database().auditLog.findMany({
      where: { districtId: at.districtId },
      select: { action: true, detail: true },
      orderBy: { at: 'asc' },
    });
    expect(audit.map(({ action }) => action)).toEqual([
      'bulletin.save',
      'bulletin.submit',
      'bulletin.return',
      'bulletin.save',
      'bulletin.submit',
      'bulletin.approve',
    ]);
    expect(audit[0]?.detail).toMatchObject({ year: 2026, departmentId: at.civil });
  });

  it('cannot be handed in while something is missing, and says what', async () => {
    await saveBulletin(at.liaison, { ...place(), version: null, ...content('', null) }, NOW);
    await expect(submit(at.liaison, 1)).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { problems: [{ itemId: at.actionId }] },
    });
  });

  it('goes back from 已完成 only with a word of explanation', async () => {
    const before = { year: 2026, quarter: 2 } as const;
    const of = place(at.civil, before);
    await saveBulletin(at.liaison, { ...of, version: null, ...content('验收', 'completed') }, NOW);
    await submitBulletin(at.liaison, { ...of, version: 1 }, NOW);
    await approveBulletin(at.office, { ...of, version: 2 }, NOW);
    await save(at.liaison, null, '返工');
    await expect(submit(at.liaison, 1)).rejects.toMatchObject({ code: 'invalidInput' });
    const explained = content('返工', 'underway', '复查发现两处不合格。');
    await saveBulletin(at.liaison, { ...place(), version: 1, ...explained }, NOW);
    await expect(submit(at.liaison, 2)).resolves.toMatchObject({ version: 3 });
    expect((await getBulletin(at.liaison, place(), NOW)).previous?.entries[0]?.state).toBe('completed');
  });

  it('is taken back until it is reviewed', async () => {
    await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    await withdrawBulletin(at.liaison, { ...place(), version: 2 }, NOW);
    await expect(save(at.liaison, 3, '乙')).resolves.toMatchObject({ version: 4 });
    await submit(at.liaison, 4);
    await approve(at.office, 5);
    await expect(save(at.liaison, 6, '丙')).rejects.toMatchObject({ code: 'wrongState' });
  });
});

describe('rights', () => {
  it.each<[string, () => Actor]>([
    ['another unit', () => at.stranger],
    ['a leader', () => at.leader],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
  ])('keep %s from writing and reviewing', async (_, who) => {
    await save(at.liaison, null, '甲');
    await expect(save(who(), 1, '乙')).rejects.toMatchObject({ code: 'forbidden' });
    await submit(at.liaison, 1);
    await expect(withdrawBulletin(who(), { ...place(), version: 2 }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(approve(who(), 2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(giveBack(who(), 2)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('let the office write for a unit without a liaison, and keep the unit from reviewing its own', async () => {
    await save(at.office, null, '代录');
    await submit(at.office, 1);
    await expect(approve(at.liaison, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(approve(at.office, 2)).resolves.toMatchObject({ version: 3 });
  });

  it('show drafts to the unit and the office only', async () => {
    await save(at.liaison, null, '甲');
    expect((await getBulletin(at.liaison, place(), NOW)).bulletin).not.toBeNull();
    expect((await getBulletin(at.office, place(), NOW)).bulletin).not.toBeNull();
    expect((await getBulletin(at.leader, place(), NOW)).bulletin).toBeNull();
    expect((await getBulletin(at.stranger, place(), NOW)).bulletin).toBeNull();
    await expect(getBulletin(actorOf('admin'), place(), NOW)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('tell a unit that leads nothing why it cannot write', async () => {
    const input = { ...place(at.other), version: null, ...content('甲') };
    await expect(saveBulletin(at.stranger, input, NOW)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining('没有牵头的事项') as string,
    });
  });
});

describe('two at once', () => {
  it('the first text stands, the second gets it shown and loses nothing', async () => {
    const results = await Promise.allSettled([save(at.liaison, null, '甲'), save(at.office, null, '乙')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = results.find((result) => result.status === 'rejected');
    expect(refused?.reason).toMatchObject({ code: 'staleVersion', detail: { current: { version: 1 } } });
    expect(await database().bulletin.count({ where: { districtId: at.districtId } })).toBe(1);
    expect(await database().bulletinEntry.count({ where: { districtId: at.districtId } })).toBe(1);
  });

  it('an approval of what was changed meanwhile is refused', async () => {
    await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    await withdrawBulletin(at.liaison, { ...place(), version: 2 }, NOW);
    await submit(at.liaison, 3);
    await expect(approve(at.office, 2)).rejects.toMatchObject({ code: 'staleVersion' });
  });

  it('closing and saving never both succeed on top of each other', async () => {
    await save(at.liaison, null, '甲');
    const [closed, saved] = await Promise.allSettled([setQuarter(true), save(at.liaison, 1, '乙')]);
    expect(closed.status).toBe('fulfilled');
    if (saved.status === 'rejected') expect(saved.reason).toMatchObject({ code: 'wrongState' });
    await expect(save(at.liaison, saved.status === 'fulfilled' ? 2 : 1, '丙')).rejects.toMatchObject({
      code: 'wrongState',
    });
  });
});

describe('a closed quarter', () => {
  it('takes no writing, can be approved but not returned, and is opened again', async () => {
    await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    await setQuarter(true);
    await expect(withdrawBulletin(at.liaison, { ...place(), version: 2 }, NOW)).rejects.toMatchObject({
      code: 'wrongState',
    });
    await expect(giveBack(at.office, 2)).rejects.toMatchObject({ code: 'wrongState' });
    await expect(
      remindBulletins(at.office, { ...place(), departmentIds: [at.civil] }, NOW),
    ).rejects.toMatchObject({ code: 'wrongState' });
    await expect(approve(at.office, 2)).resolves.toMatchObject({ version: 3 });
    await setQuarter(false);
    await expect(giveBack(at.office, 3)).resolves.toMatchObject({ version: 4 });
    await expect(save(at.liaison, 4, '乙')).resolves.toMatchObject({ version: 5 });
  });

  it('is not closed over what a colleague has set meanwhile, nor by anybody else', async () => {
    await setQuarter(true);
    await expect(setQuarter(true)).rejects.toMatchObject({ code: 'staleVersion' });
    const input = {
      districtId: at.districtId,
      planId: at.planId,
      ...Q3,
      dueOn: '2026-10-20',
      closed: false,
      seen: { dueOn: '2026-10-15', closed: true },
    };
    await expect(setBulletinQuarter(at.liaison, input, NOW)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(setBulletinQuarter(at.leader, input, NOW)).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('催报', () => {
  it('reaches who owes, once a minute, and nobody who has handed in', async () => {
    const remind = () => remindBulletins(at.office, { ...place(), departmentIds: [at.civil, at.other] }, NOW);
    expect(await remind()).toMatchObject([{ department: '区民政局', hasAccount: false }]);
    await remind();
    expect(await notices()).toHaveLength(1);
    await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    expect(await remind()).toEqual([]);
    await expect(
      remindBulletins(at.liaison, { ...place(), departmentIds: [at.civil] }, NOW),
    ).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('what the office sets', () => {
  it('names who answers for a key project; the unit reports from this quarter on', async () => {
    const input = { districtId: at.districtId, projectId: at.projectId, lead: [at.other], participating: [] };
    const seen = { lead: [], participating: [] };
    await expect(assignProject(at.liaison, { ...input, seen }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await assignProject(at.office, { ...input, seen }, NOW);
    await expect(assignProject(at.office, { ...input, seen }, NOW)).rejects.toMatchObject({
      code: 'staleVersion',
    });
    const duties = async (quarter: 3 | 4) =>
      (await getBulletin(at.stranger, place(at.other, { year: 2026, quarter }), NOW)).duties;
    expect(await duties(3)).toEqual([]);
    expect(await duties(4)).toMatchObject([{ kind: 'project', itemId: at.projectId }]);
  });

  it('moves a 举措 to another unit without losing what the first one wrote about it', async () => {
    await save(at.liaison, null, '已摸底 30 户');
    const { districtId, planId, civil } = at;
    await database().actionItem.create({
      data: {
        ...{ districtId, planId, number: 28, domain: '公共服务友好', title: '加强流动儿童服务' },
        departments: { create: { departmentId: civil, role: 'lead', position: 1 } },
      },
    });
    await database().actionItemDepartment.updateMany({
      where: { districtId: at.districtId, actionId: at.actionId },
      data: { role: 'participating' },
    });
    await saveBulletin(
      at.liaison,
      { ...place(), version: 1, ...content(''), experience: '另一句。', entries: [] },
      NOW,
    );
    const kept = await database().bulletinEntry.findMany({ where: { actionId: at.actionId } });
    expect(kept.map(({ progress }) => progress)).toEqual(['已摸底 30 户']);
  });

  it('links a 举措 with indicators of its own plan only', async () => {
    const input = { districtId: at.districtId, actionId: at.actionId, indicatorIds: ['unknown'], seen: [] };
    await expect(linkAction(at.office, input)).rejects.toMatchObject({ code: 'invalidInput' });
    await expect(linkAction(at.liaison, { ...input, indicatorIds: [] })).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(linkAction(at.office, { ...input, seen: ['x'] })).rejects.toMatchObject({
      code: 'staleVersion',
    });
  });
});
