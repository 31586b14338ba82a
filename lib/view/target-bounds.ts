import type { SimpleRule, TargetRule } from '../domain/target/rule';

/** Where the target lies on a chart's axis: binary numbers, for drawing only, never for a verdict. */
export type TargetBounds = { low: number | null; high: number | null };

/** Bounds of the rule at the end of the plan; null where the rule is no fixed level. */
export function targetBounds(rule: TargetRule): TargetBounds | null {
  if (rule.kind === 'staged') {
    const last = [...rule.steps].sort((a, b) => a.year - b.year).at(-1);
    return last ? simpleBounds(last.rule) : null;
  }
  return rule.kind === 'compound' || rule.kind === 'unparsed' ? null : simpleBounds(rule);
}

export function simpleBounds(rule: SimpleRule): TargetBounds | null {
  switch (rule.kind) {
    case 'threshold': {
      const value = Number(rule.value);
      return rule.bound === 'min' ? { low: value, high: null } : { low: null, high: value };
    }
    case 'band':
      return {
        low: rule.side === 'high' ? null : Number(rule.low),
        high: rule.side === 'low' ? null : Number(rule.high),
      };
    case 'ratio': {
      const value = Number(rule.antecedent) / Number(rule.consequent);
      return { low: rule.bound === 'max' ? null : value, high: rule.bound === 'min' ? null : value };
    }
    case 'trend':
    case 'relative':
    case 'reference':
    case 'judgement':
      return null;
  }
}
