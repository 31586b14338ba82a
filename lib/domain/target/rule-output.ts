import type { ExactNumber, SimpleRule, TargetRule } from './rule';

/** A rule for JSON readers outside the program: exact numbers as JSON numbers, everything else unchanged. */
export type RuleOutput = { kind: TargetRule['kind']; [field: string]: unknown };

const asNumber = (value: ExactNumber): number => Number(value);

export function ruleToOutput(rule: TargetRule): RuleOutput {
  switch (rule.kind) {
    case 'staged':
      return {
        kind: rule.kind,
        steps: rule.steps.map((step) => ({ year: step.year, rule: simpleRuleToOutput(step.rule) })),
      };
    case 'compound':
      return {
        kind: rule.kind,
        parts: rule.parts.map((part) => ({ label: part.label, rule: simpleRuleToOutput(part.rule) })),
      };
    case 'unparsed':
      return { ...rule };
    default:
      return simpleRuleToOutput(rule);
  }
}

function simpleRuleToOutput(rule: SimpleRule): RuleOutput {
  switch (rule.kind) {
    case 'threshold':
      return { ...rule, value: asNumber(rule.value) };
    case 'band': {
      const { low, high, centre, ...rest } = rule;
      return {
        ...rest,
        low: asNumber(low),
        high: asNumber(high),
        ...(centre === undefined ? {} : { centre: asNumber(centre) }),
      };
    }
    case 'ratio':
      return { ...rule, antecedent: asNumber(rule.antecedent), consequent: asNumber(rule.consequent) };
    case 'relative':
      return { ...rule, change: asNumber(rule.change) };
    case 'trend':
    case 'reference':
    case 'judgement':
      return { ...rule };
  }
}
