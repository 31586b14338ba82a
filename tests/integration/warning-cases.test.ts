import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import { correctReadingSchema } from '@/lib/schemas/reading';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

let at: ReportingFixture;
/** 妇女体质测定合格比例 (≥90, binding): the baseline of 2020 alone, and this year handed in. */
beforeEach(async () => {
  at = await createReportingDistrict();
  await database().indicator.updateMany({
    where: { districtId: at.districtId, id: at.fitness },
    data: { attribute: 'binding' },
  });
  await addReadings({ 2020: '80', 2022: '80.4', 2024: '80.8' });
  await assess();
});
afterAll(closeDatabase);

const place = () => ({ districtId: at.districtId, year: YEAR });
const assess = () => inTransaction((db) => recomputeAssessments(db, at.districtId, null));

async function addReadings(values: Record<number, string>, state: 'approved' | 'submitted' = 'approved') {
  await database().reading.createMany({
    data: Object.entries(values).map(([year, value]) => ({
      districtId: at.districtId,
      indicatorId: at.fitness,
      year: Number(year),
      value,
      scale: 1,
      state,
    })),
  });
}

const readingVersion = async (year: number): Promise<number> =>
  (
    await database().reading.findUniqueOrThrow({
      where: {
        districtId_indicatorId_year: { districtId: at.districtId, indicatorId: at.fitness, year },
      },
      select: { version: true },
    })
  ).version;

async function approve() {
  const { refused } = await approveReadings(
    at.office,
    { ...place(), items: [{ indicatorId: at.fitness, version: await readingVersion(YEAR) }] },
    NOW,
  );
  expect(refused).toEqual([]);
}

async function correct(value: string, year = YEAR) {
  await correctReading(
    at.office,
    correctReadingSchema.parse({
      districtId: at.districtId,
      year,
      indicatorId: at.fitness,
      version: await readingVersion(year),
      value,
      numerator: '',
      denominator: '',
      note: '',
      reason: '统计部门修订',
      confirmed: true,
    }),
    NOW,
  );
}

const caseOf = (concern: 'attainment' | 'missing' | 'volatile') =>
  database().warningCase.findFirst({
    where: { districtId: at.districtId, indicatorId: at.fitness, concern },
    include: { events: { orderBy: { version: 'asc' } } },
  });

async function storyOf(concern: 'attainment' | 'missing' | 'volatile'): Promise<string[]> {
  const found = await caseOf(concern);
  return (found?.events ?? []).map(({ kind, level, year }) => `${kind} ${level} ${String(year)}`);
}

describe('a case', () => {
  it('is raised by the figures before it was kept, at the moment their warning appeared', async () => {
    const since = new Date('2025-04-02T01:00:00Z');
    await database().warningCase.deleteMany({ where: { districtId: at.districtId } });
    await database().warning.updateMany({ where: { districtId: at.districtId }, data: { since } });
    await assess();
    expect(await storyOf('attainment')).toEqual(['raised red 2024']);
    expect(await caseOf('attainment')).toMatchObject({ raisedAt: since, comebacks: 0, closedAt: null });
  });

  it('is cleared and closed by an approval, comes back by a correction, and goes again', async () => {
    await addReadings({ [YEAR]: '86' }, 'submitted');
    await approve();
    const closed = ['raised red 2024', 'cleared red 2025', 'closed red 2025'];
    expect(await storyOf('attainment')).toEqual(closed);
    expect(await caseOf('attainment')).toMatchObject({
      clearedAt: NOW,
      closedAt: NOW,
      closedBy: null,
      closeReason: '最新数据已不再触发该预警，且未经督办，系统自动销号',
    });
    await correct('81');
    expect(await storyOf('attainment')).toEqual([...closed, 'cameBack red 2025']);
    expect(await caseOf('attainment')).toMatchObject({
      comebacks: 1,
      clearedAt: null,
      closedAt: null,
      raisedAt: NOW,
    });
    await correct('85.5');
    expect(await storyOf('attainment')).toHaveLength(6);
  });

  it('is left alone by a correction of an earlier year', async () => {
    await addReadings({ [YEAR]: '86' }, 'submitted');
    await approve();
    const before = await caseOf('attainment');
    await correct('80.5', YEAR - 1);
    expect(await caseOf('attainment')).toEqual(before);
  });

  it('is left alone when nothing has changed, whoever recomputes', async () => {
    const before = await database().warningCase.findMany({ where: { districtId: at.districtId } });
    expect(before.length).toBeGreaterThan(0);
    await assess();
    expect(await database().warningCase.findMany({ where: { districtId: at.districtId } })).toEqual(before);
  });

  it('of a missing year is raised when the round closes, over archived years too', async () => {
    expect(await storyOf('missing')).toEqual([]);
    await closeStatingGaps(at.office, place(), NOW);
    expect(await storyOf('missing')).toEqual(['raised blue 2025']);
    expect(await storyOf('attainment')).toEqual(['raised red 2024']);
  });

  it('of a retired indicator is closed, and comes back with it', async () => {
    const retire = async (retired: boolean) => {
      const { version } = await database().indicator.findFirstOrThrow({
        where: { districtId: at.districtId, id: at.fitness },
        select: { version: true },
      });
      await setIndicatorRetired(at.office, {
        districtId: at.districtId,
        indicatorId: at.fitness,
        version,
        retired,
        reason: '规划调整',
      });
    };
    await retire(true);
    expect(await storyOf('attainment')).toEqual(['raised red 2024', 'cleared red 2024', 'closed red 2024']);
    expect(await caseOf('attainment')).toMatchObject({ closeReason: '指标已停用，且未经督办，系统自动销号' });
    await retire(false);
    expect((await storyOf('attainment')).at(-1)).toBe('cameBack red 2024');
  });

  it('that has been supervised waits for a person when it recovers', async () => {
    const { id } = (await caseOf('attainment'))!;
    await database().supervision.create({
      data: {
        districtId: at.districtId,
        caseId: id,
        departmentId: at.sports,
        year: 2024,
        type: 'unlikely',
        level: 'red',
        message: '预警',
        request: '请说明原因',
        dueOn: NOW,
        openedBy: '办公室',
        openedByRole: 'office',
      },
    });
    await addReadings({ [YEAR]: '86' }, 'submitted');
    await approve();
    expect(await storyOf('attainment')).toEqual(['raised red 2024', 'cleared red 2025']);
    expect(await caseOf('attainment')).toMatchObject({ clearedAt: NOW, closedAt: null });
  });
});
