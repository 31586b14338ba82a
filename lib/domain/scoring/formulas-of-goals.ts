import type { BandRule, RelativeRule, TrendRule } from '../target/rule';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import { goalAround, type Goal } from './goal';
import { operand, printBound, printReading, wordGoal, wordShare } from './wording';

/** How the level that is asked for comes about, where the target's text does not print it. */
export function writeGoal(facts: Facts): string | null {
  const { rule } = facts.due;
  const { goal } = facts.verdict;
  if (!goal) return null;
  switch (rule.kind) {
    case 'band':
      return writeBand(rule, goal);
    case 'ratio':
      return `目标 = ${rule.antecedent} ÷ ${rule.consequent} = ${printBound(
        Fraction.of(rule.antecedent, rule.consequent),
        facts.series.current?.value ?? null,
      )}`;
    case 'relative':
      return writeRelative(rule, facts, goal);
    case 'trend':
      return writeTrend(rule, facts, goal);
    case 'reference': {
      const reference = facts.series.current?.point.reference;
      if (rule.comparator !== '~' || reference === undefined) return null;
      return writeAround(operand(reference), facts.settings.referenceTolerance, goal);
    }
    case 'threshold':
    case 'judgement':
    case 'compound':
    case 'unparsed':
      return null;
  }
}

/** 目标区间 = 30 × (1 ± 3%) = 29.1—30.9 */
function writeAround(centre: string, tolerance: string, goal: Goal): string {
  return `目标区间 = ${centre} × (1 ± ${wordShare(tolerance)}) = ${wordGoal(goal)}`;
}

/** A band's tolerance is the one it was read with; a band whose ends the office has set by hand has none. */
function writeBand({ centre, low, high, side }: BandRule, goal: Goal): string | null {
  if (centre === undefined) return null;
  const middle = Fraction.of(centre);
  if (middle.sign() === 0) return null;
  const tolerance = Fraction.of(high).minus(middle).over(middle.abs()).toExact();
  const around = goalAround(middle, tolerance);
  const isSymmetric = tolerance.length <= 6 && around.low!.value.compare(Fraction.of(low)) === 0;
  if (!isSymmetric) return null;
  if (side === 'both') return writeAround(centre, tolerance, goal);
  const [name, sign] = side === 'high' ? ['上限', '+'] : ['下限', '−'];
  return `${name} = ${centre} × (1 ${sign} ${wordShare(tolerance)}) = ${side === 'high' ? high : low}`;
}

/** 目标 = 10 × (1 − 20%) = 8 · 目标 = 90 + 0.5 × 5 = 92.5 */
function writeRelative(rule: RelativeRule, { verdict, series }: Facts, goal: Goal): string | null {
  const { from } = verdict;
  if (!from || !series.current) return null;
  const base = operand(printReading(from, series));
  const level = goal.low?.value ?? goal.high!.value;
  const steps = rule.per === 'year' ? series.current.year - from.year : 1;
  const change = Fraction.of(rule.change);
  const sign = change.sign() < 0 ? '−' : '+';
  const isShare = rule.changeIn === 'percent';
  const size = isShare ? wordShare(change.abs().rounded(6).toExact()) : printBound(change.abs());
  const result = printBound(level, series.current.value);
  if (change.sign() === 0) return `目标区间以 ${from.year} 年 ${base} 为中心：${wordGoal(goal)}`;
  if (!isShare) return `目标 = ${base} ${sign} ${size}${steps === 1 ? '' : ` × ${steps}`} = ${result}`;
  return `目标 = ${base} × (1 ${sign} ${size})${steps === 1 ? '' : superscript(steps)} = ${result}`;
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

function superscript(exponent: number): string {
  return [...String(exponent)].map((digit) => SUPERSCRIPTS['0123456789'.indexOf(digit)]).join('');
}

function writeTrend(rule: TrendRule, { verdict, series, settings }: Facts, goal: Goal): string | null {
  const { from } = verdict;
  if (!from) return null;
  const base = operand(printReading(from, series));
  if (rule.direction === 'hold') return writeAround(base, settings.holdTolerance, goal);
  if (rule.strength !== 'marked') return null;
  const isUp = rule.direction === 'up';
  const bound = (goal.low ?? goal.high)!;
  const wanted = from.value.plus(
    from.value
      .abs()
      .times(Fraction.of(settings.markedChange))
      .timesInteger(isUp ? 1 : -1),
  );
  // At a natural end (100 %, 0) the level is the end itself, or holding the baseline.
  const level = `${base} × (1 ${isUp ? '+' : '−'} ${wordShare(settings.markedChange)})`;
  return wanted.compare(bound.value) === 0
    ? `要求值 = ${level} = ${printBound(bound.value, series.current?.value ?? null)}`
    : `要求值 = ${level} = ${printBound(wanted)}，超出取值范围，取 ${printBound(bound.value)}`;
}
