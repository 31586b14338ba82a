import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { remindDepartments } from '@/lib/services/remind-departments';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { actorOf, createLogin } from '../support/people';
import {
  cellOf,
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

const place = () => ({ districtId: at.districtId, year: YEAR });
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
const remind = (departmentIds: string[], now = NOW, actor: Actor = at.office) =>
  remindDepartments(actor, { ...place(), departmentIds }, now);
const reminders = () => database().notice.findMany({ where: { ...place(), kind: 'reminder' } });
const save = (...cells: ReturnType<typeof cellOf>[]) => saveReadings(at.liaison, { ...place(), cells }, NOW);

describe('催报', () => {
  it('tells a department what it still owes, with the words to paste, and leaves a trace', async () => {
    await save(cellOf(at.life, null, { value: '81.2' }));
    const text =
      '区卫生健康委：2025 年度妇儿规划监测数据还有 2 项未报送（孕产妇系统管理率、妇女人均预期寿命），请于 2026-03-15 前在系统中填报并提交。';
    expect(await remind([at.health])).toEqual([
      { departmentId: at.health, department: '区卫生健康委', hasAccount: false, outcome: 'sent', text },
    ]);
    expect(await reminders()).toMatchObject([
      {
        departmentId: at.health,
        title: '请尽快报送 2025 年度数据',
        body: text,
        href: `/d/${at.districtId}/entry?year=2025&open=1`,
        senderId: at.office.id,
      },
    ]);
    const trail = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'round.remind' },
    });
    expect(trail.detail).toEqual({ departments: [at.health] });
    const { departments } = await getRoundBoard(at.office, place(), NOW);
    expect(departments.find(({ id }) => id === at.health)?.lastReminder).toEqual({
      by: at.office.name,
      at: NOW,
    });
  });

  it('says that the day is over when it is', async () => {
    const [one] = await remind([at.sports], new Date('2026-03-20T02:00:00Z'));
    expect(one).toMatchObject({ text: expect.stringContaining('截止日期 2026-03-15 已过，请尽快') });
  });

  it('sends one notice within a minute, by whoever, and the words again', async () => {
    await remind([at.health]);
    const colleague = { ...actorOf('office', { districtId: at.districtId }), name: '王芳' };
    const [again] = await remind([at.health], after(59), colleague);
    expect(again).toMatchObject({
      outcome: 'justSent',
      by: at.office.name,
      text: expect.stringContaining('区卫生健康委'),
    });
    expect(await reminders()).toHaveLength(1);
    expect(await remind([at.health], after(61), colleague)).toMatchObject([{ outcome: 'sent' }]);
    expect(await reminders()).toHaveLength(2);
  });

  it('sends one notice when two click at once', async () => {
    const outcomes = (await Promise.all([remind([at.health]), remind([at.health])])).flat();
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['justSent', 'sent']);
    expect(await reminders()).toHaveLength(1);
  });

  it('reminds many at once, and none that has handed in everything', async () => {
    await save(
      cellOf(at.life, null, { value: '81.2' }),
      cellOf(at.rate, null, { value: '', numerator: '3950', denominator: '4310' }),
    );
    const items = [at.life, at.rate].map((indicatorId) => ({
      indicatorId,
      version: 1,
      confirmed: [],
      reason: '已与统计部门核对',
    }));
    const { done } = await submitReadings(at.liaison, { ...place(), items }, NOW);
    expect(done).toHaveLength(2);
    expect(await remind([at.health, at.sports])).toMatchObject([
      { departmentId: at.health, outcome: 'nothingOwed' },
      { departmentId: at.sports, outcome: 'sent' },
    ]);
    expect((await reminders()).map(({ departmentId }) => departmentId)).toEqual([at.sports]);
  });

  it.each<[string, () => Promise<Date>, string]>([
    ['closed', async () => (await setRoundClosed(at.districtId, true), NOW), '已经关闭'],
    ['not open yet', async () => new Date('2026-01-01T02:00:00Z'), '2026-01-05 才开始'],
  ])('is refused while the round is %s', async (_, prepare, words) => {
    const now = await prepare();
    await expect(remind([at.health], now)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining(words),
    });
    expect(await reminders()).toEqual([]);
  });

  it('does not reach into another district', async () => {
    const other = await createReportingDistrict();
    expect(await remind([other.health])).toEqual([]);
    expect(await database().notice.count({ where: { districtId: other.districtId } })).toBe(0);
  });

  it.each<[string, () => Actor]>([
    ['the liaison', () => at.liaison],
    ['the leader', () => at.leader],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the administrator', () => actorOf('admin')],
  ])('is not for %s', async (_, actor) => {
    await expect(remind([at.health], NOW, actor())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await reminders()).toEqual([]);
  });
});

describe('the board', () => {
  it('counts every owed value once, under its first lead department, and nothing that is judged', async () => {
    await save(cellOf(at.life, null, { value: '81.2' }), cellOf(at.rate, null, { value: '' }));
    await createLogin('liaison', { districtId: at.districtId, departmentId: at.health });
    const { departments, missing, unsigned } = await getRoundBoard(at.office, place(), NOW);
    const named = Object.fromEntries(departments.map((each) => [each.name ?? '', each]));
    expect(named['区卫生健康委']).toMatchObject({
      counts: { empty: 1, draft: 1, submitted: 0, returned: 0, approved: 0 },
      total: 2,
      shared: 1,
      accounts: 1,
      narratives: { implementation: 'empty', nextPlan: 'empty' },
      lastActivity: { by: at.liaison.name },
      lastReminder: null,
    });
    expect(named['区体育局']).toMatchObject({ total: 1, shared: 0, accounts: 0, lastActivity: null });
    expect(named['']).toMatchObject({ id: null, total: 1 });
    const total = departments.reduce((sum, each) => sum + each.total, 0);
    expect(total).toBe(4);
    expect(missing).toHaveLength(total);
    expect(unsigned).toBe(1);
  });

  it('does not count an account that was disabled', async () => {
    const { userId } = await createLogin('liaison', { districtId: at.districtId, departmentId: at.health });
    await database().user.update({ where: { id: userId }, data: { disabledAt: NOW } });
    const { departments } = await getRoundBoard(at.office, place(), NOW);
    expect(departments.find(({ id }) => id === at.health)?.accounts).toBe(0);
  });
});
