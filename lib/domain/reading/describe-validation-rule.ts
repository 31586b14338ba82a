import { readUnit } from '../scoring/unit';
import type { FactsOf, Operand, RuleField, ValidationRule } from './validation-rule';
import { RULE_FIELD_LABELS } from './validation-rule';

/** “普惠性幼儿园数”的数值不大于“幼儿园数”的数值 */
export function describeValidationRule(rule: ValidationRule, factsOf: FactsOf): string {
  const say = (operand: Operand) => describeOperand(operand, factsOf);
  switch (rule.kind) {
    case 'atMost': {
      const more = rule.allowance === '0' ? '' : `，可超出 ${rule.allowance}`;
      return `${say(rule.left)}不大于${say(rule.right)}${more}`;
    }
    case 'sum': {
      const within = rule.tolerance === '0' ? '' : `，可相差 ${rule.tolerance}`;
      return `${rule.terms.map(say).join(' + ')} 等于${say(rule.total)}${within}`;
    }
    case 'range':
      return `${say(rule.operand)}${describeRange(rule.min, rule.max)}`;
    case 'change':
      return `${say(rule.operand)}与上年相比变化不超过 ${rule.most}${changeUnit(rule, factsOf)}`;
  }
}

export function describeOperand({ indicatorId, field }: Operand, factsOf: FactsOf): string {
  return `“${factsOf(indicatorId)?.name ?? '已不存在的指标'}”的${fieldWords(field)}`;
}

export function describeRange(min: string | null, max: string | null): string {
  if (min === null) return `不大于 ${max ?? ''}`;
  return max === null ? `不小于 ${min}` : `在 ${min} 至 ${max} 之间`;
}

export function changeUnit(
  { operand, changeIn }: Extract<ValidationRule, { kind: 'change' }>,
  factsOf: FactsOf,
): string {
  if (changeIn === 'percent') return '%（按上年的百分比计）';
  const isCount = operand.field === 'numerator' || operand.field === 'denominator';
  return isCount ? '' : readUnit(factsOf(operand.indicatorId)?.unit ?? '').changeSuffix;
}

function fieldWords(field: RuleField): string {
  switch (field) {
    case 'value':
    case 'numerator':
    case 'denominator':
      return RULE_FIELD_LABELS[field];
    default:
      return `数值（${RULE_FIELD_LABELS[field]}）`;
  }
}
