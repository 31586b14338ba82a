import { Fraction } from '../scoring/fraction';
import { describeValidationRule } from './describe-validation-rule';
import type { FactsOf, Operand, StoredRule, ValidationRule } from './validation-rule';

export type RuleClash = {
  /** contradiction: no numbers can satisfy them together. equality: only equal ones can. same: it is there already. */
  kind: 'contradiction' | 'equality' | 'same';
  ruleIds: string[];
  message: string;
};

/** from ≤ to + weight, said by a rule. */
type Bound = { from: string; to: string; weight: Fraction; rule: StoredRule | null };

/** What ranges are measured from: the number nought. */
const NOUGHT = '';

/**
 * How a rule stands to those that are there already. Inequalities and ranges are read as bounds between numbers: a ring of
 * bounds that comes back lower than it set out can never be met, one that comes back level leaves only equal numbers.
 */
export function findRuleClash(
  rule: ValidationRule,
  others: readonly StoredRule[],
  factsOf: FactsOf,
): RuleClash | null {
  const same = others.find((other) => textOf(other.rule) === textOf(rule));
  if (same) {
    return {
      kind: 'same',
      ruleIds: [same.id],
      message: '已有同样的规则，不必重复；要改处理方式的，请修改那一条。',
    };
  }
  const bounds = others.flatMap((other) => boundsOf(other.rule, other));
  const rings = boundsOf(rule, null).flatMap((bound) => {
    const back = shortestPath(bounds, bound.to, bound.from);
    return back ? [{ bound, back, turn: bound.weight.plus(back.weight).sign() }] : [];
  });
  const worst = rings.find(({ turn }) => turn < 0);
  const level = rings.find(({ turn, bound }) => turn === 0 && bound.from !== NOUGHT && bound.to !== NOUGHT);
  const ring = worst ?? level;
  if (!ring) return null;
  const named = ring.back.rules.map((other) => `“${describeValidationRule(other.rule, factsOf)}”`).join('、');
  return {
    kind: worst ? 'contradiction' : 'equality',
    ruleIds: ring.back.rules.map(({ id }) => id),
    message: worst
      ? `与已有规则${named}互相矛盾，没有数值能同时满足，请先修改或停用其中一条。`
      : `与已有规则${named}首尾相接，只有各数值相等时才能同时满足，请确认是否如此。`,
  };
}

const keyOf = ({ indicatorId, field }: Operand): string => `${indicatorId} ${field}`;

function boundsOf(rule: ValidationRule, stored: StoredRule | null): Bound[] {
  switch (rule.kind) {
    case 'atMost':
      return [
        {
          from: keyOf(rule.left),
          to: keyOf(rule.right),
          weight: Fraction.of(rule.allowance),
          rule: stored,
        },
      ];
    case 'range': {
      const node = keyOf(rule.operand);
      const top =
        rule.max === null ? [] : [{ from: node, to: NOUGHT, weight: Fraction.of(rule.max), rule: stored }];
      const bottom =
        rule.min === null
          ? []
          : [{ from: NOUGHT, to: node, weight: Fraction.of(rule.min).negated(), rule: stored }];
      return [...top, ...bottom];
    }
    case 'sum':
    case 'change':
      return [];
  }
}

type Path = { weight: Fraction; rules: StoredRule[] };

/** The tightest chain of bounds from one number to another; null when none leads there. */
function shortestPath(bounds: readonly Bound[], start: string, end: string): Path | null {
  const best = new Map<string, Path>([[start, { weight: Fraction.ZERO, rules: [] }]]);
  // A tightest chain passes no number twice, so that it has at most as many bounds as there are.
  for (let round = 0; round < bounds.length; round += 1) {
    let changed = false;
    for (const { from, to, weight, rule } of bounds) {
      const path = best.get(from);
      if (!path || path.rules.length > round) continue;
      const reached = path.weight.plus(weight);
      const known = best.get(to);
      if (known && known.weight.compare(reached) <= 0) continue;
      best.set(to, { weight: reached, rules: rule ? [...path.rules, rule] : path.rules });
      changed = true;
    }
    if (!changed) break;
  }
  return best.get(end) ?? null;
}

/** Two rules that say the same: the terms of a sum in whatever order. */
function textOf(rule: ValidationRule): string {
  switch (rule.kind) {
    case 'atMost':
      return `${keyOf(rule.left)} ≤ ${keyOf(rule.right)} + ${rule.allowance}`;
    case 'sum':
      return `${rule.terms.map(keyOf).sort().join(' + ')} = ${keyOf(rule.total)} ± ${rule.tolerance}`;
    case 'range':
      return `${rule.min ?? ''} ≤ ${keyOf(rule.operand)} ≤ ${rule.max ?? ''}`;
    case 'change':
      return `Δ ${keyOf(rule.operand)} ≤ ${rule.most} ${rule.changeIn}`;
  }
}
