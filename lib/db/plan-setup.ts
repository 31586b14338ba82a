import type { Dimension } from '@/lib/domain/reading/dimension';
import type { Attribute } from '@/lib/domain/scoring/assessment';
import type { Confidence, Direction, TargetRule } from '@/lib/domain/target/rule';
import type { Db } from './client';
import type { PlanKind } from './plans';

export type IndicatorFields = {
  domainId: string;
  serial: string;
  name: string;
  unit: string;
  attribute: Attribute;
  entryKind: 'value' | 'fraction' | 'ratio' | 'judgement';
  definition: string | null;
  formula: string | null;
  dataSource: string | null;
  note: string | null;
  /** What the departments break its values down by. */
  dimensions?: Dimension[] | undefined;
};

export type IndicatorState = IndicatorFields & {
  id: string;
  dimensions: Dimension[];
  planId: string;
  /** Of a part, its row. */
  parentId: string | null;
  position: number;
  source: string;
  attributeInherited: boolean;
  referenceIndicatorId: string | null;
  referenceSeriesId: string | null;
  version: number;
  retiredAt: Date | null;
  periodStart: number;
  periodEnd: number;
};

/** The indicator as the services decide on it. */
export async function findIndicatorState(
  db: Db,
  districtId: string,
  id: string,
): Promise<IndicatorState | null> {
  const row = await db.indicator.findUnique({
    where: { districtId_id: { districtId, id } },
    select: {
      id: true,
      planId: true,
      parentId: true,
      position: true,
      source: true,
      domainId: true,
      serial: true,
      name: true,
      unit: true,
      attribute: true,
      attributeInherited: true,
      entryKind: true,
      definition: true,
      formula: true,
      dataSource: true,
      note: true,
      dimensions: true,
      referenceIndicatorId: true,
      referenceSeriesId: true,
      version: true,
      retiredAt: true,
      plan: { select: { periodStart: true, periodEnd: true } },
    },
  });
  if (!row) return null;
  const { plan, ...columns } = row;
  return { ...columns, ...plan };
}

type IndicatorChange = Partial<IndicatorFields> & {
  attributeInherited?: boolean;
  referenceIndicatorId?: string | null;
  referenceSeriesId?: string | null;
  retiredAt?: Date | null;
};

/** Raises the version with the change; false when the indicator no longer is as the editor saw it. */
export async function changeIndicator(
  db: Db,
  { districtId, id, version }: { districtId: string; id: string; version: number },
  change: IndicatorChange = {},
): Promise<boolean> {
  const { count } = await db.indicator.updateMany({
    where: { districtId, id, version },
    data: { ...change, version: { increment: 1 } },
  });
  return count === 1;
}

export type NewIndicator = IndicatorFields & {
  districtId: string;
  planId: string;
  catalogueKey: string | null;
  source: string;
};

/** Appends an indicator to its plan. The plan must be locked: the next position is counted. */
export async function insertIndicator(db: Db, indicator: NewIndicator): Promise<string> {
  const { districtId, planId } = indicator;
  const last = await db.indicator.aggregate({ where: { districtId, planId }, _max: { position: true } });
  const { id } = await db.indicator.create({
    data: { ...indicator, position: (last._max.position ?? 0) + 1 },
    select: { id: true },
  });
  return id;
}

/** The key under which other districts keep an indicator of this name and unit. */
export async function findCatalogueKey(db: Db, name: string, unit: string): Promise<string | null> {
  const found = await db.indicator.findFirst({
    where: { name, unit, catalogueKey: { not: null } },
    select: { catalogueKey: true },
    orderBy: { id: 'asc' },
  });
  return found?.catalogueKey ?? null;
}

export type NewTarget = {
  districtId: string;
  indicatorId: string;
  originalText: string;
  rule: TargetRule;
  direction: Direction;
  confidence: Confidence;
  notes: string[];
  validFrom: number;
  reason: string | null;
  document: string | null;
  /** Null while the reading still has to be confirmed. */
  confirmedBy: { id: string; name: string } | null;
};

export async function insertTarget(db: Db, { confirmedBy, ...target }: NewTarget): Promise<string> {
  const { id } = await db.targetRevision.create({
    data: {
      ...target,
      confirmedById: confirmedBy?.id ?? null,
      confirmedBy: confirmedBy?.name ?? null,
      confirmedAt: confirmedBy ? new Date() : null,
    },
    select: { id: true },
  });
  return id;
}

export type TargetState = {
  id: string;
  originalText: string;
  rule: unknown;
  validFrom: number;
  document: string | null;
  confirmed: boolean;
};

/** One revision of an indicator's target. */
export async function findTarget(
  db: Db,
  districtId: string,
  indicatorId: string,
  id: string,
): Promise<TargetState | null> {
  const row = await db.targetRevision.findFirst({
    where: { districtId, indicatorId, id },
    select: { id: true, originalText: true, rule: true, validFrom: true, document: true, confirmedAt: true },
  });
  if (!row) return null;
  const { confirmedAt, ...target } = row;
  return { ...target, confirmed: confirmedAt !== null };
}

/** False when somebody has confirmed it already. */
export async function confirmTargetRow(
  db: Db,
  districtId: string,
  id: string,
  by: { id: string; name: string },
): Promise<boolean> {
  const { count } = await db.targetRevision.updateMany({
    where: { districtId, id, confirmedAt: null },
    data: { confirmedById: by.id, confirmedBy: by.name, confirmedAt: new Date() },
  });
  return count === 1;
}

export type Assignment = { departmentId: string; role: 'lead' | 'participating' };

export async function listAssignments(
  db: Db,
  districtId: string,
  indicatorId: string,
): Promise<Assignment[]> {
  return db.indicatorDepartment.findMany({
    where: { districtId, indicatorId },
    select: { departmentId: true, role: true },
    orderBy: [{ role: 'asc' }, { position: 'asc' }],
  });
}

/** What the office has set itself is no longer 沿用上行. */
export async function replaceAssignments(
  db: Db,
  districtId: string,
  indicatorId: string,
  assignments: readonly Assignment[],
): Promise<void> {
  await db.indicatorDepartment.deleteMany({ where: { districtId, indicatorId } });
  await db.indicatorDepartment.createMany({
    data: assignments.map((assignment, index) => ({
      districtId,
      indicatorId,
      ...assignment,
      position: index + 1,
      inherited: false,
    })),
  });
}

export type NewPlan = {
  districtId: string;
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  baselineYear: number;
  documentNumber: string | null;
  /** 2023-02-27 */
  issuedOn: string | null;
  source: string;
};

export async function insertPlan(db: Db, { issuedOn, ...plan }: NewPlan): Promise<string> {
  const { id } = await db.plan.create({
    data: { ...plan, issuedOn: issuedOn === null ? null : new Date(`${issuedOn}T00:00:00Z`) },
    select: { id: true },
  });
  return id;
}

export type PlanState = {
  id: string;
  kind: PlanKind;
  title: string;
  periodStart: number;
  periodEnd: number;
  source: string;
};

export async function findPlanOfPeriod(
  db: Db,
  districtId: string,
  kind: PlanKind,
  periodStart: number,
): Promise<PlanState | null> {
  return db.plan.findUnique({
    where: { districtId_kind_periodStart: { districtId, kind, periodStart } },
    select: { id: true, kind: true, title: true, periodStart: true, periodEnd: true, source: true },
  });
}

/** Held until the transaction ends, so that positions of domains and indicators are given out once. */
export async function lockPlan(db: Db, districtId: string, id: string): Promise<PlanState | null> {
  const rows = await db.$queryRaw<PlanState[]>`
    SELECT id, kind, title, period_start AS "periodStart", period_end AS "periodEnd", source
    FROM plan WHERE district_id = ${districtId} AND id = ${id} FOR UPDATE`;
  return rows[0] ?? null;
}

export async function findDomainId(
  db: Db,
  where:
    { districtId: string; planId: string; id: string } | { districtId: string; planId: string; name: string },
): Promise<string | null> {
  const found = await db.domain.findFirst({ where, select: { id: true } });
  return found?.id ?? null;
}

/** Appends a domain to its plan, which must be locked. */
export async function insertDomain(
  db: Db,
  domain: { districtId: string; planId: string; name: string },
): Promise<string> {
  const { districtId, planId } = domain;
  const last = await db.domain.aggregate({ where: { districtId, planId }, _max: { position: true } });
  const { id } = await db.domain.create({
    data: { ...domain, position: (last._max.position ?? 0) + 1 },
    select: { id: true },
  });
  return id;
}
