import type { Db } from './client';
import { DEMO_AUTHOR, findIndicatorIds, placeKey, type DemoPlace } from './demo-places';

/** A yearly table of outside values for one indicator. */
export type DemoReference = DemoPlace & {
  name: string;
  unit: string;
  /** Exact decimal text. */
  values: { year: number; value: string; scale: number }[];
};

/**
 * Adds what is missing: a table, its values, and the link of an indicator that has none. What the office has filled
 * in or linked is left alone. Answers the number of values. Run in a transaction.
 */
export async function insertDemoReferences(db: Db, references: readonly DemoReference[]): Promise<number> {
  const districtIds = [...new Set(references.map(({ districtId }) => districtId))];
  const ids = await findIndicatorIds(db, districtIds);
  const wanted = references.filter((reference) => ids.has(placeKey(reference)));
  await db.referenceSeries.createMany({
    data: wanted.map(({ districtId, name, unit }) => ({ districtId, name, unit, source: DEMO_AUTHOR })),
    skipDuplicates: true,
  });
  const tables = await findTables(db, districtIds);
  const filled = wanted.flatMap((reference) => {
    const seriesId = tables.get(tableKey(reference));
    return seriesId === undefined ? [] : [{ ...reference, seriesId }];
  });
  const values = await db.referenceValue.createMany({
    data: filled.flatMap(({ districtId, seriesId, values: numbers }) =>
      numbers.map((number) => ({
        districtId,
        seriesId,
        ...number,
        flag: 'demonstration' as const,
        enteredBy: DEMO_AUTHOR,
        enteredAt: new Date(Date.UTC(number.year + 1, 2, 10, 2)),
      })),
    ),
    skipDuplicates: true,
  });
  await linkIndicators(
    db,
    filled.map(({ seriesId, ...place }) => ({ seriesId, indicatorId: ids.get(placeKey(place)) ?? '' })),
  );
  return values.count;
}

const tableKey = ({ districtId, name, unit }: { districtId: string; name: string; unit: string }) =>
  JSON.stringify([districtId, name, unit]);

/** A table of the same name in another unit says something else. */
async function findTables(db: Db, districtIds: string[]): Promise<Map<string, string>> {
  const rows = await db.referenceSeries.findMany({
    where: { districtId: { in: districtIds } },
    select: { districtId: true, id: true, name: true, unit: true },
  });
  return new Map(rows.map((row) => [tableKey(row), row.id]));
}

async function linkIndicators(
  db: Db,
  links: readonly { seriesId: string; indicatorId: string }[],
): Promise<void> {
  await db.$executeRaw`
    UPDATE indicator i SET reference_series_id = l.series_id
    FROM unnest(${links.map(({ indicatorId }) => indicatorId)}::text[],
      ${links.map(({ seriesId }) => seriesId)}::text[]) AS l (indicator_id, series_id)
    WHERE i.id = l.indicator_id AND i.reference_indicator_id IS NULL AND i.reference_series_id IS NULL`;
}

/**
 * Removes a district's outside values that are still flagged as demonstration, and with their links the tables that
 * came with them and hold nothing else. Answers the number of values. Run in a transaction.
 */
export async function deleteDemoReferences(db: Db, districtId: string): Promise<number> {
  const { count } = await db.referenceValue.deleteMany({ where: { districtId, flag: 'demonstration' } });
  const empty = { districtId, source: DEMO_AUTHOR, values: { none: {} } };
  await db.indicator.updateMany({
    where: { districtId, referenceSeries: empty },
    data: { referenceSeriesId: null },
  });
  await db.referenceSeries.deleteMany({ where: empty });
  await db.referenceSeries.updateMany({
    where: { districtId, source: DEMO_AUTHOR },
    data: { source: null },
  });
  return count;
}
