import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { approveReadings } from '@/lib/services/approve-readings';
import { getFilterChoices } from '@/lib/services/get-filter-choices';
import { getIndicator } from '@/lib/services/get-indicator';
import { getOverview } from '@/lib/services/get-overview';
import { listIndicators } from '@/lib/services/list-indicators';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { composeOverview } from '@/lib/view/overview/overview';
import { actorOf } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;

/** 孕产妇系统管理率 approved with 4036/4426, 预期寿命 81.50 submitted and waiting. */
beforeAll(async () => {
  at = await createReportingDistrict();
  other = await createReportingDistrict();
  const place = { districtId: at.districtId, year: YEAR };
  const cells = [
    cellOf(at.rate, null, { numerator: '4036', denominator: '4426' }),
    cellOf(at.life, null, { value: '81.50' }),
  ];
  await saveReadings(at.liaison, { ...place, cells }, NOW);
  const items = [at.rate, at.life].map((indicatorId) => ({
    indicatorId,
    version: 1,
    confirmed: [],
    reason: null,
  }));
  await submitReadings(at.liaison, { ...place, items }, NOW);
  await approveReadings(at.office, { ...place, items: [{ indicatorId: at.rate, version: 2 }] }, NOW);
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
  await database().indicator.updateMany({
    where: { id: { in: [at.rate, other.rate] } },
    data: { catalogueKey: `antenatal-${at.districtId}` },
  });
});
afterAll(closeDatabase);

const reads: [string, (actor: Actor) => Promise<unknown>][] = [
  ['overview', (actor) => getOverview(actor, at.districtId, YEAR)],
  ['list', (actor) => listIndicators(actor, at.districtId, YEAR, undefined)],
  [
    'indicator',
    (actor) => getIndicator(actor, { districtId: at.districtId, indicatorId: at.rate, year: YEAR }),
  ],
];

describe.each(reads)('who may read the %s', (_name, read) => {
  const insiders: [string, () => Actor][] = [
    ['妇儿工委办', () => at.office],
    ['联络员', () => at.sportsLiaison],
    ['领导', () => at.leader],
    ['上级', () => actorOf('superior', { districtIds: [at.districtId] })],
  ];
  const outsiders: [string, () => Actor][] = [
    ['another district’s office', () => other.office],
    ['another district’s leader', () => other.leader],
    ['a superior of other districts', () => actorOf('superior', { districtIds: [other.districtId] })],
    ['系统管理员', () => actorOf('admin')],
  ];
  it.each(insiders)('%s is let in', async (_role, actor) => {
    await expect(read(actor())).resolves.toBeDefined();
  });
  it.each(outsiders)('%s is kept out', async (_role, actor) => {
    await expect(read(actor())).rejects.toMatchObject({ code: 'forbidden' });
  });
});

describe('overview and list', () => {
  it('hold every indicator once, in printed order, with approved values only', async () => {
    const rows = await listIndicators(at.leader, at.districtId, YEAR, undefined);
    expect(rows.map(({ id }) => id)).toEqual([at.rate, at.life, at.fitness, at.ratio, at.judged]);
    const [rate, life, fitness] = rows;
    expect(rate).toMatchObject({
      status: 'notMet',
      readingState: 'approved',
      target: { text: '≥94' },
      departments: [{ id: at.health, name: '区卫生健康委', role: 'lead' }],
    });
    expect(rate?.series.map(({ year }) => year)).toEqual([YEAR - 1, YEAR]);
    expect(life).toMatchObject({ status: 'noData', readingState: 'submitted' });
    expect(life?.series).toEqual([{ year: YEAR - 1, text: '81.1', ratio: null, flag: 'official' }]);
    expect(fitness?.departments.map(({ role }) => role)).toEqual(['lead', 'participating']);
  });

  it('add up to what the plan holds', async () => {
    const found = await getOverview(at.leader, at.districtId, YEAR);
    const overview = composeOverview({ ...found, kind: undefined, today: NOW });
    expect(overview.now).toMatchObject({ all: 5, rate: { kind: 'rate' } });
    expect(overview.approved).toBe(1);
  });

  it('offer the plans, domains and departments the year has', async () => {
    const { plans, domains, departments } = await getFilterChoices(at.leader, at.districtId, YEAR);
    expect(plans).toEqual([{ kind: 'women', targetYear: 2030 }]);
    expect(domains.map(({ name }) => name)).toEqual(['妇女与健康']);
    expect(departments.map(({ id }) => id).sort()).toEqual([at.health, at.sports].sort());
  });

  it('are empty for a plan the district does not have', async () => {
    expect(await listIndicators(at.leader, at.districtId, YEAR, 'children')).toEqual([]);
  });

  it('say what to do about a year without a round', async () => {
    await expect(getOverview(at.leader, at.districtId, 2011)).rejects.toMatchObject({
      code: 'notFound',
      userMessage: expect.stringContaining('请在页首选择其他年份'),
    });
  });

  it('never show another district’s rows', async () => {
    const rows = await listIndicators(other.leader, other.districtId, YEAR, undefined);
    expect(rows.map(({ id }) => id)).not.toContain(at.rate);
    expect(rows.every(({ status }) => status === 'noData')).toBe(true);
  });
});

describe('an indicator', () => {
  const open = (actor: Actor, indicatorId: string, year = YEAR) =>
    getIndicator(actor, { districtId: at.districtId, indicatorId, year });

  it('shows what waits for approval to the office and to the department, and to nobody else', async () => {
    const states = async (actor: Actor) =>
      (await open(actor, at.life)).indicator.readings.map(({ state }) => state);
    expect(await states(at.office)).toEqual(['submitted', 'archived']);
    expect(await states(at.liaison)).toEqual(['submitted', 'archived']);
    const superior = actorOf('superior', { districtIds: [at.districtId] });
    for (const actor of [at.leader, at.sportsLiaison, superior]) {
      expect(await states(actor)).toEqual(['archived']);
    }
  });

  it('tells who entered and approved a value, and keeps unapproved steps from leaders', async () => {
    const { indicator, history } = await open(at.office, at.rate);
    const reading = indicator.readings[0]!;
    expect(reading).toMatchObject({
      text: '91.19',
      numerator: '4036',
      denominator: '4426',
      enteredBy: at.liaison.name,
      reviewedBy: at.office.name,
    });
    expect(history[reading.id]?.map(({ act }) => act)).toEqual(['审核通过', '提交', '保存']);
    expect((await open(at.leader, at.rate)).history[reading.id]?.map(({ act }) => act)).toEqual(['审核通过']);
  });

  it('knows its neighbours in the plan', async () => {
    const { indicator } = await open(at.leader, at.life);
    expect([indicator.previous?.id, indicator.next?.id]).toEqual([at.rate, at.fitness]);
    expect((await open(at.leader, at.rate)).indicator.previous).toBeNull();
  });

  it('of another district is not found under this one', async () => {
    await expect(open(at.leader, other.rate)).rejects.toMatchObject({ code: 'notFound' });
  });

  it('compares with the same indicator only in districts the reader may see', async () => {
    const both = actorOf('superior', { districtIds: [at.districtId, other.districtId] });
    expect((await open(both, at.rate)).peers.map(({ district }) => district)).toEqual([other.districtId]);
    expect((await open(at.office, at.rate)).peers).toEqual([]);
  });
});
