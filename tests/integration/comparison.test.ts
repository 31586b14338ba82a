import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { compareDistricts } from '@/lib/services/compare-districts';
import { compareIndicator } from '@/lib/services/compare-indicator';
import { getCompareChoices } from '@/lib/services/get-compare-choices';
import { actorOf } from '../support/people';
import { createReportingDistrict, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;
let other: ReportingFixture;
let foreign: ReportingFixture;
let key: string;
let superior: Actor;

/** 孕产妇系统管理率 of three districts, two of which the superior may see; last year's values are archived. */
beforeAll(async () => {
  [at, other, foreign] = [
    await createReportingDistrict(),
    await createReportingDistrict(),
    await createReportingDistrict(),
  ];
  key = `antenatal-${at.districtId}`;
  await database().indicator.updateMany({
    where: { id: { in: [at.rate, other.rate, foreign.rate] } },
    data: { catalogueKey: key },
  });
  superior = actorOf('superior', { districtIds: [at.districtId, other.districtId] });
});
afterAll(closeDatabase);

const asked = (change: Partial<Parameters<typeof compareIndicator>[1]> = {}) => ({
  districtId: at.districtId,
  year: YEAR - 1,
  catalogueKey: key,
  city: null,
  ...change,
});

const put = (where: ReportingFixture, state: 'draft' | 'submitted' | 'approved', value: string) =>
  database().reading.create({
    data: {
      districtId: where.districtId,
      id: randomUUID(),
      indicatorId: where.rate,
      year: YEAR,
      state,
      value,
      scale: 1,
    },
  });

describe('who may compare', () => {
  const reads: [string, (actor: Actor) => Promise<unknown>][] = [
    ['one indicator', (actor) => compareIndicator(actor, asked())],
    ['all indicators', (actor) => compareDistricts(actor, { ...asked(), catalogueKey: null })],
    ['the choices', (actor) => getCompareChoices(actor, at.districtId, YEAR - 1)],
  ];
  const outsiders: [string, () => Actor][] = [
    ['the office', () => at.office],
    ['a liaison', () => at.liaison],
    ['the leader', () => at.leader],
    ['an administrator', () => actorOf('admin')],
    ['a superior of other districts', () => actorOf('superior', { districtIds: [other.districtId] })],
  ];
  it.each(
    reads.flatMap(([what, read]) => outsiders.map(([who, actor]) => [who, what, actor, read] as const)),
  )('%s does not read %s', async (_who, _what, actor, read) => {
    await expect(read(actor())).rejects.toMatchObject({ code: 'forbidden' });
  });

  it.each(reads)('its superior reads %s', async (_what, read) => {
    await expect(read(superior)).resolves.toBeDefined();
  });

  it('only in the districts tied to the account', async () => {
    const permitted = [at.districtId, other.districtId].sort();
    const one = await compareIndicator(superior, asked());
    const all = await compareDistricts(superior, { ...asked(), catalogueKey: null });
    for (const { districts, rows } of [one, all]) {
      expect(districts.map(({ code }) => code)).toEqual(permitted);
      expect([...new Set(rows.map(({ district }) => district))]).toEqual(permitted);
    }
    const city = await compareIndicator(superior, asked({ city: '900000' }));
    expect(city.districts.map(({ code }) => code)).toEqual(permitted);
    const { cities } = await getCompareChoices(superior, at.districtId, YEAR - 1);
    expect(cities).toEqual([{ code: '900000', name: '测试市', districts: 2 }]);
  });
});

describe('what is compared', () => {
  it('archived values with their counts, target and unit', async () => {
    const { rows } = await compareIndicator(superior, asked());
    expect(rows[0]).toMatchObject({
      key,
      unit: '%',
      direction: 'up',
      target: { text: '≥94' },
      reading: { text: '91.0', numerator: '3920', denominator: '4308', preliminary: false },
    });
  });

  it('nothing that is not approved; approved values of an open year are preliminary', async () => {
    await put(at, 'submitted', '93.5');
    await put(other, 'approved', '92.5');
    const { rows } = await compareIndicator(superior, asked({ year: YEAR }));
    const of = (where: ReportingFixture) => rows.find(({ district }) => district === where.districtId);
    expect(of(at)).toMatchObject({ reading: null, waiting: true });
    expect(of(other)).toMatchObject({ reading: { text: '92.5', preliminary: true }, waiting: false });
  });

  it('no retired indicator', async () => {
    await database().indicator.updateMany({ where: { id: other.rate }, data: { retiredAt: new Date() } });
    const { rows } = await compareIndicator(superior, asked());
    expect(rows.map(({ district }) => district)).toEqual([at.districtId]);
    await database().indicator.updateMany({ where: { id: other.rate }, data: { retiredAt: null } });
  });

  it.each([
    ['an unknown indicator', () => asked({ catalogueKey: 'unknown' })],
    ['a city without permitted districts', () => asked({ city: '110000' })],
    ['a year outside the plan', () => asked({ year: 2035 })],
  ])('%s is not found', async (_name, place) => {
    await expect(compareIndicator(superior, place())).rejects.toMatchObject({ code: 'notFound' });
  });
});
