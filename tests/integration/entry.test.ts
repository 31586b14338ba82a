import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { saveReadingsSchema } from '@/lib/schemas/reading';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
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
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

type Cells = Parameters<typeof saveReadings>[1]['cells'];
const save = (actor: Actor, cells: Cells, now = NOW) =>
  saveReadings(actor, { districtId: at.districtId, year: YEAR, cells }, now);
const submit = (
  actor: Actor,
  indicatorId: string,
  version: number,
  reason: string | null = null,
  confirmed: string[] = [],
) =>
  submitReadings(
    actor,
    { districtId: at.districtId, year: YEAR, items: [{ indicatorId, version, reason, confirmed }] },
    NOW,
  );
const withdraw = (actor: Actor, indicatorId: string, version: number) =>
  withdrawReadings(actor, { districtId: at.districtId, year: YEAR, items: [{ indicatorId, version }] }, NOW);
const parts = { numerator: '4036', denominator: '4,426' };

describe('the sheet', () => {
  const query = () => ({ districtId: at.districtId, year: YEAR });

  it('shows a department what it leads, and locks what it only takes part in', async () => {
    const { rows, round } = await listEntrySheet(at.liaison, query(), NOW);
    expect(rows.map(({ name, lock }) => [name, lock.kind])).toEqual([
      ['孕产妇系统管理率', 'open'],
      ['妇女人均预期寿命', 'open'],
      ['妇女体质测定合格比例', 'notYours'],
      ['妇女健康水平', 'judgement'],
    ]);
    expect(rows[2]?.lock).toEqual({ kind: 'notYours', owner: '区体育局' });
    expect(rows[0]?.earlier[0]).toMatchObject({ year: 2024, value: '91', scale: 1, numerator: '3920' });
    expect(round).toMatchObject({ opensOn: '2026-01-05', dueOn: '2026-03-15', closed: false });
  });

  it('shows the office every indicator, and opens those without a department', async () => {
    const { rows } = await listEntrySheet(at.office, query(), NOW);
    expect(rows).toHaveLength(5);
    expect(rows.filter(({ lock }) => lock.kind === 'open')).toHaveLength(4);
  });

  it.each([
    ['a leader', () => at.leader],
    ['the superior', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the administrator', () => actorOf('admin')],
    ['the office of another district', () => actorOf('office', { districtId: '000001' })],
    [
      'a liaison of another district',
      () => actorOf('liaison', { districtId: '000001', departmentId: at.health }),
    ],
    ['a liaison without a department', () => actorOf('liaison', { districtId: at.districtId })],
  ])('is closed to %s, for reading as for writing', async (_, who) => {
    const actor = who();
    await expect(listEntrySheet(actor, query(), NOW)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(save(actor, [cellOf(at.rate, null, parts)])).rejects.toMatchObject({ code: 'forbidden' });
    await expect(submit(actor, at.rate, 1)).rejects.toMatchObject({ code: 'forbidden' });
    await expect(withdraw(actor, at.rate, 1)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
  });
});

describe('saving drafts', () => {
  it('derives the value, and writes revision and audit row with it', async () => {
    const { done, refused } = await save(at.liaison, [cellOf(at.rate, null, { ...parts, value: '12' })]);
    expect(refused).toEqual([]);
    expect(done).toMatchObject([{ version: 1, state: 'draft', value: '91.1884319928', scale: 2 }]);
    const reading = await storedReading(at.districtId, at.rate);
    expect(reading).toMatchObject({ state: 'draft', version: 1, scale: 2, enteredById: at.liaison.id });
    expect(String(reading?.value)).toBe('91.1884319928');
    expect(reading?.revisions).toMatchObject([
      { version: 1, action: 'save', before: null, after: { numerator: '4036', state: 'draft' } },
    ]);
    const audit = await database().auditLog.findMany({ where: { districtId: at.districtId } });
    expect(audit).toMatchObject([{ action: 'reading.save', subjectId: reading?.id, actorId: at.liaison.id }]);
  });

  it('saves every valid row and names what is wrong with each other one', async () => {
    const { done, refused } = await save(at.liaison, [
      cellOf(at.rate, null, { numerator: '4036', denominator: '0' }),
      cellOf(at.life, null, { value: '８１．５岁' }),
      cellOf(at.fitness, null, { value: '93' }),
      cellOf(at.judged, null, { value: '1' }),
      cellOf('00000000-0000-0000-0000-000000000000', null, { value: '1' }),
    ]);
    expect(done).toMatchObject([{ indicatorId: at.life, value: '81.5', scale: 1 }]);
    expect(refused.map(({ indicatorId, code, message }) => [indicatorId, code, message])).toEqual([
      [at.rate, 'invalidInput', expect.stringContaining('分母为 0')],
      [at.fitness, 'forbidden', '无权限（由区体育局填报）。'],
      [at.judged, 'wrongState', '由妇儿工委办研判，不填数值。'],
      ['00000000-0000-0000-0000-000000000000', 'notFound', expect.stringContaining('没有找到')],
    ]);
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
  });

  it('lets the lead department and the office write, and the office what nobody leads', async () => {
    expect((await save(at.sportsLiaison, [cellOf(at.fitness, null, { value: '93.1' })])).done).toHaveLength(
      1,
    );
    expect((await save(at.office, [cellOf(at.fitness, 1, { value: '93.2' })])).done).toMatchObject([
      { version: 2 },
    ]);
    const { done } = await save(at.office, [cellOf(at.ratio, null, { value: '2∶3' })]);
    expect(done).toMatchObject([{ numerator: '2', denominator: '3', scale: 2 }]);
    expect((await save(at.liaison, [cellOf(at.ratio, 1, { value: '1:1' })])).refused).toMatchObject([
      { code: 'forbidden', message: '无权限（由妇儿工委办填报）。' },
    ]);
  });

  it('tells a department nothing about a draft of another one, however it asks', async () => {
    await save(at.liaison, [cellOf(at.rate, null, { ...parts, note: '仅供内部核对' })]);
    const outcomes = await Promise.all([
      save(at.sportsLiaison, [cellOf(at.rate, null, { value: '1' })]),
      submit(at.sportsLiaison, at.rate, 1),
      withdraw(at.sportsLiaison, at.rate, 1),
    ]);
    for (const { done, refused } of outcomes) {
      expect(done).toEqual([]);
      expect(refused).toMatchObject([
        { code: 'forbidden', message: '无权限（由区卫生健康委填报）。', current: null },
      ]);
      expect(JSON.stringify(refused)).not.toMatch(/4036|仅供内部核对/);
    }
  });

  it('writes nothing for a row that is unchanged or still empty, and can empty a draft', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '81.0' })]);
    expect((await save(at.liaison, [cellOf(at.life, 1, { value: ' 81.0 ' })])).done).toMatchObject([
      { version: 1 },
    ]);
    expect((await save(at.liaison, [cellOf(at.life, 1, { value: '81' })])).done).toMatchObject([
      { version: 2 },
    ]);
    expect((await save(at.liaison, [cellOf(at.rate, null, {})])).done).toMatchObject([
      { state: 'empty', version: null },
    ]);
    expect((await save(at.liaison, [cellOf(at.life, 2, {})])).done).toMatchObject([
      { value: null, version: 3 },
    ]);
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
  });

  it('keeps the rest of a note that was pasted with characters no database holds', async () => {
    const cells = [
      cellOf(at.life, null, { value: '81.5', note: '按新\u0000口径\ud83d' }),
      cellOf(at.rate, null, parts),
    ];
    const input = saveReadingsSchema.parse({ districtId: at.districtId, year: YEAR, cells });
    expect((await saveReadings(at.liaison, input, NOW)).done).toHaveLength(2);
    expect((await storedReading(at.districtId, at.life))?.note).toBe('按新口径');
  });

  it('takes nothing from a page that was opened for somebody else', async () => {
    const input = {
      districtId: at.districtId,
      year: YEAR,
      cells: [cellOf(at.life, null, { value: '82.4' })],
    };
    await expect(saveReadings(at.liaison, { ...input, openedBy: at.office.id }, NOW)).rejects.toMatchObject({
      code: 'forbidden',
      userMessage: expect.stringContaining('已填内容仍存在本机'),
    });
    expect(await storedReading(at.districtId, at.life)).toBeNull();
    const { done } = await saveReadings(at.liaison, { ...input, openedBy: at.liaison.id }, NOW);
    expect(done).toHaveLength(1);
  });

  it('answers a stale version with the value that stands, and changes nothing', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '81.5' })]);
    const { done, refused } = await save(at.office, [cellOf(at.life, null, { value: '81.7' })]);
    expect(done).toEqual([]);
    expect(refused).toMatchObject([
      { code: 'staleVersion', current: { value: '81.5', version: 1, enteredBy: at.liaison.name } },
    ]);
    const chosen = refused[0]?.current?.version ?? null;
    expect((await save(at.office, [cellOf(at.life, chosen, { value: '81.7' })])).done).toMatchObject([
      { version: 2 },
    ]);
    expect((await storedReading(at.districtId, at.life))?.revisions).toHaveLength(2);
  });

  it('takes a save that is sent again because its answer was lost for done, and writes nothing twice', async () => {
    const cells = [cellOf(at.rate, null, parts)];
    await save(at.liaison, cells);
    const { done, refused } = await save(at.liaison, cells);
    expect(refused).toEqual([]);
    expect(done).toMatchObject([{ version: 1, state: 'draft', enteredBy: at.liaison.name }]);
    expect((await storedReading(at.districtId, at.rate))?.revisions).toHaveLength(1);
  });

  it('keeps the breakdown with the value, and leaves it as it is when none is sent', async () => {
    await database().indicator.updateMany({
      where: { districtId: at.districtId, id: at.rate },
      data: { dimensions: ['sex'] },
    });
    const female = { category: 'female' as const, value: '', numerator: '30', denominator: '40' };
    const { done } = await save(at.liaison, [{ ...cellOf(at.rate, null, parts), parts: [female] }]);
    expect(done).toMatchObject([{ version: 1, parts: [{ category: 'female', value: '75' }] }]);
    await save(at.liaison, [cellOf(at.rate, 1, { ...parts, note: '说明' })]);
    const { rows } = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    expect(rows[0]).toMatchObject({
      dimensions: ['sex'],
      reading: { note: '说明', parts: [{ category: 'female', numerator: '30', denominator: '40' }] },
    });
  });

  it('two people saving one row at the same moment: one is written, the other is told', async () => {
    const outcomes = await Promise.all(
      [at.liaison, at.office, at.liaison, at.office].map((actor, index) =>
        save(actor, [
          cellOf(at.life, null, { value: `81.${index}` }),
          cellOf(at.rate, null, { value: `90.${index}` }),
        ]),
      ),
    );
    expect(outcomes.flatMap(({ done }) => done)).toHaveLength(2);
    expect(outcomes.flatMap(({ refused }) => refused.map(({ code }) => code))).toEqual(
      Array(6).fill('staleVersion'),
    );
    expect((await storedReading(at.districtId, at.life))?.revisions).toHaveLength(1);
  });
});

describe('the round', () => {
  it('locks entry when it is closed, not open yet, or missing', async () => {
    const early = await save(
      at.liaison,
      [cellOf(at.life, null, { value: '81.5' })],
      new Date('2026-01-01T00:00:00Z'),
    );
    expect(early.refused).toMatchObject([{ code: 'wrongState', message: '轮次未开，2026-01-05 起填报。' }]);
    await setRoundClosed(at.districtId, true);
    const closed = await save(at.office, [cellOf(at.life, null, { value: '81.5' })]);
    expect(closed.refused).toMatchObject([
      { code: 'wrongState', message: '已截止，不再接受填报。需要补报的，请先在“报送”中重新开启轮次。' },
    ]);
    const missing = await saveReadings(
      at.office,
      { districtId: at.districtId, year: 2026, cells: [cellOf(at.life, null, { value: '81.5' })] },
      NOW,
    );
    expect(missing.refused).toMatchObject([{ message: '轮次未开，请先在“报送”中开启。' }]);
    expect(await storedReading(at.districtId, at.life)).toBeNull();
  });

  it('stays open after the due day until the office closes it', async () => {
    const late = new Date('2026-04-20T00:00:00Z');
    expect((await save(at.liaison, [cellOf(at.life, null, { value: '81.5' })], late)).done).toHaveLength(1);
  });
});

describe('submitting', () => {
  it('hands a value over, locks it, and gives it back on withdrawal', async () => {
    await save(at.liaison, [cellOf(at.rate, null, parts)]);
    expect((await submit(at.liaison, at.rate, 1)).done).toMatchObject([{ state: 'submitted', version: 2 }]);
    expect((await save(at.liaison, [cellOf(at.rate, 2, { value: '99' })])).refused).toMatchObject([
      { code: 'wrongState', message: '已提交，待审核。', current: { state: 'submitted' } },
    ]);
    expect((await withdraw(at.sportsLiaison, at.rate, 2)).refused).toMatchObject([{ code: 'forbidden' }]);
    expect((await withdraw(at.liaison, at.rate, 1)).refused).toMatchObject([{ code: 'staleVersion' }]);
    expect((await withdraw(at.liaison, at.rate, 2)).done).toMatchObject([{ state: 'draft', version: 3 }]);
    const actions = (await storedReading(at.districtId, at.rate))?.revisions.map(({ action }) => action);
    expect(actions).toEqual(['save', 'submit', 'withdraw']);
  });

  it('refuses what is empty, stale, or of another department', async () => {
    await save(at.liaison, [cellOf(at.rate, null, parts)]);
    expect((await submit(at.liaison, at.life, 1)).refused).toMatchObject([{ code: 'invalidInput' }]);
    expect((await submit(at.liaison, at.rate, 7)).refused).toMatchObject([{ code: 'staleVersion' }]);
    expect((await submit(at.sportsLiaison, at.rate, 1)).refused).toMatchObject([{ code: 'forbidden' }]);
    expect((await storedReading(at.districtId, at.rate))?.state).toBe('draft');
  });

  it('asks about a doubtful value, and keeps the answer with it', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '815' })]);
    const { refused } = await submit(at.liaison, at.life, 1);
    expect(refused).toMatchObject([
      { code: 'questionOpen', questions: [{ code: 'digitShift', suggestion: '81.5' }] },
    ]);
    expect((await submit(at.liaison, at.life, 1, null, ['digitShift'])).refused).toHaveLength(1);
    expect((await submit(at.liaison, at.life, 1, '口径变更')).done).toHaveLength(1);
    expect(await storedReading(at.districtId, at.life)).toMatchObject({
      state: 'submitted',
      overrideReason: '口径变更',
    });
  });

  it('takes a tick for a harmless question, without marking the value', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '81.512' })]);
    expect((await submit(at.liaison, at.life, 1)).refused).toMatchObject([{ code: 'questionOpen' }]);
    expect((await submit(at.liaison, at.life, 1, null, ['moreDecimals'])).done).toHaveLength(1);
    expect((await storedReading(at.districtId, at.life))?.overrideReason).toBeNull();
  });

  it('forgets the answer when the number changes', async () => {
    await save(at.liaison, [cellOf(at.life, null, { value: '815' })]);
    await submit(at.liaison, at.life, 1, '口径变更');
    await withdraw(at.liaison, at.life, 2);
    await save(at.liaison, [cellOf(at.life, 3, { value: '815', note: '已核' })]);
    expect((await storedReading(at.districtId, at.life))?.overrideReason).toBe('口径变更');
    await save(at.liaison, [cellOf(at.life, 4, { value: '81.5' })]);
    expect((await storedReading(at.districtId, at.life))?.overrideReason).toBeNull();
  });
});
