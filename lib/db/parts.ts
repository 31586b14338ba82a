import type { ParsedTarget } from '@/lib/domain/target/rule';
import type { Db } from './client';
import { listAssignments, type IndicatorState } from './plan-setup';

export type PartState = { id: string; name: string; retired: boolean };

/** All parts of a row, retired ones too, in order. */
export async function listParts(db: Db, districtId: string, parentId: string): Promise<PartState[]> {
  const rows = await db.indicator.findMany({
    where: { districtId, parentId },
    select: { id: true, name: true, retiredAt: true },
    orderBy: { partPosition: 'asc' },
  });
  return rows.map(({ id, name, retiredAt }) => ({ id, name, retired: retiredAt !== null }));
}

export type NewPart = {
  name: string;
  unit: string;
  entryKind: IndicatorState['entryKind'];
  targetText: string;
  target: ParsedTarget;
};

/**
 * Appends parts to a row, which must be locked: the next places are counted. What the row says of itself – domain,
 * attribute, departments, source – holds for each part until the office says otherwise. Returns the ids in order.
 */
export async function insertParts(
  db: Db,
  districtId: string,
  row: IndicatorState,
  parts: readonly NewPart[],
): Promise<string[]> {
  const { planId, domainId, position, attribute, source } = row;
  const last = await db.indicator.aggregate({
    where: { districtId, parentId: row.id },
    _max: { partPosition: true },
  });
  const first = (last._max.partPosition ?? 0) + 1;
  const keys = await findCatalogueKeys(db, parts);
  const place = { districtId, planId, domainId, position, parentId: row.id, serial: '', attribute, source };
  const inserted = await db.indicator.createManyAndReturn({
    data: parts.map(({ name, unit, entryKind }, index) => ({
      ...place,
      partPosition: first + index,
      name,
      unit,
      entryKind,
      catalogueKey: keys.get(`${name} ${unit}`) ?? null,
    })),
    select: { id: true, partPosition: true },
  });
  const idAt = new Map(inserted.map(({ id, partPosition }) => [partPosition - first, id]));
  const ids = parts.map((_part, index) => idAt.get(index)!);
  await insertTargets(db, districtId, row, ids, parts);
  await shareDepartments(db, districtId, row.id, ids);
  return ids;
}

async function findCatalogueKeys(
  db: Db,
  parts: readonly { name: string; unit: string }[],
): Promise<Map<string, string>> {
  const found = await db.indicator.findMany({
    where: { catalogueKey: { not: null }, OR: parts.map(({ name, unit }) => ({ name, unit })) },
    select: { name: true, unit: true, catalogueKey: true },
    distinct: ['name', 'unit'],
    orderBy: { id: 'asc' },
  });
  return new Map(
    found.flatMap(({ name, unit, catalogueKey }) =>
      catalogueKey === null ? [] : [[`${name} ${unit}`, catalogueKey]],
    ),
  );
}

async function insertTargets(
  db: Db,
  districtId: string,
  { periodStart, source }: IndicatorState,
  ids: readonly string[],
  parts: readonly NewPart[],
): Promise<void> {
  await db.targetRevision.createMany({
    data: parts.map(({ targetText, target }, index) => ({
      districtId,
      indicatorId: ids[index]!,
      originalText: targetText,
      rule: target.rule,
      direction: target.direction,
      confidence: target.confidence,
      notes: target.notes,
      validFrom: periodStart,
      document: source,
    })),
  });
}

async function shareDepartments(
  db: Db,
  districtId: string,
  rowId: string,
  ids: readonly string[],
): Promise<void> {
  const assignments = await listAssignments(db, districtId, rowId);
  await db.indicatorDepartment.createMany({
    data: ids.flatMap((indicatorId) =>
      assignments.map((assignment, index) => ({
        districtId,
        indicatorId,
        ...assignment,
        position: index + 1,
      })),
    ),
  });
}

/** Parts stand under their row's domain. */
export async function moveParts(
  db: Db,
  districtId: string,
  parentId: string,
  domainId: string,
): Promise<void> {
  await db.indicator.updateMany({ where: { districtId, parentId }, data: { domainId } });
}

/** Years in which the indicator has a value or a signed judgement, in whatever state. */
export async function countValues(db: Db, districtId: string, indicatorId: string): Promise<number> {
  const readings = await db.reading.count({ where: { districtId, indicatorId, value: { not: null } } });
  return readings + (await db.judgement.count({ where: { districtId, indicatorId } }));
}
