import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import { listPeers } from '@/lib/db/peers';
import type { Actor } from '@/lib/domain/access/actor';
import type { SplitIndicatorInput } from '@/lib/schemas/plan-setup';
import { addPart } from '@/lib/services/add-part';
import { approveReadings } from '@/lib/services/approve-readings';
import { closeRound } from '@/lib/services/close-round';
import { editIndicator } from '@/lib/services/edit-indicator';
import { getFilterChoices } from '@/lib/services/get-filter-choices';
import { getIndicator } from '@/lib/services/get-indicator';
import { getOverview } from '@/lib/services/get-overview';
import { getPlan } from '@/lib/services/get-plan';
import { listEntrySheet } from '@/lib/services/list-entry-sheet';
import { listIndicators } from '@/lib/services/list-indicators';
import { listPlans } from '@/lib/services/list-plans';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { reviseTarget } from '@/lib/services/revise-target';
import { saveReadings } from '@/lib/services/save-readings';
import { setIndicatorDepartments } from '@/lib/services/set-indicator-departments';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { splitIndicator } from '@/lib/services/split-indicator';
import { submitReadings } from '@/lib/services/submit-readings';
import { toExportRow } from '@/lib/view/indicators/export-rows';
import { composeOverview } from '@/lib/view/overview/overview';
import { actorOf, createDepartment } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  storedReading,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
});
afterAll(closeDatabase);

const part = (name: string, targetText = '≥94') => ({
  name,
  unit: '%',
  entryKind: 'value' as const,
  targetText,
});
const PARTS = [part('城市孕产妇系统管理率'), part('农村孕产妇系统管理率', '≥90')];

const versionOf = async (id: string) =>
  (await database().indicator.findFirstOrThrow({ where: { districtId: at.districtId, id } })).version;

async function split(
  rowId = at.rate,
  changes: Partial<SplitIndicatorInput> = {},
  actor: Actor = at.office,
): Promise<string[]> {
  const { districtId } = at;
  const version = await versionOf(rowId);
  const input = { districtId, indicatorId: rowId, version, values: 1, parts: PARTS, ...changes };
  return (await splitIndicator(actor, input)).partIds;
}

async function splitInTwo(rowId = at.rate, values = 1): Promise<[string, string]> {
  const [first, second] = await split(rowId, { values });
  return [first!, second!];
}

/** Saved and handed in by the 联络员; the office decides. */
async function submit(values: Record<string, string>): Promise<void> {
  const place = { districtId: at.districtId, year: YEAR };
  const ids = Object.keys(values);
  const cells = ids.map((id) => cellOf(id, null, { value: values[id] }));
  const saved = await saveReadings(at.liaison, { ...place, cells }, NOW);
  expect(saved.refused).toEqual([]);
  const items = ids.map((indicatorId) => ({ indicatorId, version: 1, confirmed: [], reason: '已核对' }));
  expect((await submitReadings(at.liaison, { ...place, items }, NOW)).refused).toEqual([]);
}

async function approve(...ids: string[]): Promise<void> {
  const items = ids.map((indicatorId) => ({ indicatorId, version: 2 }));
  const { refused } = await approveReadings(at.office, { districtId: at.districtId, year: YEAR, items }, NOW);
  expect(refused).toEqual([]);
}

const verdictOf = (indicatorId: string, year = YEAR) =>
  database().assessment.findUnique({
    where: { districtId_indicatorId_year: { districtId: at.districtId, indicatorId, year } },
  });

const sentenceOf = async (indicatorId: string) =>
  ((await verdictOf(indicatorId))?.explanation as { sentence: string }).sentence;

const retire = async (indicatorId: string, retired = true) =>
  setIndicatorRetired(at.office, {
    districtId: at.districtId,
    indicatorId,
    version: await versionOf(indicatorId),
    retired,
    reason: '核对后调整',
  });

describe('who may split a row and add to its parts', () => {
  const outsiders: [string, () => Actor][] = [
    ['the 联络员 who leads it', () => at.liaison],
    ['the 领导', () => at.leader],
    ['the 上级', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '000000' })],
    ['the administrator', () => actorOf('admin')],
  ];
  it.each(outsiders)('%s is kept out', async (_who, actor) => {
    await expect(split(at.rate, {}, actor())).rejects.toMatchObject({ code: 'forbidden' });
    const input = { districtId: at.districtId, indicatorId: at.rate, version: 1, part: part('镇') };
    await expect(addPart(actor(), input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await database().indicator.count({ where: { districtId: at.districtId } })).toBe(5);
  });

  it('the office is let in', async () => {
    await split();
    const version = await versionOf(at.rate);
    const input = { districtId: at.districtId, indicatorId: at.rate, version, part: part('镇', '≥80') };
    await expect(addPart(at.office, input)).resolves.toMatchObject({ indicatorId: expect.any(String) });
  });
});

describe('splitting', () => {
  it('makes parts that take over what the row says of itself, and leaves an audit trail', async () => {
    await database().indicator.updateMany({
      where: { districtId: at.districtId, id: at.rate },
      data: { attribute: 'binding' },
    });
    const [first, second] = await split(at.rate, { parts: [part('甲率', '≥94'), part('乙死亡率', '8')] });
    const { indicators } = await getPlan(at.office, at.districtId, await planId());
    const parts = indicators.filter(({ parentId }) => parentId === at.rate);
    expect(parts).toMatchObject([
      {
        id: first,
        serial: '1-1',
        name: '甲率',
        attribute: 'binding',
        values: 0,
        departments: [{ id: at.health }],
      },
      {
        id: second,
        serial: '1-2',
        name: '乙死亡率',
        domainId: parts[0]!.domainId,
        departments: [{ role: 'lead' }],
      },
    ]);
    expect(
      parts.map(({ targets }) => targets.map(({ confidence, confirmedBy }) => [confidence, confirmedBy])),
    ).toEqual([[['certain', null]], [['confirm', null]]]);
    const [audit] = await database().auditLog.findMany({ where: { subjectId: at.rate } });
    expect(audit).toMatchObject({
      action: 'indicator.split',
      detail: { values: 1, parts: [{ name: '甲率', indicatorId: first }, { name: '乙死亡率' }] },
    });
    expect(await versionOf(at.rate)).toBe(2);
  });

  it.each<[string, Partial<SplitIndicatorInput>, string]>([
    ['names that are not apart', { parts: [part('甲'), part('甲')] }, 'conflict'],
    ['a version that is not the present one', { version: 7 }, 'staleVersion'],
    ['a number of values that is not the present one', { values: 0 }, 'staleVersion'],
    [
      'a target that holds several itself',
      { parts: [part('甲'), part('饮用水达标率', '城市≥95%，农村≥85%')] },
      'invalidInput',
    ],
  ])('refuses %s, and writes nothing', async (_what, changes, code) => {
    await expect(split(at.rate, changes)).rejects.toMatchObject({ code });
    expect(await database().indicator.count({ where: { districtId: at.districtId } })).toBe(5);
    expect(await versionOf(at.rate)).toBe(1);
  });

  it('refuses a part of a part, a row that is split, and a retired one', async () => {
    const [first] = await splitInTwo();
    const refusal = { code: 'wrongState', userMessage: expect.stringContaining('分项') };
    await expect(split(first, { values: 0 })).rejects.toMatchObject(refusal);
    await expect(split(at.rate)).rejects.toMatchObject(refusal);
    await retire(at.life);
    await expect(split(at.life)).rejects.toMatchObject(refusal);
  });

  it('keeps the row’s values and drafts where they are, readable and not scored', async () => {
    await saveReadings(
      at.liaison,
      {
        districtId: at.districtId,
        year: YEAR,
        cells: [cellOf(at.rate, null, { numerator: '4036', denominator: '4426' })],
      },
      NOW,
    );
    expect((await verdictOf(at.rate, YEAR - 1))?.status).toBe('notMet');
    await splitInTwo(at.rate, 2);
    const { indicator } = await getIndicator(at.liaison, {
      districtId: at.districtId,
      indicatorId: at.rate,
      year: YEAR,
    });
    expect(indicator.readings.map(({ year, state }) => [year, state])).toEqual([
      [YEAR, 'draft'],
      [YEAR - 1, 'archived'],
    ]);
    expect(await verdictOf(at.rate, YEAR - 1)).toMatchObject({ status: 'noData', value: null });
    const refused = await saveReadings(
      at.liaison,
      { districtId: at.districtId, year: YEAR, cells: [cellOf(at.rate, 1, { value: '92' })] },
      NOW,
    );
    expect(refused.refused[0]).toMatchObject({
      code: 'notFound',
      message: expect.stringContaining('已拆为分项'),
    });
    expect((await storedReading(at.districtId, at.rate))?.value?.toFixed()).toBe('91.1884319928');
  });
});

const planId = async () =>
  (await database().plan.findFirstOrThrow({ where: { districtId: at.districtId } })).id;

describe('the row’s verdict', () => {
  it('follows each approval of a part, in the same transaction, and names the part that fails', async () => {
    const [city, country] = await splitInTwo();
    expect(await verdictOf(at.rate)).toMatchObject({ status: 'noData', reason: 'notReported' });
    await submit({ [city]: '95', [country]: '89' });
    await approve(city);
    expect(await verdictOf(at.rate)).toMatchObject({ status: 'notAssessable', reason: 'partsMissing' });
    expect(await sentenceOf(at.rate)).toContain('1 项尚无结论（农村孕产妇系统管理率 · 缺报）');
    await approve(country);
    expect(await verdictOf(at.rate)).toMatchObject({ status: 'notMet', nearlyMet: true, value: null });
    expect(await sentenceOf(at.rate)).toContain('1 项未达到要求（农村孕产妇系统管理率），未达标');
    expect(await verdictOf(city)).toMatchObject({ status: 'met', value: '95' });
  });

  it('is the same whether parts are approved together or at the same moment', async () => {
    const [city, country] = await splitInTwo();
    await submit({ [city]: '95', [country]: '91' });
    await Promise.all([approve(city), approve(country)]);
    expect(await verdictOf(at.rate)).toMatchObject({ status: 'met', reason: null });
  });

  it('joins the parts’ warnings under their names, once', async () => {
    await splitInTwo();
    await closeRound(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    const warnings = await database().warning.findMany({
      where: { districtId: at.districtId, indicatorId: at.rate, year: YEAR },
    });
    expect(warnings).toHaveLength(1);
    expect(warnings[0]?.message).toMatch(/^城市孕产妇系统管理率：.*区卫生健康委.*农村孕产妇系统管理率：/);
  });

  it('scores each part by the stage of the year', async () => {
    const staged = '2025年90%，2030年95%';
    const [city, country] = await split(at.rate, { parts: [part('甲率', staged), part('乙率', staged)] });
    await submit({ [city!]: '91', [country!]: '96' });
    await approve(city!, country!);
    expect(await verdictOf(at.rate)).toMatchObject({ status: 'met', outlook: 'insufficient' });
  });

  it('follows the revision of a part’s target', async () => {
    const [city, country] = await splitInTwo();
    await submit({ [city]: '95', [country]: '91' });
    await approve(city, country);
    await reviseTarget(at.office, {
      districtId: at.districtId,
      indicatorId: country,
      version: await versionOf(country),
      originalText: '≥92',
      rule: { kind: 'threshold', bound: 'min', value: '92', inclusive: true },
      validFrom: YEAR,
      document: '中期调整',
      reason: '中期调整',
    });
    expect((await verdictOf(at.rate))?.status).toBe('notMet');
  });

  it('does not count retired parts; with none left the row has its own values again', async () => {
    const [city, country] = await splitInTwo();
    await submit({ [city]: '95', [country]: '80' });
    await approve(city, country);
    expect((await verdictOf(at.rate))?.status).toBe('notMet');
    await retire(country);
    expect((await verdictOf(at.rate))?.status).toBe('met');
    expect(await verdictOf(country)).toBeNull();
    await retire(city);
    expect(await verdictOf(at.rate, YEAR - 1)).toMatchObject({
      status: 'notMet',
      value: expect.stringMatching(/^90\.99/),
    });
    expect((await storedReading(at.districtId, country))?.value?.toFixed()).toBe('80');
    await retire(country, false);
    expect((await verdictOf(at.rate))?.status).toBe('notMet');
  });

  it('leaves with the row when that is retired, and so do its parts', async () => {
    const [city] = await splitInTwo();
    await retire(at.rate);
    expect(await verdictOf(city)).toBeNull();
    const sheet = await listEntrySheet(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    expect(sheet.rows.map(({ indicatorId }) => indicatorId)).not.toContain(city);
    await retire(at.rate, false);
    expect(await verdictOf(city)).toMatchObject({ status: 'noData' });
  });
});

describe('counting', () => {
  it('counts the printed row once, everywhere', async () => {
    const before = await listPlans(at.office, at.districtId);
    const [city, country] = await splitInTwo();
    const { plans, departments, rounds } = await listPlans(at.office, at.districtId);
    expect(plans).toEqual(before.plans);
    expect(departments).toEqual(before.departments);
    expect(rounds[0]!.due).toBe(before.rounds[0]!.due + 1);
    const { monitored, rows } = await getOverview(at.leader, at.districtId, YEAR);
    expect(rows.map(({ id }) => id)).toEqual([at.rate, at.life, at.fitness, at.ratio, at.judged]);
    const overview = composeOverview({ rows, monitored, kind: undefined, today: NOW });
    expect(overview.now).toMatchObject({ all: 5 });
    expect(overview.now.rate).not.toMatchObject({ reason: 'partsDoNotAddUp' });
    const owed = overview.missing.flatMap(({ items }) => items.map(({ id }) => id));
    expect(owed).toContain(at.rate);
    expect(owed).not.toContain(city);
    expect(owed).not.toContain(country);
  });

  it('shows the parts’ values in the row, in list and export, and none of the row’s own', async () => {
    const [city, country] = await splitInTwo();
    await submit({ [city]: '95.0', [country]: '89' });
    const first = async () => (await listIndicators(at.leader, at.districtId, YEAR, undefined))[0]!;
    expect(await first()).toMatchObject({ series: [], readingState: 'submitted' });
    await approve(city, country);
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
    const [city] = await splitInTwo();
    const education = await createDepartment(at.districtId, '区教委');
    await setIndicatorDepartments(at.office, {
      districtId: at.districtId,
      indicatorId: city,
      version: await versionOf(city),
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
    const [city] = await splitInTwo();
    const give = (id: string, catalogueKey: string) =>
      database().indicator.updateMany({ where: { districtId: at.districtId, id }, data: { catalogueKey } });
    await give(at.rate, key);
    await give(city, `${key}-city`);
    expect(await listPeers(key, [at.districtId], YEAR)).toMatchObject([
      { id: at.rate, isSplit: true, text: null, status: 'noData' },
    ]);
    await submit({ [city]: '95' });
    await approve(city);
    expect(await listPeers(`${key}-city`, [at.districtId], YEAR)).toMatchObject([
      { id: city, isSplit: false, text: '95', status: 'met' },
    ]);
  });
});

describe('reporting', () => {
  it('enters, reviews and archives parts in place of their row', async () => {
    const [city, country] = await splitInTwo();
    const sheet = await listEntrySheet(at.liaison, { districtId: at.districtId, year: YEAR }, NOW);
    expect(
      sheet.rows.slice(0, 3).map(({ indicatorId, serial, row }) => [indicatorId, serial, row?.name]),
    ).toEqual([
      [city, '1-1', '孕产妇系统管理率'],
      [country, '1-2', '孕产妇系统管理率'],
      [at.life, '2', undefined],
    ]);
    await submit({ [city]: '95' });
    const { queue, departments } = await listReviewQueue(
      at.office,
      { districtId: at.districtId, year: YEAR },
      NOW,
    );
    expect(queue.map(({ indicatorId, serial }) => [indicatorId, serial])).toEqual([[city, '1-1']]);
    const health = departments.find(({ department }) => department === '区卫生健康委');
    expect(health?.missing.map(({ serial }) => serial)).toEqual(['1-2', '2']);
    await approve(city);
    expect(await closeRound(at.office, { districtId: at.districtId, year: YEAR }, NOW)).toEqual({
      archived: 1,
    });
    expect((await storedReading(at.districtId, city))?.state).toBe('archived');
  });

  it('lets only the department of the part enter it', async () => {
    const [city] = await splitInTwo();
    const place = { districtId: at.districtId, year: YEAR, cells: [cellOf(city, null, { value: '95' })] };
    const { refused } = await saveReadings(at.sportsLiaison, place, NOW);
    expect(refused).toMatchObject([{ code: 'forbidden' }]);
  });
});

describe('an indicator’s page', () => {
  const open = async (indicatorId: string) =>
    (await getIndicator(at.leader, { districtId: at.districtId, indicatorId, year: YEAR })).indicator;

  it('leads from the row to its parts and back, and from part to part', async () => {
    const [city, country] = await splitInTwo();
    await submit({ [city]: '95' });
    await approve(city);
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
    await retire(country);
    expect((await open(city)).next).toBeNull();
    expect((await open(at.rate)).parts.map(({ isRetired }) => isRetired)).toEqual([false, true]);
  });
});

describe('editing', () => {
  const fields = {
    serial: '99',
    name: '城镇孕产妇系统管理率',
    unit: '%',
    attribute: null,
    entryKind: 'value' as const,
    definition: null,
    formula: null,
    dataSource: null,
    note: null,
  };
  const domainOf = async (id: string) =>
    (await database().indicator.findFirstOrThrow({ where: { districtId: at.districtId, id } })).domainId;

  it('of a part keeps it under its row’s number and domain, with a name of its own', async () => {
    const [city, country] = await splitInTwo();
    const edit = async (name: string) =>
      editIndicator(at.office, {
        ...fields,
        name,
        districtId: at.districtId,
        indicatorId: city,
        version: await versionOf(city),
        domainId: await domainOf(city),
      });
    await edit('城镇孕产妇系统管理率');
    const { indicators } = await getPlan(at.office, at.districtId, await planId());
    expect(indicators.find(({ id }) => id === city)).toMatchObject({
      name: '城镇孕产妇系统管理率',
      serial: '1-1',
    });
    await expect(edit('农村孕产妇系统管理率')).rejects.toMatchObject({ code: 'conflict' });
    await retire(country);
    await edit('农村孕产妇系统管理率');
    await expect(retire(country, false)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of the row’s domain takes the parts along', async () => {
    const [city] = await splitInTwo();
    const { id: domainId } = await database().domain.create({
      data: { districtId: at.districtId, planId: await planId(), position: 2, name: '妇女与教育' },
    });
    await editIndicator(at.office, {
      ...fields,
      name: '孕产妇系统管理率',
      districtId: at.districtId,
      indicatorId: at.rate,
      version: await versionOf(at.rate),
      domainId,
    });
    expect(await domainOf(city)).toBe(domainId);
  });
});
