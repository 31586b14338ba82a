import type { ExplainedType, GivenReason } from '@/lib/domain/review/warning-reason';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { SHOWN_SERIAL, TAKES_VALUES } from './parts-sql';

/** A warning of the kind that must be explained, with who owes the explanation and what was said so far. */
export type ReasonDemandRow = {
  year: number;
  indicatorId: string;
  planId: string;
  planKind: 'women' | 'children' | 'action';
  serial: string;
  name: string;
  type: ExplainedType;
  message: string;
  since: Date;
  /** As scored. */
  value: ExactNumber;
  /** In the order of the plan. */
  leads: { id: string; name: string }[];
  reason: GivenReason | null;
};

export type DemandFilter =
  | { by: 'all' }
  /** Indicators a department leads. */
  | { by: 'lead'; departmentId: string }
  | { by: 'indicator'; id: string };

/** The reason of the warning `w`, or null; what it was given for is compared with the value now scored. */
export const REASON_JSON = Prisma.sql`(SELECT json_build_object(
    'text', g.text, 'value', g.value, 'version', g.version, 'flag', g.flag, 'by', g.given_by, 'at', g.given_at)
  FROM warning_reason g
  WHERE g.district_id = w.district_id AND g.indicator_id = w.indicator_id AND g.year = w.year
    AND g.type = w.type)`;

/** Every 波动较大 and 逆向变化 of the given years, in printed order, in one query. */
export async function listReasonDemands(
  db: Db,
  districtId: string,
  years: readonly number[],
  filter: DemandFilter,
): Promise<ReasonDemandRow[]> {
  return db.$queryRaw<ReasonDemandRow[]>`
    SELECT w.year, i.id AS "indicatorId", p.id AS "planId", p.kind AS "planKind", ${SHOWN_SERIAL} AS serial, i.name, w.type, w.message, w.since,
      a.value, ${REASON_JSON} AS reason,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY k.position)
        FROM indicator_department k
        JOIN department d ON d.district_id = k.district_id AND d.id = k.department_id
        WHERE k.district_id = i.district_id AND k.indicator_id = i.id AND k.role = 'lead'), '[]') AS leads
    FROM warning w
    JOIN assessment a ON a.district_id = w.district_id AND a.indicator_id = w.indicator_id AND a.year = w.year
    JOIN indicator i ON i.district_id = w.district_id AND i.id = w.indicator_id AND ${TAKES_VALUES}
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    WHERE w.district_id = ${districtId} AND w.year = ANY(${[...years]})
      AND w.type IN ('volatile', 'reversal') AND a.value IS NOT NULL
      ${filterSql(filter)}
    ORDER BY w.year, p.kind, p.period_start, i.position, i.part_position, w.type`;
}

function filterSql(filter: DemandFilter): Prisma.Sql {
  switch (filter.by) {
    case 'all':
      return Prisma.empty;
    case 'lead':
      return Prisma.sql`AND EXISTS (SELECT 1 FROM indicator_department own
        WHERE own.district_id = i.district_id AND own.indicator_id = i.id AND own.role = 'lead'
          AND own.department_id = ${filter.departmentId})`;
    case 'indicator':
      return Prisma.sql`AND i.id = ${filter.id}`;
  }
}

export type ReasonKey = { districtId: string; indicatorId: string; year: number; type: ExplainedType };

type Written = { value: ExactNumber; text: string; by: { id: string; name: string }; at: Date };

/** Writes the reason over the given version, or the first one (null); false when somebody else was faster. */
export async function writeWarningReason(
  db: Db,
  key: ReasonKey,
  version: number | null,
  { value, text, by, at }: Written,
): Promise<boolean> {
  const columns = {
    value,
    text,
    flag: 'official' as const,
    givenById: by.id,
    givenBy: by.name,
    givenAt: at,
  };
  const { count } =
    version === null
      ? await db.warningReason.createMany({ data: [{ ...key, ...columns }], skipDuplicates: true })
      : await db.warningReason.updateMany({
          where: { ...key, version },
          data: { ...columns, version: { increment: 1 } },
        });
  return count === 1;
}
