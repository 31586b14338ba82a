import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addDomain } from '@/lib/services/add-domain';
import { addIndicator } from '@/lib/services/add-indicator';
import { addPlan } from '@/lib/services/add-plan';
import { changeRound } from '@/lib/services/change-round';
import { closeRound } from '@/lib/services/close-round';
import { openRound } from '@/lib/services/open-round';
import { reopenRound } from '@/lib/services/reopen-round';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { actorOf, createDistrict } from '../support/people';

const OPENED = { opensOn: '2026-01-05', dueOn: '2026-03-31' };

let districtId: string;
let office: Actor;
let addOne: (readingYear: number) => Promise<string>;

beforeAll(async () => {
  districtId = await createDistrict('轮次区');
  office = actorOf('office', { districtId });
  const { planId } = await addPlan(office, {
    districtId,
    kind: 'children',
    title: '轮次区儿童发展规划',
    periodStart: 2021,
    periodEnd: 2030,
    baselineYear: 2020,
    documentNumber: null,
    issuedOn: null,
  });
  const { domainId } = await addDomain(office, { districtId, planId, name: '儿童与健康' });
  for (const year of [2024, 2025]) await openRound(office, { districtId, year, ...OPENED });
  addOne = async (year) => {
    const { indicatorId } = await addIndicator(office, {
      districtId,
      planId,
      domainId,
      serial: '',
      name: '婴儿死亡率',
      unit: '‰',
      attribute: 'binding',
      entryKind: 'value',
      definition: null,
      formula: null,
      dataSource: null,
      note: null,
      targetText: '≤5',
      leadDepartmentId: null,
    });
    await database().reading.create({
      data: { districtId, indicatorId, year, value: '4', scale: 0, state: 'approved' },
    });
    return indicatorId;
  };
});
afterAll(closeDatabase);

describe('reporting rounds', () => {
  it('close: approved values are archived, missing ones warn; reopening takes the warning back', async () => {
    const reported = await addOne(2024);
    // Reported the year before: two years without a value would warn whatever the round's state.
    const missing = await addOne(2023);
    const missingWarnings = () =>
      database().warning.count({ where: { districtId, indicatorId: missing, year: 2024, type: 'missing' } });
    const { archived } = await closeStatingGaps(office, { districtId, year: 2024 }, new Date());
    expect(archived).toBeGreaterThan(0);
    const reading = await database().reading.findFirstOrThrow({
      where: { districtId, indicatorId: reported },
    });
    expect(reading).toMatchObject({ state: 'archived', version: 2 });
    const revisions = await database().readingRevision.findMany({
      where: { districtId, readingId: reading.id },
    });
    expect(revisions).toMatchObject([{ action: 'archive', version: 2 }]);
    const verdict = await database().assessment.findFirstOrThrow({
      where: { districtId, indicatorId: missing, year: 2024 },
    });
    expect(verdict.status).toBe('noData');
    expect(await missingWarnings()).toBe(1);
    await expect(closeRound(office, { districtId, year: 2024 }, new Date())).rejects.toMatchObject({
      code: 'wrongState',
    });
    await reopenRound(office, { districtId, year: 2024, reason: '补报' });
    expect(await missingWarnings()).toBe(0);
    const trail = await database().auditLog.findMany({
      where: { subjectId: `${districtId}/2024` },
      orderBy: { at: 'asc' },
    });
    expect(trail.map(({ action }) => action)).toEqual(['round.open', 'round.close', 'round.reopen']);
  });

  it('open once a year; their days change only as seen', async () => {
    await expect(openRound(office, { districtId, year: 2025, ...OPENED })).rejects.toMatchObject({
      code: 'conflict',
    });
    const later = { opensOn: '2026-01-05', dueOn: '2026-04-30' };
    const seen = { ...OPENED, instructions: null, planIds: [] };
    const change = (terms: typeof OPENED) =>
      changeRound(office, { districtId, year: 2025, ...terms, reason: '部门来不及', seen });
    await change(later);
    await expect(change(OPENED)).rejects.toMatchObject({
      code: 'staleVersion',
      userMessage: expect.stringContaining('现为 2026-01-05 至 2026-04-30'),
      detail: { current: later },
    });
  });
});
