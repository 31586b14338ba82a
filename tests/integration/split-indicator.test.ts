import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { SplitIndicatorInput } from '@/lib/schemas/plan-setup';
import { addPart } from '@/lib/services/add-part';
import { editIndicator } from '@/lib/services/edit-indicator';
import { getIndicator } from '@/lib/services/get-indicator';
import { getPlan } from '@/lib/services/get-plan';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { saveReadings } from '@/lib/services/save-readings';
import { actorOf } from '../support/people';
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

describe('who may split a row and add to its parts', () => {
  const outsiders: [string, () => Actor][] = [
    ['the 联络员 who leads it', () => at.liaison],
    ['the 领导', () => at.leader],
    ['the 上级', () => actorOf('superior', { districtIds: [at.districtId] })],
    ['the office of another district', () => actorOf('office', { districtId: '000000' })],
    ['the administrator', () => actorOf('admin')],
  ];
  it.each(outsiders)('%s is kept out', async (_who, actor) => {
    await expect(on.split(at.rate, {}, actor())).rejects.toMatchObject({ code: 'forbidden' });
    const input = { districtId: at.districtId, indicatorId: at.rate, version: 1, part: partOf('镇') };
    await expect(addPart(actor(), input)).rejects.toMatchObject({ code: 'forbidden' });
    expect(await database().indicator.count({ where: { districtId: at.districtId } })).toBe(5);
  });

  it('the office is let in', async () => {
    await on.split();
    const version = await on.versionOf(at.rate);
    const input = { districtId: at.districtId, indicatorId: at.rate, version, part: partOf('镇', '≥80') };
    await expect(addPart(at.office, input)).resolves.toMatchObject({ indicatorId: expect.any(String) });
  });
});

describe('splitting', () => {
  it('makes parts that take over what the row says of itself, and leaves an audit trail', async () => {
    await database().indicator.updateMany({
      where: { districtId: at.districtId, id: at.rate },
      data: { attribute: 'binding' },
    });
    const [first, second] = await on.split(at.rate, {
      parts: [partOf('甲率', '≥94'), partOf('乙死亡率', '8')],
    });
    const { indicators } = await getPlan(at.office, at.districtId, await on.planId());
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
    expect(await on.versionOf(at.rate)).toBe(2);
  });

  it.each<[string, Partial<SplitIndicatorInput>, string]>([
    ['names that are not apart', { parts: [partOf('甲'), partOf('甲')] }, 'conflict'],
    ['a version that is not the present one', { version: 7 }, 'staleVersion'],
    ['a number of values that is not the present one', { values: 0 }, 'staleVersion'],
    [
      'a target that holds several itself',
      { parts: [partOf('甲'), partOf('饮用水达标率', '城市≥95%，农村≥85%')] },
      'invalidInput',
    ],
  ])('refuses %s, and writes nothing', async (_what, changes, code) => {
    await expect(on.split(at.rate, changes)).rejects.toMatchObject({ code });
    expect(await database().indicator.count({ where: { districtId: at.districtId } })).toBe(5);
    expect(await on.versionOf(at.rate)).toBe(1);
  });

  it('refuses a part of a part, a row that is split, and a retired one', async () => {
    const [first] = await on.splitInTwo();
    const refusal = { code: 'wrongState', userMessage: expect.stringContaining('分项') };
    await expect(on.split(first, { values: 0 })).rejects.toMatchObject(refusal);
    await expect(on.split(at.rate)).rejects.toMatchObject(refusal);
    await on.retire(at.life);
    await expect(on.split(at.life)).rejects.toMatchObject(refusal);
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
    expect((await on.verdictOf(at.rate, YEAR - 1))?.status).toBe('notMet');
    await on.splitInTwo(2);
    const { indicator } = await getIndicator(at.liaison, {
      districtId: at.districtId,
      indicatorId: at.rate,
      year: YEAR,
    });
    expect(indicator.readings.map(({ year, state }) => [year, state])).toEqual([
      [YEAR, 'draft'],
      [YEAR - 1, 'archived'],
    ]);
    expect(await on.verdictOf(at.rate, YEAR - 1)).toMatchObject({ status: 'noData', value: null });
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
    const [city, country] = await on.splitInTwo();
    const edit = async (name: string) =>
      editIndicator(at.office, {
        ...fields,
        name,
        districtId: at.districtId,
        indicatorId: city,
        version: await on.versionOf(city),
        domainId: await domainOf(city),
      });
    await edit('城镇孕产妇系统管理率');
    const { indicators } = await getPlan(at.office, at.districtId, await on.planId());
    expect(indicators.find(({ id }) => id === city)).toMatchObject({
      name: '城镇孕产妇系统管理率',
      serial: '1-1',
    });
    await expect(edit('农村孕产妇系统管理率')).rejects.toMatchObject({ code: 'conflict' });
    await on.retire(country);
    await edit('农村孕产妇系统管理率');
    await expect(on.retire(country, false)).rejects.toMatchObject({ code: 'conflict' });
  });

  it('of two parts, and adding a third, at the same moment leaves no verdict behind', async () => {
    const [city, country] = await on.splitInTwo();
    const rename = async (indicatorId: string, name: string) =>
      editIndicator(at.office, {
        ...fields,
        name,
        districtId: at.districtId,
        indicatorId,
        version: await on.versionOf(indicatorId),
        domainId: await domainOf(indicatorId),
      });
    const version = await on.versionOf(at.rate);
    await Promise.all([
      rename(city, '城区孕产妇系统管理率'),
      rename(country, '乡村孕产妇系统管理率'),
      addPart(at.office, {
        districtId: at.districtId,
        indicatorId: at.rate,
        version,
        part: partOf('镇孕产妇系统管理率'),
      }),
    ]);
    const { explanation } = (await on.verdictOf(at.rate))!;
    expect((explanation as { parts: { name: string }[] }).parts.map(({ name }) => name)).toEqual([
      '城区孕产妇系统管理率',
      '乡村孕产妇系统管理率',
      '镇孕产妇系统管理率',
    ]);
  });

  it('of the row’s domain takes the parts along', async () => {
    const [city] = await on.splitInTwo();
    const { id: domainId } = await database().domain.create({
      data: { districtId: at.districtId, planId: await on.planId(), position: 2, name: '妇女与教育' },
    });
    await editIndicator(at.office, {
      ...fields,
      name: '孕产妇系统管理率',
      districtId: at.districtId,
      indicatorId: at.rate,
      version: await on.versionOf(at.rate),
      domainId,
    });
    expect(await domainOf(city)).toBe(domainId);
  });
});
