import { replaceAssessments, type StoredAssessment } from '@/lib/db/assessments';
import type { Db } from '@/lib/db/client';
import {
  listRoundYears,
  listScoringRows,
  lockIndicators,
  type RoundYear,
  type ScoringRow,
} from '@/lib/db/scoring-input';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { targetRuleSchema } from '@/lib/schemas/target-rule';

/**
 * Recomputes verdicts and warnings of the given indicators (all of the district when null) for every year
 * that has a reporting round. Runs inside the caller's transaction, so that an approval and the verdict it
 * produces are seen together or not at all. Returns the number of assessments written.
 */
export async function recomputeAssessments(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[] | null,
): Promise<number> {
  await lockIndicators(db, districtId, indicatorIds);
  const rounds = await listRoundYears(db, districtId);
  const rows = await listScoringRows(db, districtId, indicatorIds);
  const stored = rows.flatMap((row) => assessYears(row, rounds));
  await replaceAssessments(db, districtId, indicatorIds ?? rows.map((row) => row.id), stored);
  return stored.length;
}

function assessYears(row: ScoringRow, rounds: readonly RoundYear[]): StoredAssessment[] {
  return rounds
    .filter(({ year }) => year >= row.periodStart && year <= row.periodEnd)
    .map(({ year, closed }) => ({
      indicatorId: row.id,
      forYear: year,
      assessment: assessIndicator(toInput(row, year, closed), DEFAULT_SETTINGS),
    }));
}

/** The target revision in force for the year: the newest that was valid by then. */
function toInput(row: ScoringRow, year: number, roundClosed: boolean): AssessInput {
  const target = row.targets.find(({ validFrom }) => validFrom <= year);
  return {
    name: row.name,
    unit: row.unit,
    targetText: target?.originalText ?? '',
    rule: target ? readRule(target.rule) : { kind: 'unparsed', reason: '该年度没有生效的目标值' },
    direction: target?.direction ?? 'none',
    confidence: target && (target.confirmed || target.confidence === 'certain') ? 'certain' : 'confirm',
    attribute: row.attribute,
    baselineYear: row.baselineYear,
    targetYear: row.periodEnd,
    asOf: year,
    points: row.readings.map(({ numerator, denominator, ...point }) => ({
      ...point,
      ...(numerator !== null && { numerator }),
      ...(denominator !== null && { denominator }),
    })),
    judgements: row.judgements,
    roundClosed,
    ...(row.department !== null && { department: row.department }),
  };
}

function readRule(stored: unknown): TargetRule {
  const parsed = targetRuleSchema.safeParse(stored);
  return parsed.success ? parsed.data : { kind: 'unparsed', reason: '保存的目标规则无法识别，请重新确认' };
}
