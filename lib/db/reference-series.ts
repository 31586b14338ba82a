import type { StoredReferenceValue } from '@/lib/domain/reference/saved-references';
import { database, type Db } from './client';

export type ReferenceSeriesState = {
  id: string;
  name: string;
  unit: string;
  source: string | null;
  version: number;
};

/** The tables of a district by name. */
export async function listReferenceSeries(districtId: string): Promise<ReferenceSeriesState[]> {
  return database().referenceSeries.findMany({
    where: { districtId },
    select: { id: true, name: true, unit: true, source: true, version: true },
    orderBy: { name: 'asc' },
  });
}

/** Held until the transaction ends, in the order of the ids: what is linked to them and what they say stays so. */
export async function lockReferenceSeries(
  db: Db,
  districtId: string,
  ids: readonly string[],
): Promise<ReferenceSeriesState[]> {
  return db.$queryRaw<ReferenceSeriesState[]>`
    SELECT id, name, unit, source, version FROM reference_series
    WHERE district_id = ${districtId} AND id = ANY(${[...ids]})
    ORDER BY id
    FOR UPDATE`;
}

export async function findReferenceSeriesId(
  db: Db,
  districtId: string,
  name: string,
): Promise<string | null> {
  const found = await db.referenceSeries.findUnique({
    where: { districtId_name: { districtId, name } },
    select: { id: true },
  });
  return found?.id ?? null;
}

export async function insertReferenceSeries(
  db: Db,
  series: { districtId: string; name: string; unit: string; source: string | null },
): Promise<string> {
  const { id } = await db.referenceSeries.create({ data: series, select: { id: true } });
  return id;
}

/** The table must be held. */
export async function updateReferenceSeries(
  db: Db,
  { districtId, id }: { districtId: string; id: string },
  change: { name: string; unit: string; source: string | null },
): Promise<void> {
  await db.referenceSeries.update({
    where: { districtId_id: { districtId, id } },
    data: { ...change, version: { increment: 1 } },
    select: { id: true },
  });
}

/** The table must be held, without values, and nothing linked to it. */
export async function deleteReferenceSeries(db: Db, districtId: string, id: string): Promise<void> {
  await db.referenceSeries.delete({ where: { districtId_id: { districtId, id } }, select: { id: true } });
}

export async function listReferenceValues(
  db: Db,
  districtId: string,
  seriesIds: readonly string[],
): Promise<StoredReferenceValue[]> {
  const rows = await db.referenceValue.findMany({
    where: { districtId, seriesId: { in: [...seriesIds] } },
    select: {
      seriesId: true,
      year: true,
      value: true,
      scale: true,
      source: true,
      flag: true,
      version: true,
      enteredBy: true,
      enteredAt: true,
    },
    orderBy: [{ seriesId: 'asc' }, { year: 'asc' }],
  });
  return rows.map(({ value, scale, enteredAt, ...row }) => ({
    ...row,
    value: value.toFixed(scale),
    enteredAt: enteredAt.toISOString(),
  }));
}

export type ReferenceValueWrite = {
  seriesId: string;
  year: number;
  /** Null removes the year's value. */
  entry: { value: string; scale: number } | null;
  source: string | null;
};

/**
 * Writes values over whatever their years had; what a person enters is no demonstration. Each carries the version of
 * its table, which rises with every change: a value removed and entered anew is never taken for the old one. The
 * tables must be held.
 */
export async function writeReferenceValues(
  db: Db,
  { districtId, actor, now }: { districtId: string; actor: { id: string; name: string }; now: Date },
  writes: readonly ReferenceValueWrite[],
): Promise<void> {
  const ids = [...new Set(writes.map(({ seriesId }) => seriesId))];
  const tables = await db.referenceSeries.updateManyAndReturn({
    where: { districtId, id: { in: ids } },
    data: { version: { increment: 1 } },
    select: { id: true, version: true },
  });
  const versions = new Map(tables.map(({ id, version }) => [id, version]));
  await db.referenceValue.deleteMany({
    where: { districtId, OR: writes.map(({ seriesId, year }) => ({ seriesId, year })) },
  });
  await db.referenceValue.createMany({
    data: writes.flatMap(({ entry, ...row }) =>
      entry === null
        ? []
        : [
            {
              districtId,
              ...row,
              value: entry.value,
              scale: entry.scale,
              version: versions.get(row.seriesId),
              enteredById: actor.id,
              enteredBy: actor.name,
              enteredAt: now,
            },
          ],
    ),
  });
}
