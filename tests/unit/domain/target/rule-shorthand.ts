import type { SimpleRule, TargetRule } from '@/lib/domain/target/rule';

/** A rule on one line, so that a table of targets can be read beside its rules. */
export function shorthand(rule: TargetRule): string {
  switch (rule.kind) {
    case 'staged':
      return `staged ${rule.steps.map((step) => `${step.year} ${simple(step.rule)}`).join('; ')}`;
    case 'compound':
      return `compound ${rule.parts.map((part) => `${part.label} ${simple(part.rule)}`).join('; ')}`;
    case 'unparsed':
      return 'unparsed';
    default:
      return simple(rule);
  }
}

function simple(rule: SimpleRule): string {
  switch (rule.kind) {
    case 'threshold':
      return `${rule.bound === 'min' ? '>' : '<'}${rule.inclusive ? '=' : ''} ${rule.value}`;
    case 'band':
      return `band ${rule.low}..${rule.high}${rule.centre === undefined ? '' : ` around ${rule.centre}`}${rule.side === 'both' ? '' : ` ${rule.side}`}`;
    case 'ratio':
      return `ratio ${rule.antecedent}:${rule.consequent}${rule.bound === 'exact' ? '' : ` ${rule.bound}`}`;
    case 'trend':
      return `trend ${rule.direction} ${rule.cadence} ${rule.strength}`;
    case 'relative':
      return `relative ${rule.change} ${rule.changeIn} from ${rule.baseYear ?? 'unknown'} ${rule.per} ${rule.bound}`;
    case 'reference':
      return `reference ${rule.comparator} ${rule.reference}`;
    case 'judgement':
      return `judgement ${rule.question}`;
  }
}
