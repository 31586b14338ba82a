import { isSameMeasure } from '../scoring/unit';
import { compare } from '../target/exact-number';
import type { ExactNumber } from '../target/rule';
import { CATEGORY_LABELS, categoriesOf, type Dimension, type PartCategory } from './dimension';
import type { EntryKind } from './interpret-entry';
import type { PlanKind } from './monitored-indicator';

/** What of an indicator a rule speaks of. */
export type RuleField = 'value' | 'numerator' | 'denominator' | PartCategory;

export type Operand = { indicatorId: string; field: RuleField };

/** A rule of the office about the values of one year. All numbers are exact and in the unit of what they stand beside. */
export type ValidationRule =
  /** left ≤ right, or above it by `allowance` at most */
  | { kind: 'atMost'; left: Operand; right: Operand; allowance: ExactNumber }
  /** the terms add up to the total, or miss it by `tolerance` at most */
  | { kind: 'sum'; terms: Operand[]; total: Operand; tolerance: ExactNumber }
  | { kind: 'range'; operand: Operand; min: ExactNumber | null; max: ExactNumber | null }
  /** differs from the year before by `most` at most, in its own unit or in percent of it */
  | { kind: 'change'; operand: Operand; most: ExactNumber; changeIn: 'points' | 'percent' };

/** A rule in force. `isStrict`: a value that breaks it is not submitted; otherwise it needs a reason. */
export type StoredRule = { id: string; rule: ValidationRule; isStrict: boolean };

/** What a rule has to know of an indicator it speaks of. */
export type OperandFacts = {
  indicatorId: string;
  planKind: PlanKind;
  serial: string;
  name: string;
  unit: string;
  entryKind: EntryKind;
  dimensions: readonly Dimension[];
  /** Retired, or split into parts that take the values in its place: rules about it rest. */
  use: 'inForce' | 'retired' | 'split';
};

export type FactsOf = (indicatorId: string) => OperandFacts | undefined;

export const MAX_RULES = 200;
export const MAX_OPERANDS = 12;

export const RULE_FIELD_LABELS: Record<RuleField, string> = {
  value: '数值',
  numerator: '分子',
  denominator: '分母',
  ...CATEGORY_LABELS,
};

/** What can be said about an indicator of this kind. */
export function fieldsOf({
  entryKind,
  dimensions,
}: Pick<OperandFacts, 'entryKind' | 'dimensions'>): RuleField[] {
  const counts: RuleField[] = entryKind === 'fraction' ? ['numerator', 'denominator'] : [];
  return ['value', ...counts, ...categoriesOf(dimensions)];
}

export function operandsOf(rule: ValidationRule): Operand[] {
  switch (rule.kind) {
    case 'atMost':
      return [rule.left, rule.right];
    case 'sum':
      return [...rule.terms, rule.total];
    case 'range':
    case 'change':
      return [rule.operand];
  }
}

export const indicatorIdsOf = (rule: ValidationRule): string[] => [
  ...new Set(operandsOf(rule).map(({ indicatorId }) => indicatorId)),
];

export const isSameOperand = (a: Operand, b: Operand): boolean =>
  a.indicatorId === b.indicatorId && a.field === b.field;

/** Why a rule rests for now, in words; null when it can be checked. */
export function whyIdle(rule: ValidationRule, factsOf: FactsOf): string | null {
  for (const { indicatorId, field } of operandsOf(rule)) {
    const facts = factsOf(indicatorId);
    if (!facts) return '所涉指标已不存在';
    if (facts.use === 'retired') return `“${facts.name}”已停用`;
    if (facts.use === 'split') return `“${facts.name}”已拆为分项`;
    if (facts.entryKind === 'judgement') return `“${facts.name}”改由妇儿工委办研判，不填数值`;
    if (!fieldsOf(facts).includes(field)) return `“${facts.name}”不再填报“${RULE_FIELD_LABELS[field]}”`;
  }
  return null;
}

/** What is wrong with a rule by itself, in words that say what to do; null when it can be kept. */
export function findRuleProblem(rule: ValidationRule, factsOf: FactsOf): string | null {
  const operands = operandsOf(rule);
  if (operands.some(({ indicatorId }) => !factsOf(indicatorId))) return '请从列表中选择指标。';
  const idle = whyIdle(rule, factsOf);
  if (idle !== null) return `${idle}，请另选指标或字段。`;
  if (operands.length > MAX_OPERANDS) return `一条规则最多涉及 ${MAX_OPERANDS} 项，请拆成几条。`;
  return findShapeProblem(rule) ?? findUnitProblem(operands, factsOf);
}

function findShapeProblem(rule: ValidationRule): string | null {
  switch (rule.kind) {
    case 'atMost':
      return isSameOperand(rule.left, rule.right) ? '不等式两边是同一个数，请选择不同的指标或字段。' : null;
    case 'sum': {
      if (rule.terms.length < 2) return '请至少选择两个加数。';
      const twice = rule.terms.some((term, index) =>
        rule.terms.slice(index + 1).some((other) => isSameOperand(term, other)),
      );
      if (twice) return '同一个数加了两次，请核对加数。';
      return rule.terms.some((term) => isSameOperand(term, rule.total))
        ? '合计不能同时是加数，请另选。'
        : null;
    }
    case 'range':
      if (rule.min === null && rule.max === null) return '请填写下限或上限。';
      return rule.min !== null && rule.max !== null && compare(rule.min, rule.max) > 0
        ? '下限大于上限，没有数值能够满足，请核对。'
        : null;
    case 'change':
      return null;
  }
}

/** Only what is measured alike is compared. What a numerator counts is not recorded, so it stands beside everything. */
function findUnitProblem(operands: readonly Operand[], factsOf: FactsOf): string | null {
  const measured = operands.flatMap(({ indicatorId, field }) => {
    const facts = factsOf(indicatorId);
    return !facts || field === 'numerator' || field === 'denominator' ? [] : [facts];
  });
  const [first] = measured;
  const other = measured.find((facts) => first && !isSameMeasure(first.unit, facts.unit));
  if (!first || !other) return null;
  return `“${first.name}”的单位是${first.unit || '空'}，“${other.name}”的单位是${other.unit || '空'}，不能直接比较，请另选。`;
}
