import { describeValidationRule } from '@/lib/domain/reading/describe-validation-rule';
import {
  fieldsOf,
  operandsOf,
  type FactsOf,
  type Operand,
  type OperandFacts,
  type ValidationRule,
} from '@/lib/domain/reading/validation-rule';

export type RuleKind = ValidationRule['kind'];

/** The builder's fields as typed. What belongs to another kind of rule stays, so that changing one's mind costs nothing. */
export type RuleDraft = {
  kind: RuleKind;
  left: Operand;
  right: Operand;
  terms: Operand[];
  total: Operand;
  allowance: string;
  tolerance: string;
  min: string;
  max: string;
  most: string;
  changeIn: 'points' | 'percent';
  isStrict: boolean;
};

export const RULE_KINDS: [RuleKind, string][] = [
  ['atMost', '不大于'],
  ['sum', '相加等于'],
  ['range', '取值范围'],
  ['change', '与上年变化'],
];

const NOTHING_CHOSEN: Operand = { indicatorId: '', field: 'value' };

const EMPTY: RuleDraft = {
  kind: 'atMost',
  left: NOTHING_CHOSEN,
  right: NOTHING_CHOSEN,
  terms: [NOTHING_CHOSEN, NOTHING_CHOSEN],
  total: NOTHING_CHOSEN,
  allowance: '0',
  tolerance: '0',
  min: '',
  max: '',
  most: '',
  changeIn: 'points',
  isStrict: false,
};

export function draftOf(stored: { rule: ValidationRule | null; isStrict: boolean } | null): RuleDraft {
  const rule = stored?.rule;
  if (!rule) return EMPTY;
  const draft = { ...EMPTY, kind: rule.kind, isStrict: stored.isStrict };
  switch (rule.kind) {
    case 'atMost':
      return { ...draft, left: rule.left, right: rule.right, allowance: rule.allowance };
    case 'sum':
      return { ...draft, terms: rule.terms, total: rule.total, tolerance: rule.tolerance };
    case 'range':
      return { ...draft, left: rule.operand, min: rule.min ?? '', max: rule.max ?? '' };
    case 'change':
      return { ...draft, left: rule.operand, most: rule.most, changeIn: rule.changeIn };
  }
}

/** As the actions take it; they say what is wrong with it. */
export function ruleOf(draft: RuleDraft): ValidationRule {
  const { left, right, terms, total } = draft;
  switch (draft.kind) {
    case 'atMost':
      return { kind: 'atMost', left, right, allowance: draft.allowance.trim() || '0' };
    case 'sum':
      return { kind: 'sum', terms, total, tolerance: draft.tolerance.trim() || '0' };
    case 'range':
      return { kind: 'range', operand: left, min: draft.min.trim() || null, max: draft.max.trim() || null };
    case 'change':
      return { kind: 'change', operand: left, most: draft.most.trim(), changeIn: draft.changeIn };
  }
}

/** What is still to be chosen or typed before the rule says anything; null when it is complete. */
export function whatIsMissing(rule: ValidationRule): string | null {
  if (operandsOf(rule).some(({ indicatorId }) => indicatorId === '')) return '请在上面选择指标。';
  if (rule.kind === 'range' && rule.min === null && rule.max === null) return '请填写下限或上限。';
  return rule.kind === 'change' && rule.most === '' ? '请填写变化幅度。' : null;
}

/** The rule in a sentence, with what happens to those who break it. */
export function previewRule(rule: ValidationRule, isStrict: boolean, factsOf: FactsOf): string {
  return `${describeValidationRule(rule, factsOf)}；不符的，${STRICTNESS[isStrict ? 'strict' : 'mild']}。`;
}

export const STRICTNESS = { mild: '提醒并说明原因', strict: '不得提交' } as const;

/** Another indicator keeps the field where it has one of the kind. */
export function withIndicator(operand: Operand, facts: OperandFacts): Operand {
  const { indicatorId } = facts;
  const field = fieldsOf(facts).includes(operand.field) ? operand.field : 'value';
  return { indicatorId, field };
}
