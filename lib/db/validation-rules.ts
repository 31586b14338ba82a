import type { Actor } from '@/lib/domain/access/actor';
import type { Dimension } from '@/lib/domain/reading/dimension';
import type { OperandFacts, ValidationRule } from '@/lib/domain/reading/validation-rule';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { IN_FORCE, IS_SPLIT, SHOWN_SERIAL } from './parts-sql';
import { PARTS_JSON, type StoredState } from './reading-rows';

export type RuleRow = {
  id: string;
  /** As stored; parse before use. */
  rule: unknown;
  isStrict: boolean;
  enabled: boolean;
  version: number;
  changedBy: string;
  changedAt: Date;
};

const COLUMNS = {
  id: true,
  rule: true,
  isStrict: true,
  enabled: true,
  version: true,
  changedBy: true,
  changedAt: true,
} as const;

/** The rules of a district, the oldest first. */
export async function listRuleRows(db: Db, districtId: string, onlyEnabled = false): Promise<RuleRow[]> {
  return db.validationRule.findMany({
    where: { districtId, ...(onlyEnabled ? { enabled: true } : {}) },
    select: COLUMNS,
    orderBy: { id: 'asc' },
  });
}

/** The same, none of which can change until the transaction ends; nor can one be added meanwhile. */
export async function holdRuleRows(db: Db, districtId: string): Promise<RuleRow[]> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`rules ${districtId}`}))::text`;
  return listRuleRows(db, districtId);
}

type By = { actor: Pick<Actor, 'id' | 'name'>; now: Date };

const changed = ({ actor, now }: By) => ({
  changedById: actor.id,
  changedBy: actor.name,
  changedAt: now,
});

export async function insertRule(
  db: Db,
  row: { districtId: string; rule: ValidationRule; isStrict: boolean },
  by: By,
): Promise<string> {
  const { id } = await db.validationRule.create({ data: { ...row, ...changed(by) }, select: { id: true } });
  return id;
}

type Place = { districtId: string; id: string };

export async function updateRule(
  db: Db,
  { districtId, id }: Place,
  change: { rule?: ValidationRule; isStrict?: boolean; enabled?: boolean },
  by: By,
): Promise<void> {
  await db.validationRule.update({
    where: { districtId_id: { districtId, id } },
    data: { ...change, ...changed(by), version: { increment: 1 } },
    select: { id: true },
  });
}

export async function deleteRule(db: Db, { districtId, id }: Place): Promise<void> {
  await db.validationRule.delete({ where: { districtId_id: { districtId, id } }, select: { id: true } });
}

export type RuleIndicator = OperandFacts & { dimensions: Dimension[]; leadIds: string[] };

/** What rules need to know of indicators: of those given, or of all in printed order. */
export async function listRuleIndicators(
  db: Db,
  districtId: string,
  ids: readonly string[] | null,
): Promise<RuleIndicator[]> {
  if (ids?.length === 0) return [];
  return db.$queryRaw<RuleIndicator[]>`
    SELECT i.id AS "indicatorId", p.kind AS "planKind", ${SHOWN_SERIAL} AS serial, i.name, i.unit,
      i.entry_kind AS "entryKind", i.dimensions::text[] AS dimensions,
      CASE WHEN NOT ${IN_FORCE} THEN 'retired' WHEN ${IS_SPLIT} THEN 'split' ELSE 'inForce' END AS use,
      coalesce((SELECT json_agg(x.department_id) FROM indicator_department x
        WHERE x.district_id = i.district_id AND x.indicator_id = i.id AND x.role = 'lead'), '[]') AS "leadIds"
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    WHERE i.district_id = ${districtId} ${ids === null ? Prisma.empty : Prisma.sql`AND i.id = ANY(${[...ids]})`}
    ORDER BY p.kind, p.period_start, i.position, i.part_position`;
}

export type RuleReading = {
  indicatorId: string;
  year: number;
  value: ExactNumber;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  state: StoredState;
  parts: PartReading[];
};

/** The values of some indicators in some years, in whatever state. */
export async function listRuleReadings(
  db: Db,
  districtId: string,
  ids: readonly string[],
  years: { from: number; to: number },
): Promise<RuleReading[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<RuleReading[]>`
    SELECT r.indicator_id AS "indicatorId", r.year, trim_scale(r.value)::text AS value, r.scale,
      trim_scale(r.numerator)::text AS numerator, trim_scale(r.denominator)::text AS denominator,
      r.state, ${PARTS_JSON} AS parts
    FROM reading r
    WHERE r.district_id = ${districtId} AND r.indicator_id = ANY(${[...ids]})
      AND r.year BETWEEN ${years.from} AND ${years.to} AND r.value IS NOT NULL`;
}
