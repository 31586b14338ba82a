import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database } from '@/lib/db/client';
import type { Dimension, PartCategory } from '@/lib/domain/reading/dimension';
import { approveReadings } from '@/lib/services/approve-readings';
import { correctReading } from '@/lib/services/correct-reading';
import { editIndicator } from '@/lib/services/edit-indicator';
import { getIndicator } from '@/lib/services/get-indicator';
import { getPlan } from '@/lib/services/get-plan';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { editIndicatorSchema } from '@/lib/schemas/plan-setup';
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
  await setDimensions(['sex']);
});
afterAll(closeDatabase);

/** As the office's form sends it. */
async function setDimensions(dimensions: Dimension[], actor = at.office): Promise<void> {
  const { planId } = await database().indicator.findFirstOrThrow({
    where: { districtId: at.districtId, id: at.rate },
    select: { planId: true },
  });
  const { indicators } = await getPlan(at.office, at.districtId, planId);
  const row = indicators.find(({ id }) => id === at.rate)!;
  const input = editIndicatorSchema.parse({
    ...row,
    districtId: at.districtId,
    indicatorId: at.rate,
    dimensions,
  });
  await editIndicator(actor, input);
}

const partsOf = (texts: Partial<Record<PartCategory, string>>) =>
  Object.entries(texts).map(([category, text]) => {
    const [numerator = '', denominator = ''] = text.split('/');
    return { category: category as PartCategory, value: '', numerator, denominator };
  });

type Parts = ReturnType<typeof partsOf>;

async function save(whole: string, parts?: Parts) {
  const [numerator, denominator] = whole.split('/') as [string, string];
  const before = await storedReading(at.districtId, at.rate);
  const cell = cellOf(at.rate, before?.version ?? null, { numerator, denominator });
  const cells = [parts ? { ...cell, parts } : cell];
  return saveReadings(at.liaison, { districtId: at.districtId, year: YEAR, cells }, NOW);
}
const submit = (version: number, confirmed: string[] = []) =>
  submitReadings(
    at.liaison,
    {
      districtId: at.districtId,
      year: YEAR,
      items: [{ indicatorId: at.rate, version, reason: null, confirmed }],
    },
    NOW,
  );
const storedParts = async () => {
  const reading = await database().reading.findFirst({
    where: { districtId: at.districtId, indicatorId: at.rate, year: YEAR },
    select: { parts: { select: { category: true, numerator: true }, orderBy: { category: 'asc' } } },
  });
  return reading?.parts.map(({ category, numerator }) => `${category} ${numerator?.toFixed()}`) ?? [];
};

describe('a breakdown', () => {
  it('that disagrees is kept as a draft and not handed in', async () => {
    const { done } = await save('4036/4426', partsOf({ male: '2000/2200', female: '2037/2226' }));
    expect(done).toHaveLength(1);
    const { refused } = await submit(done[0]!.version!);
    expect(refused[0]).toMatchObject({
      code: 'invalidInput',
      message: '分子：男 2000 + 女 2037 = 4037，合计为 4036，相差 1，请核对。',
    });
    const again = await save('4036/4426', partsOf({ male: '2000/2200', female: '2036/2226' }));
    expect((await submit(again.done[0]!.version!)).done).toHaveLength(1);
  });

  it('that cannot be true is not even kept', async () => {
    const { refused } = await save('4036/4426', partsOf({ male: '2300/2200' }));
    expect(refused[0]).toMatchObject({ errors: [{ code: 'numeratorAboveDenominator', part: 'male' }] });
    expect(await storedReading(at.districtId, at.rate)).toBeNull();
  });

  it('that is wanted and missing is asked for, with what it must be', async () => {
    const { done } = await save('4036/4426', partsOf({ male: '2000/2200' }));
    const { refused } = await submit(done[0]!.version!);
    expect(refused[0]?.questions).toMatchObject([
      { code: 'partsMissing:sex', part: 'female', suggestion: '2036/2226' },
    ]);
    expect((await submit(done[0]!.version!, ['partsMissing:sex'])).done).toHaveLength(1);
    const { queue } = await listReviewQueue(at.office, { districtId: at.districtId, year: YEAR }, NOW);
    expect(queue[0]?.questions.map(({ code }) => code)).toEqual(['partsMissing:sex']);
  });

  it('is neither asked for nor lost once the office no longer wants it', async () => {
    const parts = partsOf({ male: '2000/2200', female: '2037/2226' });
    await save('4036/4426', parts);
    await setDimensions([]);
    const { refused } = await save('4037/4426', parts);
    expect(refused[0]?.message).toContain('不分性别填报');
    const { done } = await save('4038/4426', []);
    expect(await storedParts()).toEqual(['male 2000', 'female 2037']);
    expect((await submit(done[0]!.version!)).done).toHaveLength(1);
    await setDimensions(['sex', 'area']);
    expect(await storedParts()).toEqual(['male 2000', 'female 2037']);
  });

  it('is corrected together with its whole, and not apart from it', async () => {
    const { done } = await save('4036/4426', partsOf({ male: '2000/2200', female: '2036/2226' }));
    const handedIn = await submit(done[0]!.version!);
    const place = { districtId: at.districtId, year: YEAR };
    const items = [{ indicatorId: at.rate, version: handedIn.done[0]!.version }];
    const approved = await approveReadings(at.office, { ...place, items }, NOW);
    const correction = {
      ...place,
      indicatorId: at.rate,
      version: approved.done[0]!.version,
      value: '',
      numerator: '4040',
      denominator: '4426',
      note: '',
      reason: '漏报 4 人',
      confirmed: false,
    };
    await expect(correctReading(at.office, correction, NOW)).rejects.toMatchObject({
      code: 'invalidInput',
      userMessage: expect.stringContaining('相差 4'),
    });
    await correctReading(
      at.office,
      { ...correction, parts: partsOf({ male: '2000/2200', female: '2040/2226' }) },
      NOW,
    );
    expect(await storedParts()).toEqual(['male 2000', 'female 2040']);
    const { indicator } = await getIndicator(at.leader, {
      districtId: at.districtId,
      indicatorId: at.rate,
      year: YEAR,
    });
    expect(indicator.readings[0]?.parts.map(({ category }) => category)).toEqual(['male', 'female']);
  });

  it('of a value that is not approved is not shown to leaders', async () => {
    await save('4036/4426', partsOf({ male: '2000/2200', female: '2036/2226' }));
    const { indicator } = await getIndicator(at.leader, {
      districtId: at.districtId,
      indicatorId: at.rate,
      year: YEAR,
    });
    expect(indicator.readings.filter(({ year }) => year === YEAR)).toEqual([]);
  });
});

describe('which indicators are broken down', () => {
  it('only the office decides, and it is told in the audit log', async () => {
    await expect(setDimensions(['area'], at.liaison)).rejects.toMatchObject({ code: 'forbidden' });
    await setDimensions(['area', 'sex']);
    const [entry] = await database().auditLog.findMany({
      where: { districtId: at.districtId, action: 'indicator.edit', subjectId: at.rate },
      orderBy: { id: 'desc' },
      take: 1,
    });
    expect(entry?.detail).toEqual({ dimensions: { before: ['sex'], after: ['sex', 'area'] } });
  });

  it('a ratio and a judgement are not', () => {
    const parsed = editIndicatorSchema.safeParse({
      districtId: at.districtId,
      indicatorId: at.ratio,
      version: 1,
      domainId: 'd',
      serial: '1',
      name: '厕位比',
      unit: '',
      attribute: null,
      entryKind: 'ratio',
      definition: null,
      formula: null,
      dataSource: null,
      note: null,
      dimensions: ['sex'],
    });
    expect(parsed.error?.issues[0]?.message).toContain('分性别、分城乡');
  });
});
