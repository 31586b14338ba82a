import { expect } from 'vitest';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { SplitIndicatorInput } from '@/lib/schemas/plan-setup';
import { approveReadings } from '@/lib/services/approve-readings';
import { saveReadings } from '@/lib/services/save-readings';
import { setIndicatorRetired } from '@/lib/services/set-indicator-retired';
import { splitIndicator } from '@/lib/services/split-indicator';
import { submitReadings } from '@/lib/services/submit-readings';
import { cellOf, NOW, YEAR, type ReportingFixture } from './reporting-fixture';

export const partOf = (name: string, targetText = '≥94') => ({
  name,
  unit: '%',
  entryKind: 'value' as const,
  targetText,
});

const PARTS = [partOf('城市孕产妇系统管理率'), partOf('农村孕产妇系统管理率', '≥90')];

/** What the office and the 联络员 do with the parts of a row, in a reporting district of its own. */
export function partsOf(at: ReportingFixture) {
  const { districtId } = at;
  const versionOf = async (id: string) =>
    (await database().indicator.findFirstOrThrow({ where: { districtId, id } })).version;

  const split = async (
    rowId = at.rate,
    changes: Partial<SplitIndicatorInput> = {},
    actor: Actor = at.office,
  ): Promise<string[]> => {
    const version = await versionOf(rowId);
    const input = { districtId, indicatorId: rowId, version, values: 1, parts: PARTS, ...changes };
    return (await splitIndicator(actor, input)).partIds;
  };

  return {
    versionOf,
    split,
    splitInTwo: async (values = 1): Promise<[string, string]> => {
      const [first, second] = await split(at.rate, { values });
      return [first!, second!];
    },
    /** Saved and handed in by the 联络员. */
    submit: async (values: Record<string, string>): Promise<void> => {
      const ids = Object.keys(values);
      const place = { districtId, year: YEAR };
      const cells = ids.map((id) => cellOf(id, null, { value: values[id] }));
      expect((await saveReadings(at.liaison, { ...place, cells }, NOW)).refused).toEqual([]);
      const items = ids.map((indicatorId) => ({ indicatorId, version: 1, confirmed: [], reason: '已核对' }));
      expect((await submitReadings(at.liaison, { ...place, items }, NOW)).refused).toEqual([]);
    },
    approve: async (...ids: string[]): Promise<void> => {
      const items = ids.map((indicatorId) => ({ indicatorId, version: 2 }));
      const { refused } = await approveReadings(at.office, { districtId, year: YEAR, items }, NOW);
      expect(refused).toEqual([]);
    },
    retire: async (indicatorId: string, retired = true) => {
      const version = await versionOf(indicatorId);
      return setIndicatorRetired(at.office, {
        districtId,
        indicatorId,
        version,
        retired,
        reason: '核对后调整',
      });
    },
    verdictOf: (indicatorId: string, year = YEAR) =>
      database().assessment.findUnique({
        where: { districtId_indicatorId_year: { districtId, indicatorId, year } },
      }),
    planId: async () => (await database().plan.findFirstOrThrow({ where: { districtId } })).id,
  };
}
