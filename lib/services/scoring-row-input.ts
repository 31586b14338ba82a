import type { RoundYear, ScoredReference, ScoringRow } from '@/lib/db/scoring-input';
import type {
  AssessInput,
  ReferenceOrigin,
  SeriesPoint,
  TargetChange,
} from '@/lib/domain/scoring/assessment';
import { takesPlan } from '@/lib/domain/review/round';
import { ruleUnderSettings } from '@/lib/domain/scoring/rule-under-settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import type { YearSettings } from './settings-book';

/**
 * What scoring needs of a stored indicator for one year; the target is the newest that was valid by then. `rounds` are
 * all of the district: a year whose round did not collect for the indicator's plan owes nothing.
 */
export function scoringRowInput(
  row: ScoringRow,
  year: number,
  rounds: readonly RoundYear[],
  settings: YearSettings,
): AssessInput {
  const gap = row.gaps.find((one) => one.year === year);
  const target = row.targets.find(({ validFrom }) => validFrom <= year);
  const change = target && changeOfTarget(row.targets, target);
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
    ...(change && { targetChange: change }),
    attribute: row.attribute,
    baselineYear: row.baselineYear,
    targetYear: row.periodEnd,
    asOf: year,
    points: row.readings.map(({ numerator, denominator, approvedBy, ...point }) => ({
      ...point,
      ...(approvedBy !== null && { approvedBy }),
      ...(numerator !== null && { numerator }),
      ...(denominator !== null && { denominator }),
      ...referenceOf(row.reference, point.year),
    })),
    judgements: row.judgements,
    reference: row.reference && originOf(row.reference, year),
    roundClosed: rounds.some((round) => round.year === year && round.closed && takesPlan(round, row.planId)),
    ...(gap && { gap: { kind: gap.kind, reason: gap.reason } }),
    ...excusedYearsOf(row, rounds),
    ...(row.department !== null && { department: row.department }),
  };
}

function excusedYearsOf(
  { gaps, planId }: ScoringRow,
  rounds: readonly RoundYear[],
): Pick<AssessInput, 'excusedYears'> {
  const excusedYears = [
    ...gaps.filter(({ kind }) => kind === 'notApplicable').map(({ year }) => year),
    ...rounds.filter((round) => !takesPlan(round, planId)).map(({ year }) => year),
  ];
  return excusedYears.length > 0 ? { excusedYears: [...new Set(excusedYears)] } : {};
}

/** What the target in force replaced: the newest reading of the target before it, if its text was another one. */
function changeOfTarget(
  targets: ScoringRow['targets'],
  { validFrom, originalText, document }: ScoringRow['targets'][number],
): TargetChange | null {
  const earlier = targets.find((one) => one.validFrom < validFrom);
  if (!earlier || earlier.originalText === originalText) return null;
  return { since: validFrom, before: earlier.originalText, after: originalText, document };
}

function referenceOf(
  reference: ScoredReference | null,
  year: number,
): Pick<SeriesPoint, 'reference' | 'referenceCounts'> {
  const found = reference?.values.find((value) => value.year === year);
  if (!found) return {};
  const { value, numerator, denominator } = found;
  if (numerator === null || denominator === null) return { reference: value };
  return { reference: value, referenceCounts: { numerator, denominator } };
}

function originOf({ kind, name, isRetired, values }: ScoredReference, asOf: number): ReferenceOrigin {
  const changed = values.filter(({ year, definitionChanged }) => definitionChanged && year <= asOf);
  return { kind, name, isRetired, definitionSince: changed.at(-1)?.year ?? null };
}

function readRule(stored: unknown): TargetRule {
  const parsed = targetRuleSchema.safeParse(stored);
  return parsed.success ? parsed.data : { kind: 'unparsed', reason: '保存的目标规则无法识别，请重新确认' };
}
