import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { correctReadingSchema } from '@/lib/schemas/reading';
import type { GiveWarningReasonInput } from '@/lib/schemas/warning-reason';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { reopenRound } from '@/lib/services/reopen-round';
import { correctReading } from '@/lib/services/correct-reading';
import { getIndicator } from '@/lib/services/get-indicator';
import { giveWarningReason } from '@/lib/services/give-warning-reason';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listIndicators } from '@/lib/services/list-indicators';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { actorOf } from '../support/people';
import {
  createReportingDistrict,
  NOW,
  setRoundClosed,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

const TEXT = '体检覆盖面扩大，数值上升较快，口径未变';
const LEAP = [81, 81.1, 81.2, 81.3, 95];

let at: ReportingFixture;
let other: ReportingFixture;
/** 妇女体质测定合格比例 (led by sports) rises by a tenth a year, and by 13.7 points in the open year: 波动较大. */
beforeEach(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
  await database().reading.createMany({
    data: LEAP.map((value, index) => ({
      districtId: at.districtId,
      indicatorId: at.fitness,
      year: YEAR - 4 + index,
      value,
      scale: 1,
      state: 'approved' as const,
    })),
  });
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
});
afterAll(closeDatabase);

const place = () => ({ districtId: at.districtId, year: YEAR });
const give = (actor: Actor, changes: Partial<GiveWarningReasonInput> = {}) =>
  giveWarningReason(
    actor,
    {
      ...place(),
      indicatorId: at.fitness,
      type: 'volatile',
      value: '95',
      text: TEXT,
      version: null,
      ...changes,
    },
    NOW,
  );
const close = () => closeStatingGaps(at.office, place(), NOW);
const stored = () => database().warningReason.findFirst({ where: { districtId: at.districtId } });
const correct = (value: string, version: number) =>
  correctReading(
    at.office,
    correctReadingSchema.parse({
      ...place(),
      indicatorId: at.fitness,
      version,
      value,
      numerator: '',
      denominator: '',
      note: '',
      reason: '统计部门修订',
      confirmed: true,
    }),
    NOW,
  );

describe('who explains', () => {
  const outsiders: [string, () => Actor][] = [
    ['a department that only takes part', () => at.liaison],
    ['领导', () => at.leader],
    ['another district’s office', () => other.office],
    ['another district’s lead department', () => other.sportsLiaison],
    ['上级', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['系统管理员', () => actorOf('admin')],
  ];
  it.each(outsiders)('%s does not', async (_, actor) => {
    await expect(give(actor())).rejects.toMatchObject({ code: 'forbidden' });
    expect(await stored()).toBeNull();
  });

  it.each<[string, () => Actor]>([
    ['the lead department', () => at.sportsLiaison],
    ['the office', () => at.office],
  ])('%s does, and leaves an audit row', async (_, actor) => {
    expect(await give(actor())).toMatchObject({ text: TEXT, version: 1, by: actor().name });
    expect(await stored()).toMatchObject({
      value: '95',
      text: TEXT,
      flag: 'official',
      givenById: actor().id,
    });
    const [row] = await database().auditLog.findMany({
      where: { districtId: at.districtId, action: 'warningReason.give' },
    });
    expect(row).toMatchObject({
      subjectId: `${at.fitness}/${YEAR}/volatile`,
      detail: { before: null, after: { text: TEXT, value: '95' } },
    });
  });

  it('after the year is archived only the office does', async () => {
    await setRoundClosed(at.districtId, true);
    await expect(give(at.sportsLiaison)).rejects.toMatchObject({ code: 'wrongState' });
    await give(at.office);
    expect(await stored()).toMatchObject({ text: TEXT });
    const mayExplain = async (actor: Actor) =>
      (await getIndicator(actor, { ...place(), indicatorId: at.fitness })).mayExplain;
    expect([await mayExplain(at.office), await mayExplain(at.sportsLiaison)]).toEqual([true, false]);
  });
});

describe('what is explained', () => {
  it('is changed only as seen; the refusal quotes what is stored', async () => {
    await give(at.sportsLiaison);
    await give(at.office, { version: 1, text: '与体育局核对，数值无误' });
    await expect(give(at.sportsLiaison, { version: 1 })).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringContaining('与体育局核对，数值无误'),
      detail: { current: { version: 2 } },
    });
    await expect(give(at.sportsLiaison)).rejects.toMatchObject({ code: 'staleVersion' });
    expect(await stored()).toMatchObject({ version: 2, text: '与体育局核对，数值无误' });
  });

  it('is the value that was seen', async () => {
    await correct('96', 1);
    await expect(give(at.sportsLiaison)).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringMatching(/95\.00.*96\.00/),
    });
  });

  it('must be a warning that is still raised', async () => {
    await expect(give(at.sportsLiaison, { type: 'reversal' })).rejects.toMatchObject({ code: 'wrongState' });
    await correct('81.4', 1);
    await expect(give(at.sportsLiaison, { value: '81.4' })).rejects.toMatchObject({ code: 'wrongState' });
  });

  it('stands where the warning is read: entry, review, indicator, list', async () => {
    await give(at.sportsLiaison);
    const reason = { text: TEXT, value: '95', version: 1, by: at.sportsLiaison.name };
    const sheet = await listEntrySheet(at.sportsLiaison, place(), NOW);
    expect(sheet.demands).toMatchObject([{ indicatorId: at.fitness, type: 'volatile', value: '95', reason }]);
    expect((await listEntrySheet(at.liaison, place(), NOW)).demands).toEqual([]);
    const queue = await listReviewQueue(at.office, place(), NOW);
    expect(queue.demands).toMatchObject([{ leads: [{ name: '区体育局' }], reason }]);
    const { indicator, mayExplain } = await getIndicator(at.leader, { ...place(), indicatorId: at.fitness });
    expect(indicator.warnings.find(({ type }) => type === 'volatile')).toMatchObject({ value: '95', reason });
    expect(mayExplain).toBe(false);
    const rows = await listIndicators(at.leader, at.districtId, YEAR, undefined);
    const listed = rows.find(({ id }) => id === at.fitness);
    expect(listed?.warnings.find(({ type }) => type === 'volatile')).toMatchObject({ reason });
    expect(listed?.warnings.find(({ type }) => type !== 'volatile')?.reason ?? null).toBeNull();
  });
});

describe('a year with a warning that nobody explained', () => {
  it('is not archived, nothing of it is half-written, and the office knows in advance who owes what', async () => {
    const owedIn = async (year: number) =>
      (await getRoundBoard(at.office, { districtId: at.districtId, year }, NOW)).owedReasons;
    expect(await owedIn(YEAR)).toMatchObject([
      { indicatorId: at.fitness, type: 'volatile', department: '区体育局', state: 'owed' },
    ]);
    expect(await owedIn(YEAR - 1)).toEqual([]);
    await expect(close()).rejects.toMatchObject({
      code: 'wrongState',
      userMessage: '还有 1 项预警没有原因说明（区体育局 1 项），说明后才能归档 2025 年。',
      detail: {
        owed: [{ indicatorId: at.fitness, type: 'volatile', department: '区体育局', state: 'owed' }],
      },
    });
    const reading = await database().reading.findFirstOrThrow({
      where: { districtId: at.districtId, indicatorId: at.fitness, year: YEAR },
    });
    expect(reading).toMatchObject({ state: 'approved', version: 1 });
    const round = await database().reportingRound.findFirstOrThrow({
      where: { districtId: at.districtId, year: YEAR },
    });
    expect(round).toMatchObject({ closedAt: null, settingsVersion: null });
    expect(
      await database().auditLog.count({ where: { districtId: at.districtId, action: 'round.close' } }),
    ).toBe(0);
  });

  it('is archived once it is explained, and the reason outlives the recomputation', async () => {
    await give(at.sportsLiaison);
    expect(await close()).toMatchObject({ archived: 1 });
    expect(await stored()).toMatchObject({ text: TEXT });
  });

  it('asks anew after the value was corrected, with the old words at hand', async () => {
    await give(at.sportsLiaison);
    await correct('96', 1);
    const { demands } = await listEntrySheet(at.sportsLiaison, place(), NOW);
    expect(demands).toMatchObject([{ value: '96', reason: { text: TEXT, value: '95' } }]);
    await expect(close()).rejects.toMatchObject({ detail: { owed: [{ state: 'outdated' }] } });
    await give(at.sportsLiaison, { value: '96', version: 1, text: '更正后仍属正常增长' });
    await close();
    await reopenRound(at.office, { ...place(), reason: '补报' });
    expect(await stored()).toMatchObject({ value: '96', version: 2 });
  });

  it('is archived when a correction takes the warning away', async () => {
    await correct('81.4', 1);
    expect(await close()).toMatchObject({ archived: 1 });
  });

  it('is not held up by an indicator that was retired', async () => {
    await database().indicator.updateMany({ where: { id: at.fitness }, data: { retiredAt: NOW } });
    await close();
  });

  it('tells what is owed only to those who may close it', async () => {
    for (const actor of [at.leader, at.liaison]) {
      await expect(getRoundBoard(actor, place(), NOW)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });
});
