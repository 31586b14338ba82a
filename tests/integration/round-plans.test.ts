import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPlan } from '@/lib/services/add-plan';
import { changeRound } from '@/lib/services/change-round';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { openRound } from '@/lib/services/open-round';
import { reopenRound } from '@/lib/services/reopen-round';
import { saveReadings } from '@/lib/services/save-readings';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { actorOf } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
let womensPlan: string;
let childrensPlan: string;
/** 婴儿死亡率 of the children's plan, led by health. */
let infant: string;

beforeEach(async () => {
  at = await createReportingDistrict();
  const { districtId, office } = at;
  womensPlan = (await database().plan.findFirstOrThrow({ where: { districtId } })).id;
  const period = { periodStart: 2021, periodEnd: 2030, baselineYear: 2020 };
  const document = { documentNumber: null, issuedOn: null };
  childrensPlan = (
    await addPlan(office, {
      districtId,
      kind: 'children',
      title: '填报区儿童发展规划',
      ...period,
      ...document,
    })
  ).planId;
  const { domainId } = await addDomain(office, { districtId, planId: childrensPlan, name: '儿童与健康' });
  infant = (
    await addIndicator(office, {
      districtId,
      planId: childrensPlan,
      domainId,
      serial: '1',
      name: '婴儿死亡率',
      unit: '‰',
      attribute: 'binding',
      entryKind: 'value',
      definition: null,
      formula: null,
      dataSource: null,
      note: null,
      targetText: '≤5',
      leadDepartmentId: at.health,
    })
  ).indicatorId;
});
afterAll(closeDatabase);

const place = () => ({ districtId: at.districtId, year: YEAR });
const seen = { opensOn: '2026-01-05', dueOn: '2026-03-15', instructions: null, planIds: [] as string[] };
const change = (terms: Partial<Parameters<typeof changeRound>[1]>, actor: Actor = at.office) =>
  changeRound(actor, {
    ...place(),
    opensOn: seen.opensOn,
    dueOn: seen.dueOn,
    reason: '上级统一要求',
    seen,
    ...terms,
  });
const lockOf = async (indicatorId: string) => {
  const { rows } = await listEntrySheet(at.liaison, place(), NOW);
  return rows.find((row) => row.indicatorId === indicatorId)?.lock.kind;
};
const noticesOf = (departmentId: string) =>
  database().notice.findMany({
    where: { districtId: at.districtId, departmentId },
    orderBy: { sentAt: 'asc' },
  });

describe('opening', () => {
  it('takes plans and instructions, tells each department what it owes, and says why another row is locked', async () => {
    const next = { districtId: at.districtId, year: 2026, opensOn: '2027-01-05', dueOn: '2027-03-15' };
    await openRound(at.office, { ...next, planIds: [childrensPlan], instructions: '口径以通知为准' });
    const [notice] = await noticesOf(at.health);
    expect(notice).toMatchObject({
      kind: 'roundOpened',
      year: 2026,
      title: '2026 年度监测数据开始填报',
      body: '2027-01-05 起填报，2027-03-15 截止。贵单位填报 1 项。\n填报说明：口径以通知为准',
      href: `/d/${at.districtId}/entry?year=2026`,
      sender: at.office.name,
    });
    // 区体育局 has nothing in the children's plan.
    expect(await noticesOf(at.sports)).toEqual([]);
    const sheet = await listEntrySheet(at.liaison, next, new Date('2027-02-01T02:00:00Z'));
    expect(sheet.round).toMatchObject({ instructions: '口径以通知为准', planIds: [childrensPlan] });
    const locks = Object.fromEntries(sheet.rows.map(({ indicatorId, lock }) => [indicatorId, lock.kind]));
    expect(locks).toMatchObject({ [infant]: 'open', [at.rate]: 'notInRound', [at.fitness]: 'notYours' });
  });

  it('tells those who take part that they can look on', async () => {
    await openRound(at.office, { ...place(), year: 2026, opensOn: '2027-01-05', dueOn: '2027-03-15' });
    const [toHealth] = await noticesOf(at.health);
    expect(toHealth?.body).toContain('贵单位填报 3 项，另有 1 项由其他单位填报，可以查看和留言。');
    const [toSports] = await noticesOf(at.sports);
    expect(toSports?.body).toContain('贵单位填报 1 项。');
  });

  it('refuses a plan of another district or outside its period, and opens nothing', async () => {
    const stranger = await createReportingDistrict();
    const foreign = await database().plan.findFirstOrThrow({ where: { districtId: stranger.districtId } });
    for (const [year, planId] of [
      [2026, foreign.id],
      [2031, childrensPlan],
    ] as const) {
      const input = { districtId: at.districtId, year, opensOn: '2027-01-05', dueOn: '2027-03-15' };
      await expect(openRound(at.office, { ...input, planIds: [planId] })).rejects.toMatchObject({
        code: 'invalidInput',
        detail: { fields: { planIds: expect.stringContaining(`${year} 年`) } },
      });
    }
    expect(await database().reportingRound.count({ where: { districtId: at.districtId } })).toBe(2);
    expect(await noticesOf(at.health)).toEqual([]);
  });
});

describe('changing', () => {
  it('extends: says the old and the new day and why, also in the audit log', async () => {
    await change({ dueOn: '2026-04-15', instructions: '可先报快报数' });
    const [notice] = await noticesOf(at.sports);
    expect(notice).toMatchObject({
      kind: 'roundChanged',
      title: '2025 年度填报延期至 2026-04-15',
      body: '截止日期由 2026-03-15 改为 2026-04-15。填报说明改为：可先报快报数。原因：上级统一要求。',
    });
    const trail = await database().auditLog.findFirstOrThrow({
      where: { districtId: at.districtId, action: 'round.change' },
    });
    expect(trail.detail).toMatchObject({
      before: seen,
      after: { dueOn: '2026-04-15', instructions: '可先报快报数' },
      reason: '上级统一要求',
    });
  });

  it('leaves a plan out: its values stay, its rows are locked, and it is told', async () => {
    await saveReadings(at.liaison, { ...place(), cells: [cellOf(infant, null, { value: '4.2' })] }, NOW);
    await change({ planIds: [womensPlan] });
    expect(await lockOf(infant)).toBe('notInRound');
    expect(await lockOf(at.rate)).toBe('open');
    const { refused } = await saveReadings(
      at.liaison,
      { ...place(), cells: [cellOf(infant, 1, { value: '4.3' })] },
      NOW,
    );
    expect(refused).toMatchObject([
      { code: 'wrongState', message: expect.stringContaining('未列入本轮次'), current: { value: '4.2' } },
    ]);
    const [notice] = await noticesOf(at.health);
    expect(notice?.body).toBe('填报范围改为《填报区妇女发展规划（2021—2030年）》。原因：上级统一要求。');
    const { departments, missing } = await getRoundBoard(at.office, place(), NOW);
    expect(missing.map(({ indicatorId }) => indicatorId)).not.toContain(infant);
    expect(departments.find(({ id }) => id === at.health)).toMatchObject({ total: 2, shared: 1 });
  });

  it('refuses what changes nothing, and a round that is closed', async () => {
    await expect(change({})).rejects.toMatchObject({ code: 'invalidInput' });
    // All plans chosen one by one are all plans.
    await expect(change({ planIds: [womensPlan, childrensPlan] })).rejects.toMatchObject({
      code: 'invalidInput',
    });
    await closeStatingGaps(at.office, place(), NOW);
    await expect(change({ dueOn: '2026-05-01' })).rejects.toMatchObject({ code: 'staleVersion' });
  });

  it('lets one of two win who change at once', async () => {
    const outcomes = await Promise.allSettled([
      change({ dueOn: '2026-04-01' }),
      change({ dueOn: '2026-04-02' }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await noticesOf(at.sports)).toHaveLength(1);
  });
});

describe('a year whose round left the plan out', () => {
  it('is not 缺报: no warning, other words, its approved values not archived', async () => {
    await database().reading.create({
      data: { districtId: at.districtId, indicatorId: infant, year: YEAR - 1, value: '4', state: 'archived' },
    });
    await change({ planIds: [womensPlan] });
    await closeStatingGaps(at.office, place(), NOW);
    const where = { districtId: at.districtId, indicatorId: infant, year: YEAR };
    expect(await database().warning.count({ where: { ...where, type: 'missing' } })).toBe(0);
    const { explanation } = await database().assessment.findFirstOrThrow({ where });
    expect((explanation as { standing: string }).standing).toContain('2025 年未列入填报范围');
    expect(await database().readingGap.count({ where })).toBe(0);
    // The round of the plan did miss this one.
    const missed = { ...where, indicatorId: at.rate };
    expect(await database().warning.count({ where: { ...missed, type: 'missing' } })).toBe(1);
  });

  it('keeps an approved value of it open when the others are archived', async () => {
    await database().reading.createMany({
      data: [infant, at.life].map((indicatorId) => ({
        districtId: at.districtId,
        indicatorId,
        year: YEAR,
        value: '81.2',
        scale: 1,
        state: 'approved' as const,
      })),
    });
    await change({ planIds: [womensPlan] });
    expect(await closeStatingGaps(at.office, place(), NOW)).toMatchObject({ archived: 1 });
    const states = await database().reading.findMany({
      where: { districtId: at.districtId, year: YEAR },
      select: { indicatorId: true, state: true },
    });
    expect(Object.fromEntries(states.map(({ indicatorId, state }) => [indicatorId, state]))).toEqual({
      [infant]: 'approved',
      [at.life]: 'archived',
    });
  });
});

describe('who may', () => {
  it.each<[string, () => Actor]>([
    ['the liaison', () => at.liaison],
    ['the leader', () => at.leader],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
  ])('%s sees no board and changes no round', async (_, actor) => {
    await expect(getRoundBoard(actor(), place(), NOW)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(change({ dueOn: '2026-05-01' }, actor())).rejects.toMatchObject({ code: 'forbidden' });
    await expect(reopenRound(actor(), { ...place(), reason: '补报' })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
