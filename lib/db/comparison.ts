import type { CatalogueRow, ComparedDistrict } from '@/lib/domain/comparison/catalogue-row';
import { database } from './client';
import { Prisma } from './generated/client';
import { IN_FORCE, IS_SPLIT, SHOWN_SERIAL } from './parts-sql';
import { storedSettings, type StoredSettings } from './settings-revisions';

/** `settings`: what the district's targets of the year are read with. */
export type StoredComparedDistrict = ComparedDistrict & { settings: StoredSettings };

/** `planEnd`: last year of the row's plan. */
export type StoredCatalogueRow = CatalogueRow & { planEnd: number };

/** A city with the number of its districts among those asked for. */
export type ComparedCity = { code: string; name: string; districts: number };

export type StoredComparison = {
  districts: StoredComparedDistrict[];
  rows: StoredCatalogueRow[];
};

/** All the districts given, those of one city, or those of the city a district belongs to. */
export type ComparedScope =
  { kind: 'all' } | { kind: 'city'; code: string } | { kind: 'cityOf'; districtId: string };

function inScope(scope: ComparedScope): Prisma.Sql {
  switch (scope.kind) {
    case 'all':
      return Prisma.sql`true`;
    case 'city':
      return Prisma.sql`d.parent_code = ${scope.code}`;
    case 'cityOf':
      return Prisma.sql`d.parent_code = (SELECT parent_code FROM district WHERE code = ${scope.districtId})`;
  }
}

/**
 * The catalogue indicators of the given districts, as far as they are in scope, as they stand in `year`, in printed
 * order within each district: one of them, or all. One statement and one JSON text, whatever the number of districts.
 * Only approved values come along.
 */
export async function findComparison(
  districtIds: readonly string[],
  scope: ComparedScope,
  year: number,
  catalogueKey: string | null,
): Promise<StoredComparison> {
  const wanted =
    catalogueKey === null
      ? Prisma.sql`i.catalogue_key IS NOT NULL`
      : Prisma.sql`i.catalogue_key = ${catalogueKey}`;
  const permitted = [...districtIds];
  const [found] = await database().$queryRaw<{ districts: string | null; rows: string | null }[]>`
    WITH chosen AS MATERIALIZED (
      SELECT d.code, d.name, d.parent_code, d.parent_name FROM district d
      WHERE d.code = ANY(${permitted}) AND ${inScope(scope)}),
    compared AS (
      SELECT i.*, ${IS_SPLIT} AS is_split, ${SHOWN_SERIAL} AS shown_serial, p.kind, p.period_end, o.name AS domain
      FROM indicator i
      JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
      JOIN domain o ON o.district_id = i.district_id AND o.id = i.domain_id
      WHERE i.district_id = ANY(ARRAY(SELECT code FROM chosen)) AND ${wanted} AND ${IN_FORCE}
        AND ${year} BETWEEN p.period_start AND p.period_end)
    SELECT
      (SELECT json_agg(json_build_object('code', d.code, 'name', d.name, 'cityCode', d.parent_code,
          'city', d.parent_name,
          'hasRound', EXISTS (SELECT 1 FROM reporting_round n WHERE n.district_id = d.code AND n.year = ${year}),
          'settings', ${storedSettings(Prisma.sql`d.code`, year)}) ORDER BY d.code)::text
        FROM chosen d) AS districts,
      (SELECT json_agg(row_to_json(q))::text FROM (
        SELECT c.catalogue_key AS key, c.district_id AS district, c.id, c.kind, c.domain, c.shown_serial AS serial,
          c.name, c.unit, c.entry_kind AS "entryKind", c.definition, c.is_split AS "isSplit",
          c.period_end AS "planEnd", coalesce(t.direction::text, 'none') AS direction,
          CASE WHEN t.id IS NOT NULL THEN json_build_object('text', t.original_text, 'rule', t.rule) END AS target,
          CASE WHEN r.state IN ('approved', 'archived') AND r.value IS NOT NULL AND NOT c.is_split
            THEN json_build_object(
              'text', CASE WHEN c.entry_kind = 'ratio' AND r.numerator IS NOT NULL AND r.denominator IS NOT NULL
                THEN trim_scale(r.numerator)::text || '∶' || trim_scale(r.denominator)::text
                ELSE round(r.value, r.scale)::text END,
              'value', trim_scale(r.value)::text, 'numerator', trim_scale(r.numerator)::text,
              'denominator', trim_scale(r.denominator)::text, 'preliminary', r.state = 'approved',
              'demonstration', r.flag = 'demonstration') END AS reading,
          coalesce(r.state = 'submitted', false) AS waiting,
          (SELECT json_build_object('kind', g.kind, 'reason', g.reason) FROM reading_gap g
            WHERE g.district_id = c.district_id AND g.indicator_id = c.id AND g.year = ${year}) AS gap,
          (SELECT max(b.year) FROM reading b
            WHERE b.district_id = c.district_id AND b.indicator_id = c.id AND b.year <= ${year}
              AND b.definition_changed AND b.state IN ('approved', 'archived')) AS "definitionSince",
          coalesce(a.status::text, 'noData') AS status, coalesce(a.nearly_met, false) AS "nearlyMet",
          coalesce(a.unconfirmed, false) AS unconfirmed
        FROM compared c
        LEFT JOIN reading r ON r.district_id = c.district_id AND r.indicator_id = c.id AND r.year = ${year}
        LEFT JOIN assessment a ON a.district_id = c.district_id AND a.indicator_id = c.id AND a.year = ${year}
        LEFT JOIN LATERAL (
          SELECT v.id, v.original_text, v.rule, v.direction FROM target_revision v
          WHERE v.district_id = c.district_id AND v.indicator_id = c.id AND v.valid_from <= ${year}
          ORDER BY v.valid_from DESC, v.created_at DESC, v.id DESC LIMIT 1) t ON true
        ORDER BY c.district_id, c.kind, c.position, c.part_position) q) AS rows`;
  // The query's own shape: every column above is a field of the type.
  return {
    districts: JSON.parse(found?.districts ?? '[]') as StoredComparedDistrict[],
    rows: JSON.parse(found?.rows ?? '[]') as StoredCatalogueRow[],
  };
}

/** The cities of the given districts, by code. */
export async function listComparedCities(districtIds: readonly string[]): Promise<ComparedCity[]> {
  return database().$queryRaw<ComparedCity[]>`
    SELECT parent_code AS code, min(parent_name) AS name, count(*)::int AS districts
    FROM district WHERE code = ANY(${[...districtIds]}) GROUP BY parent_code ORDER BY parent_code`;
}
