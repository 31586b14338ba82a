import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { closeDatabase, database, inTransaction } from '@/lib/db/client';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { AppError } from '@/lib/errors';
import { getIndicator } from '@/lib/services/get-indicator';
import { giveWarningReason } from '@/lib/services/give-warning-reason';
import { listReviewQueue } from '@/lib/services/list-review-queue';
import { previewSettings } from '@/lib/services/preview-settings';
import { recomputeAssessments } from '@/lib/services/recompute-assessments';
import { setReference } from '@/lib/services/set-reference';
import { closeStatingGaps } from '../support/close-stating-gaps';
import { partsOf } from '../support/parts-fixture';
import { createReportingDistrict, NOW, YEAR, type ReportingFixture } from '../support/reporting-fixture';

const LEAP = [90, 90.1, 90.2, 90.3, 93];

let at: ReportingFixture;
let on: ReturnType<typeof partsOf>;
let city: string;
let country: string;
/** The first part leaps in the open year, and misses its ≥94 by one point; the second meets its ≥90. */
beforeEach(async () => {
  at = await createReportingDistrict();
  on = partsOf(at);
  [city, country] = await on.splitInTwo();
  await approve(city, LEAP);
  await approve(country, [91, 91.1, 91.2, 91.3, 91.4]);
  await inTransaction((db) => recomputeAssessments(db, at.districtId, null));
});
afterAll(closeDatabase);

async function approve(indicatorId: string, values: readonly number[]): Promise<void> {
  await database().reading.createMany({
    data: values.map((value, index) => ({
      districtId: at.districtId,
      indicatorId,
      year: YEAR - values.length + 1 + index,
      value,
      scale: 1,
      state: 'approved' as const,
    })),
  });
}

describe('a row that is split', () => {
  it('owes no 原因说明 of its own: the part that leapt does, and holds up the archiving', async () => {
    const round = { districtId: at.districtId, year: YEAR };
    const { demands } = await listReviewQueue(at.office, round, NOW);
    expect(demands.map(({ indicatorId, type }) => [indicatorId, type])).toEqual([[city, 'volatile']]);
    const refusal = await closeStatingGaps(at.office, round, NOW).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(AppError);
    expect((refusal as AppError).detail?.owed).toMatchObject([{ indicatorId: city, type: 'volatile' }]);
    const said = { indicatorId: city, type: 'volatile' as const, value: '93', version: null };
    await giveWarningReason(at.liaison, { ...round, ...said, text: '系统管理范围扩大，口径未变' }, NOW);
    await closeStatingGaps(at.office, round, NOW);
    const { indicator } = await getIndicator(at.leader, { ...round, indicatorId: at.rate });
    expect(indicator.roundClosed).toBe(true);
  });

  it('is part of what other settings would change, with its part', async () => {
    const version = 0;
    const values = { ...DEFAULT_SETTINGS, nearTolerance: '0.01' };
    const { changed } = await previewSettings(at.office, { districtId: at.districtId, version, values });
    expect(changed.map(({ indicatorId }) => indicatorId)).toEqual([at.rate, city]);
  });

  it('follows the reference that one of its parts is compared with', async () => {
    await database().targetRevision.updateMany({
      where: { districtId: at.districtId, indicatorId: city },
      data: { rule: { kind: 'reference', comparator: '>=', reference: '农村孕产妇系统管理率' } },
    });
    await setReference(at.office, {
      districtId: at.districtId,
      indicatorId: city,
      version: await on.versionOf(city),
      to: { kind: 'indicator', id: country },
    });
    expect((await on.verdictOf(at.rate))?.status).toBe('met');
    await database().reading.updateMany({
      where: { districtId: at.districtId, indicatorId: country, year: YEAR },
      data: { value: 93.5 },
    });
    await inTransaction((db) => recomputeAssessments(db, at.districtId, [country]));
    expect((await on.verdictOf(city))?.status).toBe('notMet');
    expect((await on.verdictOf(at.rate))?.status).toBe('notMet');
  });
});
