import type { CompoundRule, SimpleRule, TargetRule, UnparsedRule } from '../target/rule';
import { Fraction } from './fraction';

export type PlainRule = SimpleRule | CompoundRule | UnparsedRule;

/** A rule together with the year in which it must be met. */
export type DueRule = { rule: PlainRule; dueYear: number };

/** The stage in force in `year`: the earliest one not yet past; after the last stage, the last one. */
export function ruleInForce(rule: TargetRule, year: number, targetYear: number): DueRule {
  if (rule.kind !== 'staged') return { rule: readable(rule), dueYear: targetYear };
  const steps = [...rule.steps].sort((a, b) => a.year - b.year);
  const step = steps.find((candidate) => candidate.year >= year) ?? steps.at(-1);
  return step ? { rule: readable(step.rule), dueYear: step.year } : noStages(targetYear);
}

/** The rule at the end of the plan: pace and outlook are measured against it. */
export function finalRule(rule: TargetRule, targetYear: number): DueRule {
  return ruleInForce(rule, Number.POSITIVE_INFINITY, targetYear);
}

function noStages(dueYear: number): DueRule {
  return { rule: { kind: 'unparsed', reason: '分阶段目标没有列出任何阶段' }, dueYear };
}

/** Rules that must hold in every year, not only once the target year is reached. */
export function isYearlyRule(rule: PlainRule): boolean {
  if (rule.kind === 'trend') return rule.cadence === 'yearly';
  return rule.kind === 'relative' && (rule.per === 'year' || rule.baseYear === 'previous');
}

/** A damaged ratio such as 2∶0 cannot be compared with anything. */
function readable(rule: PlainRule): PlainRule {
  const isBroken = rule.kind === 'ratio' && Fraction.of(rule.consequent).sign() === 0;
  return isBroken ? { kind: 'unparsed', reason: '比例的后项为 0' } : rule;
}
