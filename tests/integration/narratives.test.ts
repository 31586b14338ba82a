import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import { listNarrativeStates } from '@/lib/db/narratives';
import type { Actor } from '@/lib/domain/access/actor';
import type { RichText } from '@/lib/domain/narrative/rich-text';
import { addAttachment } from '@/lib/services/add-attachment';
import { getDepartmentNarratives } from '@/lib/services/get-department-narratives';
import { listNarratives } from '@/lib/services/list-narratives';
import { approveNarratives, returnNarratives } from '@/lib/services/review-narratives';
import { saveNarrative } from '@/lib/services/save-narrative';
import { showAttachments } from '@/lib/services/show-attachments';
import { submitNarrative, withdrawNarrative } from '@/lib/services/submit-narrative';
import { pdfFile } from '../support/files';
import { actorOf, createDepartment } from '../support/people';
import {
  createReportingDistrict,
  NOW,
  setRoundClosed,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

const doc = (...lines: string[]): RichText => ({
  type: 'doc',
  content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});
const place = (departmentId = at.health) => ({
  districtId: at.districtId,
  departmentId,
  year: YEAR,
  kind: 'implementation' as const,
});
const later = (minutes: number) => new Date(NOW.getTime() + minutes * 60_000);
const save = (actor: Actor, version: number | null, text: string, now = NOW) =>
  saveNarrative(actor, { ...place(), version, content: doc(text) }, now);
const submit = (actor: Actor, version: number) => submitNarrative(actor, { ...place(), version }, NOW);
const withdraw = (actor: Actor, version: number) => withdrawNarrative(actor, { ...place(), version }, NOW);
const chosen = (...items: { narrativeId: string; version: number }[]) => ({
  districtId: at.districtId,
  year: YEAR,
  items,
});
const read = (actor: Actor, departmentId = at.health) =>
  getDepartmentNarratives(actor, { districtId: at.districtId, departmentId, year: YEAR }, NOW);
const steps = () =>
  database().narrativeRevision.findMany({
    where: { districtId: at.districtId },
    select: { version: true, action: true, reason: true },
    orderBy: { version: 'asc' },
  });

describe('who owes the documents', () => {
  it('is each department that leads an indicator of the year, and no other', async () => {
    await createDepartment(at.districtId, '区档案馆');
    const rows = await listNarrativeStates(database(), at.districtId, YEAR);
    expect(rows.map(({ department, kind, state }) => [department, kind, state])).toEqual([
      ['区体育局', 'implementation', 'empty'],
      ['区体育局', 'nextPlan', 'empty'],
      ['区卫生健康委', 'implementation', 'empty'],
      ['区卫生健康委', 'nextPlan', 'empty'],
    ]);
    expect(await listNarrativeStates(database(), at.districtId, 2035)).toEqual([]);
  });

  it('follows the plans the round collects for', async () => {
    const other = await database().plan.create({
      data: {
        districtId: at.districtId,
        kind: 'children',
        title: '儿童规划',
        periodStart: 2021,
        periodEnd: 2030,
        baselineYear: 2020,
        source: '测试',
      },
      select: { id: true },
    });
    await database().roundPlan.create({ data: { districtId: at.districtId, year: YEAR, planId: other.id } });
    expect(await listNarrativeStates(database(), at.districtId, YEAR)).toEqual([]);
    await expect(save(at.liaison, null, '甲')).rejects.toMatchObject({ code: 'wrongState' });
  });
});

describe('writing', () => {
  it('saves over the version that was shown; one sitting is one step of the history', async () => {
    expect(await save(at.liaison, null, '甲')).toMatchObject({ version: 1, state: 'draft' });
    expect(await save(at.liaison, 1, '甲乙', later(1))).toMatchObject({ version: 2 });
    expect(await save(at.liaison, 2, '甲乙', later(2))).toMatchObject({ version: 2 });
    await save(at.liaison, 2, '甲乙丙', later(40));
    await save(at.office, 3, '甲乙丙丁', later(41));
    expect((await steps()).map(({ version, action }) => [version, action])).toEqual([
      [2, 'save'],
      [3, 'save'],
      [4, 'save'],
    ]);
    const [row] = await listNarrativeStates(database(), at.districtId, YEAR).then((rows) =>
      rows.filter(({ state }) => state === 'draft'),
    );
    expect(row).toMatchObject({ department: '区卫生健康委', characters: 4, version: 4 });
    const audit = await database().auditLog.count({
      where: { action: 'narrative.save', districtId: at.districtId },
    });
    expect(audit).toBe(3);
  });

  it('refuses a stale version with what is stored now', async () => {
    await save(at.liaison, null, '甲');
    await save(at.office, 1, '办公室写的');
    await expect(save(at.liaison, 1, '我写的')).rejects.toMatchObject({
      code: 'staleVersion',
      detail: { current: { version: 2, content: doc('办公室写的'), by: at.office.name } },
    });
    await expect(save(at.liaison, null, '我写的')).rejects.toMatchObject({ code: 'staleVersion' });
  });

  it('lets one of two first texts win, and tells the other', async () => {
    const colleague = actorOf('liaison', { districtId: at.districtId, departmentId: at.health });
    const results = await Promise.allSettled([save(at.liaison, null, '甲'), save(colleague, null, '乙')]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    for (const result of results) {
      if (result.status === 'rejected') expect(result.reason).toMatchObject({ code: 'staleVersion' });
    }
    expect(await steps()).toHaveLength(1);
  });

  it.each<[string, () => Actor]>([
    ['another department', () => at.sportsLiaison],
    ['a leader', () => at.leader],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
  ])('is not for %s, nor reviewing', async (_, who) => {
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    const refused = { code: 'forbidden' };
    await expect(save(who(), 2, '乙')).rejects.toMatchObject(refused);
    await expect(withdraw(who(), 2)).rejects.toMatchObject(refused);
    const item = { narrativeId: id, version: 2 };
    await expect(approveNarratives(who(), chosen(item), NOW)).rejects.toMatchObject(refused);
    await expect(returnNarratives(who(), { ...chosen(item), reason: '不行' }, NOW)).rejects.toMatchObject(
      refused,
    );
    await expect(approveNarratives(at.liaison, chosen(item), NOW)).rejects.toMatchObject(refused);
  });

  it('says why it is locked, each in its own words', async () => {
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'taken',
        ({ code, userMessage }: { code: string; userMessage: string }) => `${code} ${userMessage}`,
      );
    const other = { ...place(), kind: 'nextPlan' as const, version: null, content: doc('甲') };
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    const words = [await refusal(save(at.liaison, 2, '乙'))];
    await approveNarratives(at.office, chosen({ narrativeId: id, version: 2 }), NOW);
    words.push(await refusal(save(at.liaison, 3, '乙')));
    words.push(await refusal(saveNarrative(at.liaison, { ...other, year: 2027 }, NOW)));
    await setRoundClosed(at.districtId, true);
    words.push(await refusal(saveNarrative(at.liaison, other, NOW)));
    expect(new Set(words).size).toBe(4);
    for (const word of words) expect(word).toMatch(/^wrongState .+。$/);
  });
});

describe('reviewing', () => {
  it('goes from submission over return to approval, and shows what was changed', async () => {
    await expect(submit(at.liaison, 1)).rejects.toMatchObject({ code: 'invalidInput' });
    const { id } = await save(at.liaison, null, '完成 12 项指标。');
    await submit(at.liaison, 1);
    const item = { narrativeId: id, version: 2 };
    const returned = await returnNarratives(at.office, { ...chosen(item), reason: '请补充比较。' }, NOW);
    expect(returned).toEqual({ done: [{ narrativeId: id, version: 3, state: 'returned' }], refused: [] });
    expect((await read(at.liaison)).documents[0]).toMatchObject({
      state: 'returned',
      returnReason: '请补充比较。',
      lock: { kind: 'open' },
    });
    expect(await save(at.liaison, 3, '完成 14 项指标。')).toMatchObject({ state: 'returned' });
    await submit(at.liaison, 4);
    const [document] = (await read(at.office)).documents;
    expect(document).toMatchObject({ state: 'submitted', reviewed: { content: doc('完成 12 项指标。') } });
    await approveNarratives(at.office, chosen({ narrativeId: id, version: 5 }), NOW);
    expect((await steps()).map(({ action, reason }) => [action, reason])).toEqual([
      ['save', null],
      ['submit', null],
      ['return', '请补充比较。'],
      ['save', null],
      ['submit', null],
      ['approve', null],
    ]);
    expect((await read(at.leader)).documents).toMatchObject([
      { state: 'approved', steps: [], reviewed: null },
    ]);
  });

  it('settles many at once and names what it left alone', async () => {
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    const sports = { ...place(at.sports), content: doc('乙') };
    const second = await saveNarrative(at.sportsLiaison, { ...sports, version: null }, NOW);
    const outcome = await approveNarratives(
      at.office,
      chosen(
        { narrativeId: id, version: 2 },
        { narrativeId: second.id, version: 1 },
        { narrativeId: 'x', version: 1 },
      ),
      NOW,
    );
    expect(outcome.done).toEqual([{ narrativeId: id, version: 3, state: 'approved' }]);
    expect(outcome.refused).toMatchObject([
      { narrativeId: second.id, message: expect.stringContaining('已不在待审核状态') as string },
      { narrativeId: 'x', message: expect.stringContaining('没有找到') as string },
    ]);
  });

  it('does not approve what was withdrawn and changed in the meantime', async () => {
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    await withdraw(at.liaison, 2);
    await save(at.liaison, 3, '乙');
    await submit(at.liaison, 4);
    const { done, refused } = await approveNarratives(
      at.office,
      chosen({ narrativeId: id, version: 2 }),
      NOW,
    );
    expect(done).toEqual([]);
    expect(refused[0]?.message).toContain('刚刚改过');
  });

  it('never both withdraws and approves', async () => {
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    const [taken, approved] = await Promise.allSettled([
      withdraw(at.liaison, 2),
      approveNarratives(at.office, chosen({ narrativeId: id, version: 2 }), NOW),
    ]);
    const isApproved = approved.status === 'fulfilled' && approved.value.done.length === 1;
    expect(taken.status === 'fulfilled').toBe(!isApproved);
    const { documents } = await read(at.office);
    expect(documents[0]?.state).toBe(isApproved ? 'approved' : 'draft');
  });

  it('takes an approved text back while the round is open, and not afterwards', async () => {
    const { id } = await save(at.liaison, null, '甲');
    await submit(at.liaison, 1);
    await approveNarratives(at.office, chosen({ narrativeId: id, version: 2 }), NOW);
    await setRoundClosed(at.districtId, true);
    const item = chosen({ narrativeId: id, version: 3 });
    const late = await returnNarratives(at.office, { ...item, reason: '请改' }, NOW);
    expect(late.refused[0]?.message).toContain('轮次已关闭');
    await setRoundClosed(at.districtId, false);
    const { done } = await returnNarratives(at.office, { ...item, reason: '请改' }, NOW);
    expect(done).toMatchObject([{ state: 'returned' }]);
  });
});

describe('reading', () => {
  it('shows drafts to their department and the office only', async () => {
    await save(at.liaison, null, '甲');
    for (const reader of [at.leader, at.sportsLiaison]) expect((await read(reader)).documents).toEqual([]);
    expect((await read(at.liaison)).documents).toHaveLength(2);
    expect((await read(at.office)).documents).toHaveLength(2);
    const list = (actor: Actor) => listNarratives(actor, { districtId: at.districtId, year: YEAR }, NOW);
    expect((await list(at.office)).rows).toHaveLength(4);
    expect((await list(at.leader)).rows).toEqual([]);
    await expect(list(actorOf('admin'))).rejects.toMatchObject({ code: 'forbidden' });
    await expect(read(actorOf('office', { districtId: '000001' }))).rejects.toMatchObject({
      code: 'forbidden',
    });
    await expect(read(at.office, 'nobody')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('keeps files with the text, for the same people', async () => {
    const { id } = await save(at.liaison, null, '甲');
    await database().narrative.updateMany({ where: { id }, data: { flag: 'demonstration' } });
    const subject = { districtId: at.districtId, narrativeId: id };
    const file = { name: '附表.pdf', read: () => Promise.resolve(pdfFile()) };
    await expect(addAttachment(at.sportsLiaison, subject, file, NOW)).rejects.toMatchObject({
      code: 'forbidden',
    });
    await addAttachment(at.liaison, subject, file, NOW);
    expect((await showAttachments(at.office, subject, NOW)).files).toMatchObject([{ fileName: '附表.pdf' }]);
    await expect(showAttachments(at.leader, subject, NOW)).rejects.toMatchObject({ code: 'forbidden' });
    const [document] = (await read(at.liaison)).documents;
    expect(document).toMatchObject({ attachments: 1, demonstration: false });
    expect(document?.files).toMatchObject([{ fileName: '附表.pdf' }]);
  });
});
