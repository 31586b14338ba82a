import type { SignedJudgement } from '@/lib/domain/review/judgement';
import type { Db } from './client';
import { SHOWN_SERIAL, TAKES_VALUES } from './parts-sql';

/** An indicator whose rule, or a stage of it, may ask for a judgement; whether it does is for the domain to say. */
export type JudgeableRow = {
  year: number;
  indicatorId: string;
  planKind: 'women' | 'children' | 'action';
  periodEnd: number;
  serial: string;
  name: string;
  unit: string;
  /** The year's approved value, with the decimals it was entered with. */
  value: string | null;
  targetText: string;
  /** As stored; parse before use. */
  rule: unknown;
  /** Name of the first lead department. */
  department: string | null;
  judgement: SignedJudgement | null;
};

/** The indicators in force in each year (one of them when `indicatorId` is given) with its judgement; one query. */
export async function listJudgeableRows(
  db: Db,
  districtId: string,
  years: readonly number[],
  indicatorId: string | null,
): Promise<JudgeableRow[]> {
  return db.$queryRaw<JudgeableRow[]>`
    SELECT y.year, i.id AS "indicatorId", p.kind AS "planKind", p.period_end AS "periodEnd", ${SHOWN_SERIAL} AS serial, i.name, i.unit,
      (SELECT CASE WHEN i.entry_kind = 'ratio'
          THEN trim_scale(r.numerator)::text || '∶' || trim_scale(r.denominator)::text
          ELSE round(r.value, r.scale)::text END
        FROM reading r
        WHERE r.district_id = i.district_id AND r.indicator_id = i.id AND r.year = y.year
          AND r.state IN ('approved', 'archived')) AS value,
      t.original_text AS "targetText", t.rule,
      (SELECT d.name FROM indicator_department k
        JOIN department d ON d.district_id = k.district_id AND d.id = k.department_id
        WHERE k.district_id = i.district_id AND k.indicator_id = i.id AND k.role = 'lead'
        ORDER BY k.position LIMIT 1) AS department,
      (SELECT json_build_object('met', j.met, 'reason', j.reason, 'evidence', j.evidence, 'flag', j.flag,
          'version', j.version, 'by', j.signed_by, 'at', j.signed_at)
        FROM judgement j
        WHERE j.district_id = i.district_id AND j.indicator_id = i.id AND j.year = y.year) AS judgement
    FROM unnest(${[...years]}::int[]) AS y(year)
    JOIN plan p ON p.district_id = ${districtId} AND y.year BETWEEN p.period_start AND p.period_end
    JOIN indicator i ON i.district_id = p.district_id AND i.plan_id = p.id AND ${TAKES_VALUES}
    JOIN LATERAL (SELECT t.original_text, t.rule FROM target_revision t
      WHERE t.district_id = i.district_id AND t.indicator_id = i.id AND t.valid_from <= y.year
      ORDER BY t.valid_from DESC, t.created_at DESC, t.id DESC LIMIT 1) t ON true
    WHERE t.rule->>'kind' IN ('judgement', 'staged')
      AND (${indicatorId}::text IS NULL OR i.id = ${indicatorId})
    ORDER BY y.year, p.kind, p.period_start, i.position, i.part_position`;
}

export type JudgementKey = { districtId: string; indicatorId: string; year: number };

type Signed = {
  met: boolean;
  reason: string;
  evidence: string;
  by: { id: string; name: string };
  at: Date;
};

/** Signs over the given version, or for the first time (null); false when somebody else was faster. */
export async function writeJudgement(
  db: Db,
  key: JudgementKey,
  version: number | null,
  { by, at, ...verdict }: Signed,
): Promise<boolean> {
  const columns = {
    ...verdict,
    flag: 'official' as const,
    signedById: by.id,
    signedBy: by.name,
    signedAt: at,
  };
  const { count } =
    version === null
      ? await db.judgement.createMany({ data: [{ ...key, ...columns }], skipDuplicates: true })
      : await db.judgement.updateMany({
          where: { ...key, version },
          data: { ...columns, version: { increment: 1 } },
        });
  return count === 1;
}

/** False when it was signed anew, or is gone. */
export async function deleteJudgement(db: Db, key: JudgementKey, version: number): Promise<boolean> {
  const { count } = await db.judgement.deleteMany({ where: { ...key, version } });
  return count === 1;
}
