import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { getDashboard } from '@/lib/services/get-dashboard';
import { approveReadings } from '@/lib/services/approve-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { composeDashboard } from '@/lib/view/dashboard/dashboard';
import { actorOf } from '../support/people';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;

/** 孕产妇系统管理率 approved with 4036/4426, which is far below its target. */
beforeAll(async () => {
  at = await createReportingDistrict();
  const place = { districtId: at.districtId, year: YEAR };
  const cells = [cellOf(at.rate, null, { numerator: '4036', denominator: '4426' })];
  await saveReadings(at.liaison, { ...place, cells }, NOW);
  const items = [{ indicatorId: at.rate, version: 1, confirmed: [], reason: null }];
  await submitReadings(at.liaison, { ...place, items }, NOW);
  await approveReadings(at.office, { ...place, items: [{ indicatorId: at.rate, version: 2 }] }, NOW);
});
afterAll(closeDatabase);

describe("what the leaders' screen is made of", () => {
  it('is the verdicts of the round years and the cases of the warnings, each of an indicator of the list', async () => {
    const facts = await getDashboard(at.office, at.districtId, YEAR);
    const ids = new Set(facts.rows.map(({ id }) => id));
    expect(facts.standing.years).toContain(YEAR);
    expect(facts.standing.standings.every(({ id }) => ids.has(id))).toBe(true);
    const own = facts.standing.standings.find(({ id }) => id === at.rate);
    expect(own?.statuses[YEAR]).toBe(facts.rows.find(({ id }) => id === at.rate)?.status);
    const raised = facts.rows.flatMap(({ id, warnings }) => warnings.map(({ type }) => `${id} ${type}`));
    const kept = facts.standing.cases.filter(({ isClosed }) => !isClosed);
    expect(kept.map(({ indicatorId, type }) => `${indicatorId} ${type}`).sort()).toEqual(raised.sort());
    expect(facts.supervisions).toEqual([]);
  });

  it('adds up as it comes from the database', async () => {
    const facts = await getDashboard(at.office, at.districtId, YEAR);
    const { heat, overview } = composeDashboard({ ...facts, kind: undefined, today: NOW });
    const { good, bad, unknown, absent } = heat.columns.at(-1)!.families;
    expect(good + bad + unknown + absent).toBe(overview.now.all);
  });

  it('is for readers of the district and for nobody else', async () => {
    const leader = actorOf('leader', { districtId: at.districtId });
    await expect(getDashboard(leader, at.districtId, YEAR)).resolves.toBeTruthy();
    const stranger = actorOf('leader', { districtId: '999999' });
    await expect(getDashboard(stranger, at.districtId, YEAR)).rejects.toMatchObject({ code: 'forbidden' });
  });

  it('says so where the year has no round', async () => {
    await expect(getDashboard(at.office, at.districtId, 2019)).rejects.toMatchObject({ code: 'notFound' });
  });
});
