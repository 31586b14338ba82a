import type { Facts } from './facts';
import { Fraction } from './fraction';
import { brokenBound, type Bound, type Goal } from './goal';
import { classifyPace } from './pace';
import { isDerived, type Reading, type Series } from './series';
import type { ScoringSettings } from './settings';

/**
 * 2024 年 92.10% – a reading keeps its own decimals; a derived rate has two, and more where two would put it on the
 * wrong side of the goal or make it look like `beside`, the reading it is compared with in the same breath.
 */
export function wordReading(
  reading: Reading,
  series: Series,
  goal: Goal | null,
  beside: Reading | null = null,
): string {
  return `${reading.year} 年 ${printReading(reading, series, goal, beside)}${series.unit.suffix}`;
}

export function printReading(
  reading: Reading,
  series: Series,
  goal: Goal | null = null,
  beside: Reading | null = null,
): string {
  if (!isDerived(reading, series.unit)) return reading.point.value.replace(':', '∶');
  const { value } = reading;
  const side = goal && brokenBound(goal, value);
  const differs = beside !== null && beside.value.compare(value) !== 0;
  return printUntil(value, (decimals) => {
    const printed = value.rounded(decimals);
    if (goal && brokenBound(goal, printed) !== side) return false;
    return !differs || beside.value.rounded(decimals).compare(printed) !== 0;
  });
}

/** So many decimals, or as many more (up to eight) as it takes for the printed number to tell the same story. */
function printUntil(value: Fraction, isFaithful: (decimals: number) => boolean, from = 2): string {
  for (let decimals = from; decimals < 8; decimals += 1) {
    if (isFaithful(decimals)) return value.toFixed(decimals);
  }
  return value.toFixed(8);
}

/** 0.98 – never rounded into another class than its own. */
export function wordPace(ratio: Fraction, settings: ScoringSettings): string {
  const own = classifyPace(ratio, settings);
  return withMinus(printUntil(ratio, (decimals) => classifyPace(ratio.rounded(decimals), settings) === own));
}

/** A number computed from others: two decimals, more where that would show a change as nothing. */
export function printComputed(value: Fraction, decimals = 2): string {
  return value.sign() === 0
    ? value.toFixed(decimals)
    : printUntil(value, (tried) => value.rounded(tried).sign() !== 0, decimals);
}

/** 提高 0.31 个百分点 · 降低 2.00/10万 · 持平 */
export function wordChange(change: Fraction, series: Series, decimals = 2): string {
  if (change.sign() === 0) return '持平';
  const verb = change.sign() > 0 ? '提高' : '降低';
  const amount = printComputed(change.abs(), decimals);
  return `${verb} ${amount}${series.unit.changeSuffix}`;
}

/**
 * 较 2020 年 58.70% 提高 9.29 个百分点: whoever subtracts the printed numbers gets the printed change. Only ratios,
 * whose printed form is no number, are subtracted exactly.
 */
export function wordDifference(after: Reading, before: Reading, series: Series): string {
  const now = printReading(after, series, null, before);
  const then = printReading(before, series, null, after);
  const isRatio = now.includes('∶') || then.includes('∶');
  const change = isRatio ? after.value.minus(before.value) : Fraction.of(now).minus(Fraction.of(then));
  const decimals = isRatio ? 2 : Math.max(decimalsOf(now), decimalsOf(then));
  const from = beforeWord(`${before.year} 年 ${then}${series.unit.suffix}`);
  return `较 ${from}${wordChange(change, series, decimals)}`;
}

const decimalsOf = (printed: string): number => printed.split('.')[1]?.length ?? 0;

/** A number is set apart from the Chinese word after it; a unit that is a Chinese word itself is not. */
export function beforeWord(text: string): string {
  return /\p{Script=Han}$/u.test(text) ? text : `${text} `;
}

/** ≥94 · ＜8 · 43.65—46.35 */
export function wordGoal(goal: Goal): string {
  const { low, high } = goal;
  if (low && high) {
    return low.value.compare(high.value) === 0
      ? wordNumber(low.value)
      : `${wordNumber(low.value)}—${wordNumber(high.value)}`;
  }
  if (low) return `${low.inclusive ? '≥' : '＞'}${wordNumber(low.value)}`;
  return high ? `${high.inclusive ? '≤' : '＜'}${wordNumber(high.value)}` : '';
}

/** A target's own number stays as it is; a computed one that does not end gets two decimals. */
function wordNumber(value: Fraction): string {
  const exact = value.toExact();
  return exact.length > 8 ? printComputed(value) : exact;
}

/** 3% from 0.03. */
export function wordShare(share: string): string {
  return `${Fraction.of(share).timesInteger(100).toExact()}%`;
}

/** 目标 ≥94, named by its stage or by where it comes from. */
export function wordTarget(facts: Facts, goal: Goal): string {
  const { due, final, input, verdict } = facts;
  const stage = input.rule.kind === 'staged' && due.dueYear !== final.dueYear ? ` ${due.dueYear} 年阶段` : '';
  const source = verdict.from
    ? `（由 ${beforeWord(wordReading(verdict.from, facts.series, null))}推算）`
    : '';
  const reference = due.rule.kind === 'reference' ? `（${due.rule.reference}）` : '';
  const text = due.rule.kind === 'ratio' ? wordRatio(due.rule) : wordGoal(goal);
  return `${stage}目标 ${text}${source}${reference}`;
}

function wordRatio(rule: { antecedent: string; consequent: string; bound: 'exact' | 'min' | 'max' }): string {
  const sign = rule.bound === 'min' ? '≥' : rule.bound === 'max' ? '≤' : '';
  return `${sign}${rule.antecedent}∶${rule.consequent}`;
}

/** 低于 · 高于 · 等于: where a value lies that breaks `bound`. */
export function wordSide(value: Fraction, bound: Bound): '低于' | '高于' | '等于' {
  const order = value.compare(bound.value);
  return order === 0 ? '等于' : order < 0 ? '低于' : '高于';
}

/** A printed minus is as wide as a plus and never taken for a hyphen. */
export function withMinus(printed: string): string {
  return printed.replace('-', '−');
}
