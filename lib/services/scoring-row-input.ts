import type { ScoringRow } from '@/lib/db/scoring-input';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import type { YearSettings } from './settings-book';

/** What scoring needs of a stored indicator for one year; the target is the newest that was valid by then. */
export function scoringRowInput(
  row: ScoringRow,
  year: number,
  roundClosed: boolean,
  settings: YearSettings,
): AssessInput {
  const target = row.targets.find(({ validFrom }) => validFrom <= year);
  return {
    name: row.name,
    unit: row.unit,
    targetText: target?.originalText ?? '',
    rule: target
      ? ruleUnderSettings(
          { indicator: row.name, unit: row.unit, target: target.originalText, planEnd: row.periodEnd },
          readRule(target.rule),
          settings.inForce,
          settings.everUsed,
        )
      : { kind: 'unparsed', reason: '该年度没有生效的目标值' },
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
