import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { correctReadingSchema } from '@/lib/schemas/reading';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { getReadingHistory } from '@/lib/services/get-reading-history';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { returnReadings } from '@/lib/services/return-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { withdrawReadings } from '@/lib/services/withdraw-readings';
import { actorOf } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  setRoundClosed,
  storedReading,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
/** 孕产妇系统管理率 91.19 % and 预期寿命 81.5 岁, submitted by their department as version 2. */
beforeEach(async () => {
  at = await createReportingDistrict();
  const place = { districtId: at.districtId, year: YEAR };
  const cells = [
    cellOf(at.rate, null, { numerator: '4036', denominator: '4426' }),
    cellOf(at.life, null, { value: '81.5' }),
  ];
  await saveReadings(at.liaison, { ...place, cells }, NOW);
  const items = [at.rate, at.life].map((indicatorId) => ({
    indicatorId,
    version: 1,
    confirmed: [],
    reason: null,
  }));
  await submitReadings(at.liaison, { ...place, items }, NOW);
});
afterAll(closeDatabase);

const place = () => ({ districtId: at.districtId, year: YEAR });
const approve = (actor: Actor, ...items: { indicatorId: string; version: number }[]) =>
  approveReadings(actor, { ...place(), items }, NOW);
const giveBack = (actor: Actor, indicatorId: string, version: number, reason = '请核实分母') =>
  returnReadings(actor, { ...place(), items: [{ indicatorId, version }], reason }, NOW);
const correct = (actor: Actor, changes: Record<string, unknown>) =>
  correctReading(
    actor,
    correctReadingSchema.parse({
      ...place(),
      indicatorId: at.life,
      version: 3,
      value: '82.5',
      numerator: '',
      denominator: '',
      note: '',
      reason: '统计部门修订',
      ...changes,
    }),
    NOW,
  );
const rate = (version = 2) => ({ indicatorId: at.rate, version });
const life = (version = 2) => ({ indicatorId: at.life, version });

const outsiders: [string, () => Actor][] = [
  ['the department itself', () => at.liaison],
  ['another department', () => at.sportsLiaison],
  ['a leader', () => at.leader],
  ['the office of another district', () => actorOf('office', { districtId: '000001' })],
  ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
  ['the administrator', () => actorOf('admin')],
];

describe('who may review', () => {
  it.each(outsiders)('not %s', async (_, who) => {
    const forbidden = { code: 'forbidden' };
    await expect(listReviewQueue(who(), place(), NOW)).rejects.toMatchObject(forbidden);
    await expect(approve(who(), rate())).rejects.toMatchObject(forbidden);
    await expect(giveBack(who(), at.rate, 2)).rejects.toMatchObject(forbidden);
    await expect(correct(who(), {})).rejects.toMatchObject(forbidden);
    expect(await storedReading(at.districtId, at.rate)).toMatchObject({ state: 'submitted', version: 2 });
  });

  it('the office does, and sees what is still owed', async () => {
    const { queue, progress } = await listReviewQueue(at.office, place(), NOW);
    expect(queue.map(({ name, questions }) => [name, questions.length])).toEqual([
      ['孕产妇系统管理率', 0],
      ['妇女人均预期寿命', 0],
    ]);
    expect(progress).toEqual({
      total: 4,
      submitted: 2,
      approved: 0,
      owed: [
        { indicatorId: at.fitness, department: '区体育局' },
        { indicatorId: at.ratio, department: null },
      ],
    });
  });
});

describe('approving', () => {
  it('scores the values in the same transaction and tells the verdicts', async () => {
    const { done, refused } = await approve(at.office, rate(), life());
    expect(refused).toEqual([]);
    expect(done.map(({ name, verdict }) => [name, verdict?.status])).toEqual([
      ['孕产妇系统管理率', 'notMet'],
      ['妇女人均预期寿命', 'notMet'],
    ]);
    const reading = await storedReading(at.districtId, at.rate);
    expect(reading).toMatchObject({ state: 'approved', version: 3, reviewedById: at.office.id });
    expect(reading?.revisions.at(-1)).toMatchObject({ action: 'approve', actor: at.office.name });
    const assessment = await database().assessment.findUnique({
      where: { districtId_indicatorId_year: { districtId: at.districtId, indicatorId: at.rate, year: YEAR } },
    });
    expect(assessment).toMatchObject({ status: 'notMet', valueYear: YEAR });
  });

  it('leaves alone what was changed or is not submitted, and approves the rest', async () => {
    const { done, refused } = await approve(at.office, rate(1), life(), {
      indicatorId: at.fitness,
      version: 1,
    });
    expect(done).toMatchObject([{ indicatorId: at.life }]);
    expect(refused.map(({ indicatorId, code }) => [indicatorId, code])).toEqual([
      [at.rate, 'staleVersion'],
      [at.fitness, 'wrongState'],
    ]);
  });

  it('is done once when two people press the button together', async () => {
    const outcomes = await Promise.all([
      approve(at.office, rate(), life()),
      approve(at.office, life(), rate()),
    ]);
    expect(outcomes.map(({ done }) => done.length).sort()).toEqual([0, 2]);
    expect((await storedReading(at.districtId, at.rate))?.revisions).toHaveLength(3);
  });

  it('and withdrawing at the same moment: exactly one of them happens', async () => {
    const items = [rate()];
    const [approved, withdrawn] = await Promise.all([
      approve(at.office, rate()),
      withdrawReadings(at.liaison, { ...place(), items }, NOW),
    ]);
    expect(approved.done.length + withdrawn.done.length).toBe(1);
    const reading = await storedReading(at.districtId, at.rate);
    expect(reading?.state).toBe(approved.done.length === 1 ? 'approved' : 'draft');
    expect(reading?.revisions).toHaveLength(3);
  });

  it('changes nothing at all when the scoring fails', async () => {
    const audits = () => database().auditLog.count({ where: { districtId: at.districtId } });
    const before = await audits();
    await database().$executeRawUnsafe(
      `ALTER TABLE assessment ADD CONSTRAINT break_scoring CHECK (district_id <> '${at.districtId}') NOT VALID`,
    );
    try {
      await expect(approve(at.office, rate(), life())).rejects.toThrow();
    } finally {
      await database().$executeRawUnsafe('ALTER TABLE assessment DROP CONSTRAINT break_scoring');
    }
    for (const id of [at.rate, at.life]) {
      const reading = await storedReading(at.districtId, id);
      expect(reading).toMatchObject({ state: 'submitted', version: 2, reviewedBy: null });
      expect(reading?.revisions).toHaveLength(2);
    }
    expect(await audits()).toBe(before);
  });

  it('goes on after the round is closed; returning does not', async () => {
    await setRoundClosed(at.districtId, true);
    expect((await giveBack(at.office, at.rate, 2)).refused).toMatchObject([
      { code: 'wrongState', message: expect.stringContaining('轮次已关闭') as string },
    ]);
    expect((await approve(at.office, rate())).done).toHaveLength(1);
  });
});

describe('returning', () => {
  it('gives the value back with the reason, until it is submitted again', async () => {
    expect((await giveBack(at.office, at.rate, 2)).done).toMatchObject([{ state: 'returned', version: 3 }]);
    expect(await storedReading(at.districtId, at.rate)).toMatchObject({ returnReason: '请核实分母' });
    const cells = [cellOf(at.rate, 3, { numerator: '4100', denominator: '4426' })];
    const saved = await saveReadings(at.liaison, { ...place(), cells }, NOW);
    expect(saved.done).toMatchObject([{ state: 'returned', returnReason: '请核实分母' }]);
    const items = [{ indicatorId: at.rate, version: 4, confirmed: [], reason: null }];
    await submitReadings(at.liaison, { ...place(), items }, NOW);
    expect(await storedReading(at.districtId, at.rate)).toMatchObject({
      state: 'submitted',
      returnReason: null,
    });
  });

  it('refuses an archived or stale value', async () => {
    expect((await giveBack(at.office, at.rate, 1)).refused).toMatchObject([{ code: 'staleVersion' }]);
    await approve(at.office, rate());
    await database().reading.updateMany({
      where: { districtId: at.districtId, indicatorId: at.rate, year: YEAR },
      data: { state: 'archived' },
    });
    expect((await giveBack(at.office, at.rate, 3)).refused).toMatchObject([{ code: 'wrongState' }]);
  });
});

describe('correcting', () => {
  beforeEach(async () => {
    await approve(at.office, life());
  });

  it('writes a new revision and a new verdict', async () => {
    const corrected = await correct(at.office, {});
    expect(corrected).toMatchObject({ version: 4, verdict: { status: 'met' } });
    const reading = await storedReading(at.districtId, at.life);
    expect(reading).toMatchObject({ state: 'approved', version: 4, scale: 1 });
    expect(reading?.revisions.at(-1)).toMatchObject({
      action: 'correct',
      reason: '统计部门修订',
      before: { value: '81.5' },
      after: { value: '82.5', state: 'approved' },
    });
  });

  it.each([
    ['a stale version, with the value that stands', { version: 2 }, 'staleVersion'],
    ['an empty value', { value: '' }, 'invalidInput'],
    ['an impossible value', { value: '-3' }, 'invalidInput'],
    ['the same value', { value: '81.5' }, 'invalidInput'],
    ['a value that is not approved yet', { indicatorId: 'rate', version: 2 }, 'wrongState'],
  ])('refuses %s', async (_, changes: Record<string, unknown>, code) => {
    const indicatorId = changes.indicatorId === 'rate' ? at.rate : at.life;
    await expect(correct(at.office, { ...changes, indicatorId })).rejects.toMatchObject({ code });
    expect((await storedReading(at.districtId, at.life))?.version).toBe(3);
  });

  it('asks about a doubtful value once, and marks it when it is kept', async () => {
    await expect(correct(at.office, { value: '825' })).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { questions: [{ code: 'digitShift' }] },
    });
    await correct(at.office, { value: '825', confirmed: true });
    expect(await storedReading(at.districtId, at.life)).toMatchObject({ overrideReason: '统计部门修订' });
  });

  it('also after archiving, which it keeps', async () => {
    await database().reading.updateMany({
      where: { districtId: at.districtId, indicatorId: at.life, year: YEAR },
      data: { state: 'archived' },
    });
    await correct(at.office, {});
    expect((await storedReading(at.districtId, at.life))?.state).toBe('archived');
  });

  it('needs a reason', () => {
    expect(() => correct(at.office, { reason: ' ' })).toThrow();
  });
});

describe('history', () => {
  const history = async (actor: Actor, indicatorId: string) => {
    const reading = await storedReading(at.districtId, indicatorId);
    return getReadingHistory(actor, { districtId: at.districtId, readingId: reading?.id ?? '' });
  };

  it('tells those who report and review every step', async () => {
    await approve(at.office, rate());
    const { steps, indicator, unit } = await history(at.liaison, at.rate);
    expect([indicator, unit]).toEqual(['孕产妇系统管理率', '%']);
    expect(steps.map(({ act, from, to }) => [act, from, to])).toEqual([
      ['审核通过', null, null],
      ['提交', null, null],
      ['保存', '未填', '91.19（4036/4426）'],
    ]);
    expect((await history(at.office, at.life)).steps).toHaveLength(2);
  });

  it('tells leaders and other departments only what was approved', async () => {
    expect((await history(at.leader, at.rate)).steps).toEqual([]);
    await approve(at.office, rate());
    for (const actor of [at.leader, at.sportsLiaison]) {
      expect((await history(actor, at.rate)).steps.map(({ act }) => act)).toEqual(['审核通过']);
    }
  });

  it('is closed to other districts and finds nothing of theirs', async () => {
    const stranger = actorOf('office', { districtId: '000001' });
    await expect(history(stranger, at.rate)).rejects.toMatchObject({ code: 'forbidden' });
    const reading = await storedReading(at.districtId, at.rate);
    await expect(
      getReadingHistory(stranger, { districtId: '000001', readingId: reading?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'notFound' });
  });
});
