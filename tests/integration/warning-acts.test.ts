import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { approveReadings } from '@/lib/services/approve-readings';
import { acknowledgeWarnings } from '@/lib/services/acknowledge-warnings';
import { closeWarningCase } from '@/lib/services/close-warning-case';
import { listHistory } from '@/lib/services/list-history';
import { listNotices } from '@/lib/services/list-notices';
import { listWarnings } from '@/lib/services/list-warnings';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { actorOf } from '../support/people';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;
/** 妇女体质测定合格比例 and 妇女人均预期寿命, both binding: the first is slow already, the second turns when approved. */
beforeEach(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
  await database().indicator.updateMany({
    where: { districtId: at.districtId, id: { in: [at.fitness, at.life] } },
    data: { attribute: 'binding' },
  });
  await addReadings(at.fitness, { 2020: '80', 2022: '80.4', 2024: '80.8' }, 'approved');
  await addReadings(at.life, { 2020: '80', 2022: '80.9' }, 'approved');
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
});
afterAll(closeDatabase);

async function addReadings(
  indicatorId: string,
  values: Record<number, string>,
  state: 'approved' | 'submitted',
): Promise<void> {
  await database().reading.createMany({
    data: Object.entries(values).map(([year, value]) => ({
      districtId: at.districtId,
      indicatorId,
      year: Number(year),
      value,
      scale: 1,
      state,
    })),
  });
}

const caseOf = (indicatorId: string) =>
  database().warningCase.findFirstOrThrow({
    where: { districtId: at.districtId, indicatorId, concern: 'attainment' },
    include: { events: { orderBy: { version: 'asc' } } },
  });

async function acknowledge(actor: Actor, version?: number) {
  const { id, version: now } = await caseOf(at.fitness);
  const items = [{ caseId: id, version: version ?? now }];
  return acknowledgeWarnings(actor, { districtId: at.districtId, items }, NOW);
}

async function close(actor: Actor, changes: { version?: number; reason?: string } = {}) {
  const { id: caseId, version } = await caseOf(at.fitness);
  return closeWarningCase(
    actor,
    { districtId: at.districtId, caseId, version, reason: '已核实', ...changes },
    NOW,
  );
}

const history = (actor: Actor) =>
  listHistory(actor, { districtId: at.districtId, year: 2024, filter: {} }, null);

const supervise = async (state: 'awaiting' | 'closed') => {
  const { id, year, type, level, message } = await caseOf(at.fitness);
  await database().supervision.create({
    data: {
      districtId: at.districtId,
      caseId: id,
      departmentId: at.sports,
      state,
      year,
      type,
      level,
      message,
      request: '请说明原因',
      dueOn: NOW,
      openedBy: '办公室',
      openedByRole: 'office',
    },
  });
};

describe('知悉', () => {
  it('is for the office and the leaders of the district, and for nobody else', async () => {
    for (const actor of [
      at.liaison,
      at.sportsLiaison,
      other.office,
      other.leader,
      actorOf('superior', { districtIds: [at.districtId] }),
      actorOf('admin', {}),
    ]) {
      await expect(acknowledge(actor), actor.role).rejects.toMatchObject({ code: 'forbidden' });
    }
    expect((await caseOf(at.fitness)).acknowledgedAt).toBeNull();
    expect(await acknowledge(at.leader)).toEqual({ acknowledged: 1, changed: 0 });
    expect(await caseOf(at.fitness)).toMatchObject({ acknowledgedAt: NOW, acknowledgedBy: at.leader.name });
  });

  it('of two at once counts once, and both are right', async () => {
    const { version } = await caseOf(at.fitness);
    const outcomes = await Promise.all([acknowledge(at.leader, version), acknowledge(at.office, version)]);
    expect(outcomes.reduce((sum, { acknowledged }) => sum + acknowledged, 0)).toBe(1);
    expect(outcomes.every(({ changed }) => changed === 0)).toBe(true);
    const { events } = await caseOf(at.fitness);
    expect(events.filter(({ kind }) => kind === 'acknowledged')).toHaveLength(1);
  });

  it('of what has changed since it was read is left to be read again', async () => {
    const { version } = await caseOf(at.fitness);
    expect(await acknowledge(at.office, version - 1 || 99)).toEqual({ acknowledged: 0, changed: 1 });
    expect((await caseOf(at.fitness)).acknowledgedAt).toBeNull();
  });

  it('stands in the history of the year', async () => {
    await acknowledge(at.leader);
    const { lines } = await history(at.office);
    expect(lines[0]).toMatchObject({
      act: '知悉预警',
      actor: at.leader.name,
      indicator: { name: '妇女体质测定合格比例' },
    });
  });
});

describe('销号', () => {
  it('is for the office alone', async () => {
    for (const actor of [at.leader, at.sportsLiaison, other.office]) {
      await expect(close(actor), actor.role).rejects.toMatchObject({ code: 'forbidden' });
    }
    await close(at.office);
    expect(await caseOf(at.fitness)).toMatchObject({
      closedAt: NOW,
      closedBy: at.office.name,
      closeReason: '已核实',
    });
    const { lines } = await history(at.office);
    expect(lines[0]).toMatchObject({ act: '预警销号', reason: '已核实' });
  });

  it('is refused while a 督办 is open, and possible once it is not', async () => {
    await supervise('awaiting');
    await expect(close(at.office)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining('督办') as string,
    });
    await database().supervision.updateMany({
      where: { districtId: at.districtId },
      data: { state: 'closed' },
    });
    await close(at.office);
  });

  it('of a closed one is refused with who closed it, of a changed one with what it is now', async () => {
    await expect(close(at.office, { version: 99 })).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringContaining('80.8') as string,
    });
    await close(at.office);
    await expect(close(at.office)).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: expect.stringContaining('已核实') as string,
    });
  });

  it('at once by two is done once', async () => {
    const outcomes = await Promise.allSettled([close(at.office), close(at.office)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('stays until later figures raise it again', async () => {
    await close(at.office);
    await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
    expect((await caseOf(at.fitness)).closedAt).toEqual(NOW);
    await addReadings(at.fitness, { [YEAR]: '80.9' }, 'submitted');
    await approve([at.fitness]);
    expect(await caseOf(at.fitness)).toMatchObject({ closedAt: null, comebacks: 1, year: YEAR });
  });
});

async function approve(indicatorIds: readonly string[]) {
  const items = indicatorIds.map((indicatorId) => ({ indicatorId, version: 1 }));
  const { refused } = await approveReadings(at.office, { districtId: at.districtId, year: YEAR, items }, NOW);
  expect(refused).toEqual([]);
}

describe('the list', () => {
  it('is for whoever reads the district, and says what they may do', async () => {
    const rights = async (actor: Actor) => {
      const { cases, mayAct, mayClose } = await listWarnings(actor, at.districtId, YEAR);
      expect(cases.some(({ indicator }) => indicator.id === at.fitness)).toBe(true);
      return [mayAct, mayClose];
    };
    expect(await rights(at.office)).toEqual([true, true]);
    expect(await rights(at.leader)).toEqual([true, false]);
    expect(await rights(at.liaison)).toEqual([false, false]);
    expect(await rights(actorOf('superior', { districtIds: [at.districtId] }))).toEqual([false, false]);
    await expect(listWarnings(other.office, at.districtId, YEAR)).rejects.toMatchObject({
      code: 'forbidden',
    });
  });

  it('tells the whole story, whose it is, and whether it is supervised', async () => {
    await supervise('awaiting');
    const { cases } = await listWarnings(at.leader, at.districtId, YEAR);
    const found = cases.find(
      ({ indicator, concern }) => indicator.id === at.fitness && concern === 'attainment',
    );
    expect(found).toMatchObject({
      underSupervision: true,
      level: 'red',
      indicator: { name: '妇女体质测定合格比例', attribute: 'binding', demonstration: false },
      departments: [
        { name: '区体育局', role: 'lead' },
        { name: '区卫生健康委', role: 'participating' },
      ],
    });
    expect(found?.events.map(({ kind }) => kind)).toEqual(['raised']);
  });
});

describe('a red warning', () => {
  const inbox = async (actor: Actor) =>
    (
      await listNotices(actor, {
        districtId: at.districtId,
        unreadOnly: false,
        kind: 'warningRaised',
        before: null,
      })
    ).notices;

  it('is told to the office and the leaders once for a whole batch, and not to departments', async () => {
    await addReadings(at.life, { [YEAR]: '80.5' }, 'submitted');
    await addReadings(at.fitness, { [YEAR]: '80.9' }, 'submitted');
    await approve([at.life, at.fitness]);
    expect((await caseOf(at.life)).level).toBe('red');
    for (const actor of [at.office, at.leader]) {
      const told = await inbox(actor);
      expect(told).toHaveLength(1);
      expect(told[0]).toMatchObject({
        title: '新增 1 项红色预警',
        href: `/d/${at.districtId}/warnings?year=${YEAR}&level=red`,
      });
      expect(told[0]?.body).toContain('妇女人均预期寿命：');
    }
    expect(await inbox(at.liaison)).toEqual([]);
  });

  it('that was red before is not told again', async () => {
    await addReadings(at.fitness, { [YEAR]: '80.9' }, 'submitted');
    await approve([at.fitness]);
    expect(await inbox(at.leader)).toEqual([]);
  });
});
