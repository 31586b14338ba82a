import type { Gap } from '@/lib/domain/review/round';
import type { ExactNumber } from '@/lib/domain/target/rule';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { IN_FORCE } from './parts-sql';

/** One year's value as scoring needs it: exact decimal text, or "2:3" for a ratio, which no decimal can hold. */
export type ScoredReading = {
  year: number;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  definitionChanged: boolean;
  doubtful: boolean;
  version: number;
  approvedBy: string | null;
};

/** What the indicator is compared with, with its approved values by year. */
export type ScoredReference = {
  kind: 'indicator' | 'series';
  name: string;
  isRetired: boolean;
  values: Omit<ScoredReading, 'doubtful'>[];
};

export type ScoringRow = {
  id: string;
  planId: string;
  /** Of a 分项: the row whose verdict it is part of. */
  parentId: string | null;
  name: string;
  unit: string;
  attribute: 'binding' | 'anticipated' | null;
  baselineYear: number;
  periodStart: number;
  periodEnd: number;
  department: string | null;
  /** Newest first. */
  targets: {
    originalText: string;
    rule: unknown;
    direction: 'up' | 'down' | 'band' | 'hold' | 'none';
    confidence: 'certain' | 'confirm';
    confirmed: boolean;
    validFrom: number;
    document: string | null;
  }[];
  readings: ScoredReading[];
  judgements: { year: number; met: boolean; by: string; on: string; reason: string }[];
  /** Years without a value, with their reason. */
  gaps: (Gap & { year: number })[];
  /** Null when nothing is linked. */
  reference: ScoredReference | null;
};

/**
 * Of the given indicators and those that are compared with them, or all: each with the row it is a part of and all
 * parts of that row, retired ones too.
 */
function concernedSql(districtId: string, indicatorIds: readonly string[] | null): Prisma.Sql {
  if (indicatorIds === null) return Prisma.sql`i.district_id = ${districtId}`;
  const given = [...indicatorIds];
  return Prisma.sql`i.district_id = ${districtId} AND coalesce(i.parent_id, i.id) IN (
    SELECT coalesce(asked.parent_id, asked.id) FROM indicator asked
    WHERE asked.district_id = ${districtId} AND (asked.id = ANY(${given}) OR asked.reference_indicator_id = ANY(${given})))`;
}

/**
 * Holds the indicators whose verdicts may change with the given ones until the transaction ends, and answers their ids:
 * each with its row and that row's other parts, whose verdict they share, and those that are compared with them. Two
 * approvals would otherwise each score without the other's value. Always in one order, the row before its parts, so
 * that two transactions cannot block each other.
 */
export async function lockIndicators(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
): Promise<string[]> {
  await holdIndicators(db, districtId, indicatorIds);
  // Asked after locking: a part may have been added while waiting.
  return listConcernedIds(db, districtId, indicatorIds);
}

/** The same for those who do not ask which they are. */
export async function holdIndicators(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
): Promise<void> {
  await db.$queryRaw`
    SELECT count(*)::int FROM (
      SELECT 1 FROM indicator i
      WHERE ${concernedSql(districtId, indicatorIds)}
      ORDER BY coalesce(i.parent_id, i.id), i.part_position
      FOR UPDATE) held`;
}

/** The indicators whose verdicts follow from the given ones. */
export async function listConcernedIds(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM indicator i WHERE ${concernedSql(districtId, indicatorIds)}`;
  return rows.map(({ id }) => id);
}

/** Everything the scoring of the given indicators needs, in one query: those in force, parts in the order of their row. */
export async function listScoringRows(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[],
): Promise<ScoringRow[]> {
  return db.$queryRaw<ScoringRow[]>`
    SELECT i.id, i.plan_id AS "planId", i.parent_id AS "parentId", i.name, i.unit, i.attribute,
      p.baseline_year AS "baselineYear", p.period_start AS "periodStart", p.period_end AS "periodEnd",
      (SELECT d.name FROM indicator_department x
         JOIN department d ON d.district_id = x.district_id AND d.id = x.department_id
         WHERE x.district_id = i.district_id AND x.indicator_id = i.id
         ORDER BY x.role, x.position LIMIT 1) AS department,
      coalesce((SELECT json_agg(json_build_object(
          'originalText', t.original_text, 'rule', t.rule, 'direction', t.direction,
          'confidence', t.confidence, 'confirmed', t.confirmed_at IS NOT NULL, 'validFrom', t.valid_from,
          'document', t.document)
          ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC)
        FROM target_revision t WHERE t.district_id = i.district_id AND t.indicator_id = i.id), '[]') AS targets,
      coalesce((SELECT json_agg(json_build_object(
          'year', r.year,
          'value', CASE WHEN i.entry_kind = 'ratio' AND r.numerator IS NOT NULL AND r.denominator IS NOT NULL
            THEN concat(trim_scale(r.numerator), ':', trim_scale(r.denominator))
            ELSE round(r.value, r.scale)::text END,
          'numerator', trim_scale(r.numerator)::text, 'denominator', trim_scale(r.denominator)::text,
          'definitionChanged', r.definition_changed, 'doubtful', r.override_reason IS NOT NULL,
          'version', r.version, 'approvedBy', r.reviewed_by) ORDER BY r.year)
        FROM reading r WHERE r.district_id = i.district_id AND r.indicator_id = i.id
          AND r.state IN ('approved', 'archived') AND r.value IS NOT NULL), '[]') AS readings,
      coalesce((SELECT json_agg(json_build_object(
          'year', j.year, 'met', j.met, 'by', j.signed_by,
          'on', to_char(j.signed_at AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD'), 'reason', j.reason))
        FROM judgement j WHERE j.district_id = i.district_id AND j.indicator_id = i.id), '[]') AS judgements,
      coalesce((SELECT json_agg(json_build_object('year', g.year, 'kind', g.kind, 'reason', g.reason))
        FROM reading_gap g WHERE g.district_id = i.district_id AND g.indicator_id = i.id), '[]') AS gaps,
      coalesce(
        (SELECT json_build_object('kind', 'indicator', 'name', n.name, 'isRetired', n.retired_at IS NOT NULL,
            'values', coalesce((SELECT json_agg(json_build_object(
                'year', r.year,
                'value', CASE WHEN n.entry_kind = 'ratio' AND r.numerator IS NOT NULL AND r.denominator IS NOT NULL
                  THEN concat(trim_scale(r.numerator), ':', trim_scale(r.denominator))
                  ELSE round(r.value, r.scale)::text END,
                'numerator', trim_scale(r.numerator)::text, 'denominator', trim_scale(r.denominator)::text,
                'definitionChanged', r.definition_changed) ORDER BY r.year)
              FROM reading r WHERE r.district_id = n.district_id AND r.indicator_id = n.id
                AND r.state IN ('approved', 'archived') AND r.value IS NOT NULL), '[]'))
          FROM indicator n WHERE n.district_id = i.district_id AND n.id = i.reference_indicator_id),
        (SELECT json_build_object('kind', 'series', 'name', s.name, 'isRetired', false,
            'values', coalesce((SELECT json_agg(json_build_object(
                'year', v.year, 'value', round(v.value, v.scale)::text, 'numerator', NULL, 'denominator', NULL,
                'definitionChanged', false) ORDER BY v.year)
              FROM reference_value v WHERE v.district_id = s.district_id AND v.series_id = s.id), '[]'))
          FROM reference_series s WHERE s.district_id = i.district_id AND s.id = i.reference_series_id)
      ) AS reference
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    WHERE i.district_id = ${districtId} AND ${IN_FORCE} AND i.id = ANY(${[...indicatorIds]})
    ORDER BY i.position, i.part_position`;
}

export type RoundYear = {
  year: number;
  closed: boolean;
  closedAt: Date | null;
  settingsVersion: number | null;
  /** Empty: the round collects for every plan of its year. */
  planIds: string[];
};

/** Years of the district that have a reporting round. */
export async function listRoundYears(db: Db, districtId: string): Promise<RoundYear[]> {
  const rounds = await db.reportingRound.findMany({
    where: { districtId },
    select: { year: true, closedAt: true, settingsVersion: true, plans: { select: { planId: true } } },
    orderBy: { year: 'asc' },
  });
  return rounds.map(({ year, closedAt, settingsVersion, plans }) => ({
    year,
    closed: closedAt !== null,
    closedAt,
    settingsVersion,
    planIds: plans.map(({ planId }) => planId),
  }));
}
