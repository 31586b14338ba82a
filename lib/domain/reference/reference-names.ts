import type { SimpleRule, TargetRule } from '../target/rule';

/**
 * What the target is compared with, in the words of its text; several where stages or parts name different ones.
 * Empty: the rule needs no reference.
 */
export function referenceNames(rule: TargetRule): string[] {
  return [...new Set(simpleRules(rule).flatMap(nameOf))];
}

export function needsReference(rule: TargetRule): boolean {
  return referenceNames(rule).length > 0;
}

function simpleRules(rule: TargetRule): SimpleRule[] {
  switch (rule.kind) {
    case 'staged':
      return rule.steps.map((step) => step.rule);
    case 'compound':
      return rule.parts.map((part) => part.rule);
    case 'unparsed':
      return [];
    case 'threshold':
    case 'band':
    case 'ratio':
    case 'trend':
    case 'relative':
    case 'reference':
    case 'judgement':
      return [rule];
  }
}

const nameOf = (rule: SimpleRule): string[] => (rule.kind === 'reference' ? [rule.reference] : []);
