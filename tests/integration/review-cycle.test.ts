import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { ReturnField } from '@/lib/domain/review/return-field';
import { correctReadingSchema, returnReadingsSchema } from '@/lib/schemas/reading';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { getIndicator } from '@/lib/services/get-indicator';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listReviewQueue, type ReviewList } from '@/lib/services/list-review-queue';
import { returnReadings } from '@/lib/services/return-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { withdrawReadings } from '@/lib/services/withdraw-readings';
import { actorOf } from '../support/people';
import { closeStatingGaps } from '../support/close-stating-gaps';
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
  await save(at.rate, null, { numerator: '4036', denominator: '4426' });
  await save(at.life, null, { value: '81.5' });
  await submit([at.rate, 1], [at.life, 1]);
});
afterAll(closeDatabase);

type Versioned = [indicatorId: string, version: number];

const place = () => ({ districtId: at.districtId, year: YEAR });
const save = (id: string, version: number | null, texts: Parameters<typeof cellOf>[2]) =>
  saveReadings(at.liaison, { ...place(), cells: [cellOf(id, version, texts)] }, NOW);
const submit = (...chosen: Versioned[]) => {
  const items = chosen.map(([indicatorId, version]) => ({
    indicatorId,
    version,
    confirmed: [],
    reason: null,
  }));
  return submitReadings(at.liaison, { ...place(), items }, NOW);
};
const approve = (...chosen: Versioned[]) => {
  const items = chosen.map(([indicatorId, version]) => ({ indicatorId, version }));
  return approveReadings(at.office, { ...place(), items }, NOW);
};
const giveBack = (indicatorId: string, version: number, fields?: ReturnField[], actor = at.office) =>
  returnReadings(actor, { ...place(), items: [{ indicatorId, version, fields }], reason: '请核实' }, NOW);
const correct = (changes: Record<string, unknown>) => {
  const texts = { value: '', numerator: '', denominator: '', note: '', reason: '统计部门修订' };
  return correctReading(at.office, correctReadingSchema.parse({ ...place(), ...texts, ...changes }), NOW);
};
const queued = async (indicatorId: string, list: ReviewList = 'waiting') => {
  const { queue } = await listReviewQueue(at.office, { ...place(), list }, NOW);
  return queue.find((row) => row.indicatorId === indicatorId);
};
const assessed = (indicatorId: string) =>
  database().assessment.findUniqueOrThrow({
    where: { districtId_indicatorId_year: { districtId: at.districtId, indicatorId, year: YEAR } },
    select: { status: true, value: true },
  });

describe('a return names what is to be changed', () => {
  it('for the row, its history and whoever reports it, until it is handed in again', async () => {
    const { done } = await giveBack(at.rate, 2, ['note', 'numerator']);
    expect(done).toMatchObject([{ state: 'returned', version: 3 }]);
    const stored = await storedReading(at.districtId, at.rate);
    expect(stored).toMatchObject({ returnReason: '请核实', returnFields: ['numerator', 'note'] });
    expect(stored?.revisions.at(-1)).toMatchObject({
      reason: '请核实',
      after: { returnFields: ['numerator', 'note'] },
    });
    const { rows } = await listEntrySheet(at.liaison, place(), NOW);
    const row = rows.find(({ indicatorId }) => indicatorId === at.rate);
    expect(row?.reading?.returnFields).toEqual(['numerator', 'note']);

    const saved = await save(at.rate, 3, { numerator: '4100', denominator: '4426' });
    expect(saved.done).toMatchObject([{ state: 'returned', returnFields: ['numerator', 'note'] }]);
    await submit([at.rate, 4]);
    expect(await storedReading(at.districtId, at.rate)).toMatchObject({
      returnFields: [],
      returnReason: null,
    });
  });

  it('the value where nothing is named; never a field the row does not have', async () => {
    const { refused } = await giveBack(at.life, 2, ['value', 'numerator', 'male']);
    expect(refused).toMatchObject([
      { code: 'invalidInput', message: '本指标没有可修改的分子、分项“男”，请重新选择。' },
    ]);
    expect((await storedReading(at.districtId, at.life))?.state).toBe('submitted');
    await giveBack(at.life, 2);
    expect((await storedReading(at.districtId, at.life))?.returnFields).toEqual(['value']);
  });

  it('in bulk each with its own reason or all with one, and what moved meanwhile is refused with what it is now', async () => {
    await withdrawReadings(at.liaison, { ...place(), items: [{ indicatorId: at.life, version: 2 }] }, NOW);
    await save(at.life, 3, { value: '81.9' });
    await submit([at.life, 4]);
    const items = [
      { indicatorId: at.rate, version: 2, fields: ['denominator' as const], reason: '分母应为活产数' },
      { indicatorId: at.life, version: 2 },
    ];
    const { done, refused } = await returnReadings(at.office, { ...place(), items, reason: '请核实' }, NOW);
    expect(done).toMatchObject([{ indicatorId: at.rate, version: 3 }]);
    expect(refused).toMatchObject([
      { indicatorId: at.life, code: 'staleVersion', current: { value: '81.9', state: 'submitted' } },
    ]);
    expect((await storedReading(at.districtId, at.rate))?.returnReason).toBe('分母应为活产数');
  });

  it('never without a reason', () => {
    const item = { indicatorId: at.rate, version: 2 };
    const parse = (input: object) => returnReadingsSchema.safeParse({ ...place(), ...input }).success;
    expect(parse({ items: [item] })).toBe(false);
    expect(parse({ items: [{ ...item, reason: '请核实' }, item] })).toBe(false);
    expect(parse({ items: [item], reason: ' ' })).toBe(false);
    expect(parse({ items: [{ ...item, fields: [] }], reason: '请核实' })).toBe(false);
    expect(parse({ items: [item], reason: '请核实' })).toBe(true);
    expect(parse({ items: [{ ...item, reason: '请核实' }] })).toBe(true);
  });
});

describe('the second submission', () => {
  it('stands beside what was returned', async () => {
    await giveBack(at.rate, 2, ['numerator', 'note']);
    await save(at.rate, 3, { numerator: '4100', denominator: '4426' });
    expect(await queued(at.rate)).toBeUndefined();
    await submit([at.rate, 4]);
    const row = await queued(at.rate);
    expect(row).toMatchObject({
      reasons: ['changed'],
      change: {
        review: { act: 'return', by: at.office.name, reason: '请核实', fields: ['numerator', 'note'] },
        differences: [
          { field: 'value', from: '91.19', to: '92.63' },
          { field: 'numerator', from: '4036', to: '4100' },
        ],
        untouched: ['note'],
      },
    });
  });

  it('is flagged where nothing was changed, and goes before what waits for the first time', async () => {
    await giveBack(at.life, 2);
    await submit([at.life, 3]);
    const { queue } = await listReviewQueue(at.office, place(), NOW);
    expect(queue.map(({ indicatorId, reasons }) => [indicatorId, reasons])).toEqual([
      [at.life, ['unchanged']],
      [at.rate, []],
    ]);
  });

  it('and an approval at the same moment: one of them happens, and the other is told', async () => {
    const resubmit = async () => {
      const withdrawn = await withdrawReadings(
        at.liaison,
        { ...place(), items: [{ indicatorId: at.rate, version: 2 }] },
        NOW,
      );
      if (withdrawn.done.length === 0) return 'refused';
      await save(at.rate, 3, { numerator: '4100', denominator: '4426' });
      await submit([at.rate, 4]);
      return 'resubmitted';
    };
    const [approved, liaison] = await Promise.all([approve([at.rate, 2]), resubmit()]);
    const stored = await storedReading(at.districtId, at.rate);
    if (approved.done.length === 1) {
      expect(liaison).toBe('refused');
      expect(stored).toMatchObject({ state: 'approved', version: 3 });
    } else {
      expect(liaison).toBe('resubmitted');
      expect(approved.refused[0]?.code).toMatch(/staleVersion|wrongState/);
      expect(stored).toMatchObject({ state: 'submitted', version: 5 });
      expect((await assessed(at.rate).catch(() => null))?.value ?? null).toBeNull();
    }
  });
});

describe('returning an approved value', () => {
  beforeEach(async () => {
    await approve([at.rate, 2], [at.life, 2]);
  });

  it('takes it out of the scoring and from the leaders’ eyes at once', async () => {
    expect(await assessed(at.life)).toMatchObject({ status: 'notMet' });
    const { done } = await giveBack(at.life, 3);
    expect(done).toMatchObject([{ state: 'returned', version: 4 }]);
    expect(await assessed(at.life)).toMatchObject({ status: 'noData' });
    const seen = async (actor: Actor) => {
      const { indicator } = await getIndicator(actor, { ...place(), indicatorId: at.life });
      return indicator.readings.filter(({ year }) => year === YEAR).map(({ state }) => state);
    };
    expect(await seen(at.leader)).toEqual([]);
    expect(await seen(at.liaison)).toEqual(['returned']);
    expect((await save(at.life, 4, { value: '81.9' })).done).toHaveLength(1);
    await submit([at.life, 5]);
    expect((await queued(at.life))?.change).toMatchObject({ changed: true });
    await approve([at.life, 6]);
    expect(await assessed(at.life)).toMatchObject({ status: 'notMet' });
  });

  it('leaves the value approved when the scoring fails', async () => {
    await database().$executeRawUnsafe(
      `ALTER TABLE assessment ADD CONSTRAINT break_return CHECK (district_id <> '${at.districtId}') NOT VALID`,
    );
    try {
      await expect(giveBack(at.life, 3)).rejects.toThrow();
    } finally {
      await database().$executeRawUnsafe('ALTER TABLE assessment DROP CONSTRAINT break_return');
    }
    expect(await storedReading(at.districtId, at.life)).toMatchObject({ state: 'approved', version: 3 });
  });

  it('is for the office only, and over when the round is closed', async () => {
    for (const actor of [at.liaison, at.leader, actorOf('office', { districtId: '000001' })]) {
      await expect(giveBack(at.life, 3, undefined, actor)).rejects.toMatchObject({ code: 'forbidden' });
    }
    await setRoundClosed(at.districtId, true);
    expect((await giveBack(at.life, 3)).refused).toMatchObject([{ code: 'wrongState' }]);
    await setRoundClosed(at.districtId, false);
    await closeStatingGaps(at.office, place(), NOW);
    const { queue } = await listReviewQueue(at.office, { ...place(), list: 'approved' }, NOW);
    expect(queue.map(({ reading, returnable }) => [reading.state, returnable])).toEqual([
      ['archived', false],
      ['archived', false],
    ]);
    expect((await giveBack(at.life, 4)).refused).toMatchObject([{ code: 'wrongState' }]);
  });

  it('is offered in the list of what was approved', async () => {
    const { queue, progress } = await listReviewQueue(at.office, { ...place(), list: 'approved' }, NOW);
    expect(queue.map(({ indicatorId, returnable }) => [indicatorId, returnable])).toEqual([
      [at.rate, true],
      [at.life, true],
    ]);
    expect(progress).toMatchObject({ submitted: 0, approved: 2 });
    expect((await listReviewQueue(at.office, place(), NOW)).queue).toEqual([]);
  });
});

describe('changes after the last review', () => {
  beforeEach(async () => {
    await approve([at.rate, 2], [at.life, 2]);
  });

  it('a correction, for the office and whoever reports the value', async () => {
    await correct({ indicatorId: at.life, version: 3, value: '82.5' });
    expect(await queued(at.life, 'approved')).toMatchObject({
      reasons: ['changed'],
      change: { differences: [{ field: 'value', from: '81.5', to: '82.5' }] },
    });
    const onSheet = async (actor: Actor) => {
      const { rows } = await listEntrySheet(actor, place(), NOW);
      return rows.filter(({ change }) => change?.changed).map(({ indicatorId }) => indicatorId);
    };
    expect(await onSheet(at.office)).toEqual([at.life]);
    expect(await onSheet(at.liaison)).toEqual([]);
    const onPage = async (actor: Actor) =>
      Object.keys((await getIndicator(actor, { ...place(), indicatorId: at.life })).changes);
    const id = (await storedReading(at.districtId, at.life))?.id;
    expect(await onPage(at.office)).toEqual([id]);
    expect(await onPage(at.liaison)).toEqual([id]);
    expect(await onPage(at.leader)).toEqual([]);
  });

  it('of a value that came approved, counted from its first correction', async () => {
    const old = { ...place(), year: YEAR - 1 };
    await database().reading.updateMany({
      where: { districtId: at.districtId, indicatorId: at.life, year: YEAR - 1 },
      data: { state: 'approved' },
    });
    const correctOld = (version: number, value: string) =>
      correct({ ...old, indicatorId: at.life, version, value });
    await correctOld(1, '81.2');
    await correctOld(2, '81.3');
    const { queue } = await listReviewQueue(at.office, { ...old, list: 'approved' }, NOW);
    expect(queue.find(({ indicatorId }) => indicatorId === at.life)?.change?.differences).toEqual([
      { field: 'value', from: '81.1', to: '81.3' },
    ]);
  });

  it('of a demonstration value that came returned', async () => {
    const { id } = await database().reading.create({
      data: { ...place(), indicatorId: at.fitness, value: '88', state: 'returned', returnReason: '请核实' },
      select: { id: true },
    });
    const after = {
      value: '88',
      scale: 0,
      state: 'returned',
      returnReason: '请核实',
      returnFields: ['value'],
    };
    await database().readingRevision.create({
      data: {
        districtId: at.districtId,
        readingId: id,
        version: 1,
        action: 'seed',
        after,
        actor: '演示数据',
      },
    });
    const items = [{ indicatorId: at.fitness, version: 1, confirmed: [], reason: null }];
    await submitReadings(at.sportsLiaison, { ...place(), items }, NOW);
    expect(await queued(at.fitness)).toMatchObject({
      reasons: ['unchanged'],
      change: { review: { act: 'return', reason: '请核实' }, untouched: ['value'] },
    });
  });

  const attach = (indicatorId: string, uploadedAt: Date, removedAt: Date | null = null) =>
    database().attachment.create({
      data: {
        ...place(),
        indicatorId,
        fileName: '佐证.pdf',
        mediaType: 'application/pdf',
        bytes: 3,
        sha256: 'x',
        content: Buffer.from('pdf'),
        uploadedBy: '张敏',
        uploadedAt,
        removedAt,
        removedBy: removedAt && '张敏',
      },
    });
  const comment = (indicatorId: string, onBehalfOf: string) =>
    database().readingComment.create({
      data: { ...place(), indicatorId, text: '口径已核对', author: '李', onBehalfOf, at: later() },
    });
  const later = () => new Date(Date.now() + 60_000);
  const before = new Date('2026-01-10T00:00:00Z');

  it('attachments and comments that came or went, not those from before or of the office itself', async () => {
    await attach(at.rate, before);
    await comment(at.rate, '妇儿工委办');
    expect(await queued(at.rate, 'approved')).toMatchObject({ attachments: 1, reasons: [] });
    await attach(at.rate, later());
    await attach(at.rate, before, later());
    await comment(at.rate, '区体育局');
    expect(await queued(at.rate, 'approved')).toMatchObject({
      attachments: 2,
      reasons: ['changed'],
      change: { attachmentsAdded: 1, attachmentsRemoved: 1, comments: 1, differences: [] },
    });
    expect(await queued(at.life, 'approved')).toMatchObject({ attachments: 0, reasons: [] });
  });
});

describe('what needs eyes', () => {
  it('a value that chance decides over, where last year’s was none', async () => {
    const rule = { kind: 'threshold', bound: 'min', value: '91', inclusive: true };
    await database().targetRevision.updateMany({
      where: { districtId: at.districtId, indicatorId: at.rate },
      data: { rule },
    });
    const lastYear = (numerator: string, value: string) =>
      database().reading.updateMany({
        where: { districtId: at.districtId, indicatorId: at.rate, year: YEAR - 1 },
        data: { numerator, value },
      });
    // 90.99 %: the interval holds the target in both years.
    expect((await queued(at.rate))?.reasons).toEqual([]);
    await lastYear('3800', '88.2');
    expect((await queued(at.rate))?.reasons).toEqual(['newSmallNumber']);
  });

  it('counts the annual narratives that wait, of this district and year', async () => {
    const write = (state: 'submitted' | 'draft', kind: 'implementation' | 'nextPlan') =>
      database().narrative.create({
        data: { ...place(), departmentId: at.health, kind, content: {}, state, writtenBy: '张敏' },
      });
    await write('submitted', 'implementation');
    await write('draft', 'nextPlan');
    expect((await listReviewQueue(at.office, place(), NOW)).narratives).toBe(1);
    expect((await listReviewQueue(at.office, { ...place(), year: YEAR - 1 }, NOW)).narratives).toBe(0);
  });
});

describe('correcting a breakdown', () => {
  const part = (category: 'male' | 'female' | 'urban', numerator: string) => ({
    category,
    value: '',
    numerator,
    denominator: '2213',
  });
  const whole = { numerator: '4036', denominator: '4426' };
  beforeEach(async () => {
    await database().indicator.update({
      where: { districtId_id: { districtId: at.districtId, id: at.rate } },
      data: { dimensions: ['sex'] },
    });
    await approve([at.rate, 2]);
  });

  it('writes the parts with the value, and compares them with what was approved', async () => {
    const parts = [part('male', '2000'), part('female', '2036')];
    const corrected = await correct({ indicatorId: at.rate, version: 3, ...whole, parts });
    expect(corrected.parts.map(({ category, numerator }) => [category, numerator])).toEqual([
      ['male', '2000'],
      ['female', '2036'],
    ]);
    const row = await queued(at.rate, 'approved');
    expect(row?.reading.parts).toHaveLength(2);
    expect(row?.change?.differences.map(({ field }) => field)).toEqual(['male', 'female']);
  });

  it('refuses a category the indicator is not broken down by', async () => {
    const parts = [part('urban', '2000')];
    await expect(correct({ indicatorId: at.rate, version: 3, ...whole, parts })).rejects.toMatchObject({
      code: 'invalidInput',
      detail: { fields: { parts: expect.stringContaining('城镇') as string } },
    });
  });
});
