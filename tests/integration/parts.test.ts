import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import { listPeers } from '@/lib/db/peers';
import { getFilterChoices } from '@/lib/services/get-filter-choices';
import { getIndicator } from '@/lib/services/get-indicator';
import { getRoundBoard } from '@/lib/services/get-round-board';
import { getOverview } from '@/lib/services/get-overview';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listIndicators } from '@/lib/services/list-indicators';
import { listPlans } from '@/lib/services/list-plans';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { reviseTarget } from '@/lib/services/revise-target';
import { saveReadings } from '@/lib/services/save-readings';
import { setIndicatorDepartments } from '@/lib/services/set-indicator-departments';
import { toExportRow } from '@/lib/view/indicators/export-rows';
import { composeOverview } from '@/lib/view/overview/overview';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { createDepartment } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  storedReading,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';
import { partOf, partsOf } from '../support/parts-fixture';

let at: ReportingFixture;
let on: ReturnType<typeof partsOf>;
beforeEach(async () => {
  at = await createReportingDistrict();
  on = partsOf(at);
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
});
afterAll(closeDatabase);

const sentenceOf = async (indicatorId: string) =>
  ((await on.verdictOf(indicatorId))?.explanation as { sentence: string }).sentence;

describe('the row’s verdict', () => {
  it('follows each approval of a part, in the same transaction, and names the part that fails', async () => {
    const [city, country] = await on.splitInTwo();
    expect(await on.verdictOf(at.rate)).toMatchObject({ status: 'noData', reason: 'notReported' });
    await on.submit({ [city]: '95', [country]: '89' });
    await on.approve(city);
    expect(await on.verdictOf(at.rate)).toMatchObject({ status: 'notAssessable', reason: 'partsMissing' });
    expect(await sentenceOf(at.rate)).toContain('1 项尚无结论（农村孕产妇系统管理率 · 缺报）');
    await on.approve(country);
    expect(await on.verdictOf(at.rate)).toMatchObject({ status: 'notMet', nearlyMet: true, value: null });
    expect(await sentenceOf(at.rate)).toContain('1 项未达到要求（农村孕产妇系统管理率），未达标');
    expect(await on.verdictOf(city)).toMatchObject({ status: 'met', value: '95' });
  });

  it('is the same whether parts are approved together or at the same moment', async () => {
    const [city, country] = await on.splitInTwo();
    await on.submit({ [city]: '95', [country]: '91' });
    await Promise.all([on.approve(city), on.approve(country)]);
    expect(await on.verdictOf(at.rate)).toMatchObject({ status: 'met', reason: null });
  });

  it('joins the parts’ warnings under their names, once', async () => {
    await on.splitInTwo();
    await closeStatingGaps(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    const warnings = await database().warning.findMany({
      where: { districtId: at.districtId, indicatorId: at.rate, year: YEAR },
    });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/^城市孕产妇系统管理率：.*区卫生健康委.*农村孕产妇系统管理率：/);
  });

  it('scores each part by the stage of the year', async () => {
    const staged = '2025年90%，2030年95%';
    const [city, country] = await on.split(at.rate, {
      parts: [partOf('甲率', staged), partOf('乙率', staged)],
    });
    await on.submit({ [city!]: '91', [country!]: '96' });
    await on.approve(city!, country!);
    expect(await on.verdictOf(at.rate)).toMatchObject({ status: 'met', outlook: 'insufficient' });
  });

  it('follows the revision of a part’s target', async () => {
    const [city, country] = await on.splitInTwo();
    await on.submit({ [city]: '95', [country]: '91' });
    await on.approve(city, country);
    await reviseTarget(at.office, {
      districtId: at.districtId,
      indicatorId: country,
      version: await on.versionOf(country),
      originalText: '≥92',
      rule: { kind: 'threshold', bound: 'min', value: '92', inclusive: true },
      validFrom: YEAR,
      document: '中期调整',
      reason: '中期调整',
    });
    expect((await on.verdictOf(at.rate))?.status).toBe('notMet');
  });

  it('does not count retired parts; with none left the row has its own values again', async () => {
    const [city, country] = await on.splitInTwo();
    await on.submit({ [city]: '95', [country]: '80' });
    await on.approve(city, country);
    expect((await on.verdictOf(at.rate))?.status).toBe('notMet');
    await on.retire(country);
    expect((await on.verdictOf(at.rate))?.status).toBe('met');
    expect(await on.verdictOf(country)).toBeNull();
    await on.retire(city);
    expect(await on.verdictOf(at.rate, YEAR - 1)).toMatchObject({
      status: 'notMet',
      value: expect.stringMatching(/^90\.99/),
    });
    expect((await storedReading(at.districtId, country))?.value?.toFixed()).toBe('80');
    await on.retire(country, false);
    expect((await on.verdictOf(at.rate))?.status).toBe('notMet');
  });

  it('leaves with the row when that is retired, and so do its parts', async () => {
    const [city] = await on.splitInTwo();
    await on.retire(at.rate);
    expect(await on.verdictOf(city)).toBeNull();
    const sheet = await listEntrySheet(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    expect(sheet.rows.map(({ indicatorId }) => indicatorId)).not.toContain(city);
    await on.retire(at.rate, false);
    expect(await on.verdictOf(city)).toMatchObject({ status: 'noData' });
  });
});

describe('counting', () => {
  it('counts the printed row once, everywhere', async () => {
    const owedInAll = async () => {
      const board = await getRoundBoard(at.office, { districtId: at.districtId, year: YEAR }, NOW);
      return board.departments.reduce((sum, { total }) => sum + total, 0);
    };
    const before = await listPlans(at.office, at.districtId);
    const owedBefore = await owedInAll();
    const [city, country] = await on.splitInTwo();
    const { plans, departments } = await listPlans(at.office, at.districtId);
    expect(plans).toEqual(before.plans);
    expect(departments).toEqual(before.departments);
    expect(await owedInAll()).toBe(owedBefore + 1);
    const { monitored, rows, settings } = await getOverview(at.leader, at.districtId, YEAR);
    expect(rows.map(({ id }) => id)).toEqual([at.rate, at.life, at.fitness, at.ratio, at.judged]);
    const overview = composeOverview({ rows, monitored, kind: undefined, today: NOW, settings });
    expect(overview.now).toMatchObject({ all: 5 });
    expect(overview.now.rate).not.toMatchObject({ reason: 'partsDoNotAddUp' });
    const owed = overview.missing.flatMap(({ items }) => items.map(({ id }) => id));
    expect(owed).toContain(at.rate);
    expect(owed).not.toContain(city);
    expect(owed).not.toContain(country);
  });

  it('shows the parts’ values in the row, in list and export, and none of the row’s own', async () => {
    const [city, country] = await on.splitInTwo();
    await on.submit({ [city]: '95.0', [country]: '89' });
    const first = async () => (await listIndicators(at.leader, at.districtId, YEAR, undefined))[0]!;
    expect(await first()).toMatchObject({ series: [], readingState: 'submitted' });
    await on.approve(city, country);
    const row = await first();
    expect(row).toMatchObject({ series: [], readingState: 'approved', status: 'notMet' });
    expect(
      row.parts.map(({ name, status, series }) => [name, status, series.map(({ text }) => text)]),
    ).toEqual([
      ['城市孕产妇系统管理率', 'met', ['95.0']],
      ['农村孕产妇系统管理率', 'notMet', ['89']],
    ]);
    expect(toExportRow(row)).toContain(
      '城市孕产妇系统管理率 95.0%（2025 年）已达标；农村孕产妇系统管理率 89%（2025 年）未达标',
    );
  });

  it('finds the row under the department of a part', async () => {
    const [city] = await on.splitInTwo();
    const education = await createDepartment(at.districtId, '区教委');
    await setIndicatorDepartments(at.office, {
      districtId: at.districtId,
      indicatorId: city,
      version: await on.versionOf(city),
      lead: [education],
      participating: [],
    });
    const [row] = await listIndicators(at.leader, at.districtId, YEAR, undefined);
    expect(row?.departments.map(({ name }) => name).sort()).toEqual(['区卫生健康委', '区教委'].sort());
    const { departments } = await getFilterChoices(at.leader, at.districtId, YEAR);
    expect(departments.map(({ name }) => name)).toContain('区教委');
  });

  it('compares a part with what measures the same elsewhere, and never a split row’s old value', async () => {
    const key = `parts-${at.districtId}`;
    const [city] = await on.splitInTwo();
    const give = (id: string, catalogueKey: string) =>
      database().indicator.updateMany({ where: { districtId: at.districtId, id }, data: { catalogueKey } });
    await give(at.rate, key);
    await give(city, `${key}-city`);
    expect(await listPeers(key, [at.districtId], YEAR)).toMatchObject([
      { id: at.rate, isSplit: true, text: null, status: 'noData' },
    ]);
    await on.submit({ [city]: '95' });
    await on.approve(city);
    expect(await listPeers(`${key}-city`, [at.districtId], YEAR)).toMatchObject([
      { id: city, isSplit: false, text: '95', status: 'met' },
    ]);
  });
});

describe('reporting', () => {
  it('enters, reviews and archives parts in place of their row', async () => {
    const [city, country] = await on.splitInTwo();
    const sheet = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    expect(
      sheet.rows.slice(0, 3).map(({ indicatorId, serial, row }) => [indicatorId, serial, row?.name]),
    ).toEqual([
      [city, '1-1', '孕产妇系统管理率'],
      [country, '1-2', '孕产妇系统管理率'],
      [at.life, '2', undefined],
    ]);
    await on.submit({ [city]: '95' });
    const { queue, progress } = await listReviewQueue(
      at.office,
      { districtId: at.districtId, year: YEAR },
      NOW,
    );
    expect(queue.map(({ indicatorId, serial }) => [indicatorId, serial])).toEqual([[city, '1-1']]);
    const health = progress.owed.filter(({ department }) => department === '区卫生健康委');
    expect(health.map(({ indicatorId }) => indicatorId)).toEqual([country, at.life]);
    await on.approve(city);
    expect(await closeStatingGaps(at.office, { districtId: at.districtId, year: YEAR }, NOW)).toEqual({
      archived: 1,
      gaps: 4,
    });
    expect((await storedReading(at.districtId, city))?.state).toBe('archived');
  });

  it('lets only the department of the part enter it', async () => {
    const [city] = await on.splitInTwo();
    const place = { districtId: at.districtId, year: YEAR, cells: [cellOf(city, null, { value: '95' })] };
    const { refused } = await saveReadings(at.sportsLiaison, place, NOW);
    expect(refused).toMatchObject([{ code: 'forbidden' }]);
  });
});

describe('an indicator’s page', () => {
  const open = async (indicatorId: string) =>
    (await getIndicator(at.leader, { districtId: at.districtId, indicatorId, year: YEAR })).indicator;

  it('leads from the row to its parts and back, and from part to part', async () => {
    const [city, country] = await on.splitInTwo();
    await on.submit({ [city]: '95' });
    await on.approve(city);
    const row = await open(at.rate);
    expect(row.row).toBeNull();
    expect([row.previous, row.next?.id]).toEqual([null, at.life]);
    expect((await open(at.life)).previous?.id).toBe(at.rate);
    expect(row.parts).toMatchObject([
      {
        id: city,
        serial: '1-1',
        isRetired: false,
        status: 'met',
        target: { text: '≥94' },
        series: [{ text: '95' }],
      },
      { id: country, serial: '1-2', status: 'noData', series: [] },
    ]);
    const first = await open(city);
    expect(first).toMatchObject({
      serial: '1-1',
      row: { id: at.rate, serial: '1', name: '孕产妇系统管理率' },
      previous: null,
      next: { id: country, serial: '1-2' },
      parts: [],
    });
    await on.retire(country);
    expect((await open(city)).next).toBeNull();
    expect((await open(at.rate)).parts.map(({ isRetired }) => isRetired)).toEqual([false, true]);
  });
});
