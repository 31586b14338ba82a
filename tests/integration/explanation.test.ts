import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Explanation } from '@/lib/domain/scoring/assessment';
import { correctReadingSchema } from '@/lib/schemas/reading';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { reviseTarget } from '@/lib/services/revise-target';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import {
  cellOf,
  createReportingDistrict,
  NOW,
  YEAR,
  type ReportingFixture,
} from '../support/reporting-fixture';

let at: ReportingFixture;
beforeEach(async () => {
  at = await createReportingDistrict();
});
afterAll(closeDatabase);

async function explanationOf(indicatorId: string, year: number): Promise<Explanation> {
  const { explanation } = await database().assessment.findUniqueOrThrow({
    where: { districtId_indicatorId_year: { districtId: at.districtId, indicatorId, year } },
    select: { explanation: true },
  });
  return explanation as unknown as Explanation;
}

async function approveLife(): Promise<void> {
  const place = { districtId: at.districtId, year: YEAR };
  await saveReadings(at.liaison, { ...place, cells: [cellOf(at.life, null, { value: '81.5' })] }, NOW);
  const item = { indicatorId: at.life, version: 1, confirmed: [], reason: null };
  await submitReadings(at.liaison, { ...place, items: [item] }, NOW);
  await approveReadings(at.office, { ...place, items: [{ indicatorId: at.life, version: 2 }] }, NOW);
}

describe('the readings a verdict stands on', () => {
  it('are stored with the version that was scored and who approved it', async () => {
    await approveLife();
    const { readings } = await explanationOf(at.life, YEAR);
    expect(readings.find(({ year }) => year === YEAR)).toEqual({
      year: YEAR,
      value: '81.5',
      baseline: false,
      version: 3,
      approvedBy: at.office.name,
    });
  });

  it('follow a correction', async () => {
    await approveLife();
    const cell = { indicatorId: at.life, version: 3, value: '82.5', numerator: '', denominator: '' };
    const correction = { districtId: at.districtId, year: YEAR, ...cell, note: '', reason: '统计部门修订' };
    await correctReading(at.office, correctReadingSchema.parse({ ...correction, confirmed: true }), NOW);
    const { readings } = await explanationOf(at.life, YEAR);
    expect(readings.find(({ year }) => year === YEAR)).toMatchObject({ value: '82.5', version: 4 });
  });
});

describe('a target revised in mid-plan', () => {
  it('is named in the years it is in force for, and in no year before', async () => {
    await approveLife();
    const before = await explanationOf(at.life, YEAR - 1);
    const { version } = await database().indicator.findFirstOrThrow({
      where: { districtId: at.districtId, id: at.life },
      select: { version: true },
    });
    await reviseTarget(at.office, {
      districtId: at.districtId,
      indicatorId: at.life,
      version,
      originalText: '≥83',
      rule: { kind: 'threshold', bound: 'min', value: '83', inclusive: true },
      validFrom: YEAR,
      document: '妇儿工委〔2025〕2 号',
      reason: '中期评估',
    });
    expect(await explanationOf(at.life, YEAR - 1)).toEqual(before);
    const after = await explanationOf(at.life, YEAR);
    expect(after.targetChange).toEqual({
      since: YEAR,
      before: '≥82.3',
      after: '≥83',
      document: '妇儿工委〔2025〕2 号',
    });
    expect(after.sentence).toContain('低于目标 ≥83');
    expect(after.sentence).toContain('目标 2025 年起由 ≥82.3 调整为 ≥83（妇儿工委〔2025〕2 号）。');
  });
});
