import { afterAll, expect, it } from 'vitest';
import { closeDatabase } from '@/lib/db/client';
import { saveReadings } from '@/lib/services/save-readings';
import { submitReadings } from '@/lib/services/submit-readings';
import { findDifferences, sentText } from '../../scripts/bench/departments-check';
import { createDepartmentsLoad } from '../../scripts/bench/departments-load';
import { cellOf, NOW } from '../support/reporting-fixture';

afterAll(closeDatabase);

it('departments that submit at the same moment all succeed, and what is stored is what they sent', async () => {
  const load = await createDepartmentsLoad('990002', { departments: 15, indicators: 6 });
  const { districtId, year, departments } = load;
  const place = { districtId, year };
  const outcomes = await Promise.all(
    departments.map(async ({ liaison, indicatorIds }, index) => {
      const cells = indicatorIds.map((id, row) => cellOf(id, null, { value: sentText(index, row) }));
      const items = indicatorIds.map((indicatorId) => ({
        indicatorId,
        version: 1,
        confirmed: [],
        reason: '已核对',
      }));
      const saved = await saveReadings(liaison.actor, { ...place, cells }, NOW);
      const submitted = await submitReadings(liaison.actor, { ...place, items }, NOW);
      return [...saved.refused, ...submitted.refused];
    }),
  );
  expect(outcomes.flat()).toEqual([]);
  expect(await findDifferences(load)).toEqual([]);
});
