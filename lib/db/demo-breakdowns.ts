import type { Dimension } from '@/lib/domain/reading/dimension';
import type { Db } from './client';
import { findIndicatorIds, placeKey, type DemoPlace } from './demo-places';

/** What an indicator is broken down by while the demonstration lasts. */
export type DemoBreakdown = DemoPlace & { dimensions: Dimension[] };

/** Only where nobody has changed the indicator since it was loaded, or broken a value of it down. */
async function setDimensions(
  db: Db,
  breakdowns: readonly DemoBreakdown[],
  dimensionsOf: (breakdown: DemoBreakdown) => Dimension[],
): Promise<void> {
  const ids = await findIndicatorIds(db, [...new Set(breakdowns.map(({ districtId }) => districtId))]);
  const rows = breakdowns.flatMap((breakdown) => {
    const id = ids.get(placeKey(breakdown));
    return id === undefined
      ? []
      : [{ districtId: breakdown.districtId, id, dimensions: dimensionsOf(breakdown) }];
  });
  await db.$executeRaw`
    UPDATE indicator i SET dimensions = x.dimensions
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS x("districtId" text, id text, dimensions "Dimension"[])
    WHERE i.district_id = x."districtId" AND i.id = x.id AND i.version = 1
      AND NOT EXISTS (SELECT 1 FROM reading r
        JOIN reading_part q ON q.district_id = r.district_id AND q.reading_id = r.id
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id)`;
}

export const setDemoBreakdowns = (db: Db, breakdowns: readonly DemoBreakdown[]): Promise<void> =>
  setDimensions(db, breakdowns, ({ dimensions }) => dimensions);

export const clearDemoBreakdowns = (db: Db, breakdowns: readonly DemoBreakdown[]): Promise<void> =>
  setDimensions(db, breakdowns, () => []);
