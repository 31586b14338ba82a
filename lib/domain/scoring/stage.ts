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
  if (!step) return unreadable('分阶段目标没有列出任何阶段', targetYear);
  const isTwice = steps.some((other) => other !== step && other.year === step.year);
  if (isTwice) return unreadable(`${step.year} 年有不止一个目标`, step.year);
  return { rule: readable(step.rule), dueYear: step.year };
}

/** The rule at the end of the plan: pace and outlook are measured against it. */
export function finalRule(rule: TargetRule, targetYear: number): DueRule {
  return ruleInForce(rule, Number.POSITIVE_INFINITY, targetYear);
}

function unreadable(reason: string, dueYear: number): DueRule {
  return { rule: { kind: 'unparsed', reason }, dueYear };
}

/** Rules that must hold in every year, not only once the target year is reached. */
export function isYearlyRule(rule: PlainRule): boolean {
  if (rule.kind === 'trend') return rule.cadence === 'yearly';
  return rule.kind === 'relative' && (rule.per === 'year' || rule.baseYear === 'previous');
}

/** What nothing can be compared with – 2∶0, a band whose ends are swapped – is as good as unread. */
function readable(rule: PlainRule): PlainRule {
  if (rule.kind === 'ratio' && Fraction.of(rule.consequent).sign() <= 0)
    return { kind: 'unparsed', reason: '比例的后项应大于 0' };
  const isSwapped = rule.kind === 'band' && Fraction.of(rule.low).compare(Fraction.of(rule.high)) > 0;
  return isSwapped ? { kind: 'unparsed', reason: '区间的下限大于上限' } : rule;
}
