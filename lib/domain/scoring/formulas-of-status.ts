import type { TrendRule } from '../target/rule';
import type { Facts } from './facts';
import { Fraction } from './fraction';
import { brokenBound, type Bound } from './goal';
import { STATUS_LABELS } from './labels';
import type { Reading } from './series';
import { isYearlyRule } from './stage';
import { typeset } from './typeset';
import { decimalsOf, operand, printBound, printDifference, printReading, stageOf, wordDay } from './wording';

/** The comparison the status is: 92.10 ＜ 94，未达标. A judgement has its signature instead. */
export function writeStatus(facts: Facts): string | string[] | null {
  const { verdict, series, input } = facts;
  const { status } = verdict;
  switch (status) {
    case 'met':
    case 'notMet':
      return `${writeYear(facts)}：${writeComparison(facts, series.current!)}，${STATUS_LABELS[status]}`;
    case 'trendMet':
    case 'trendNotMet':
      return writeTrend(facts, facts.due.rule as TrendRule);
    case 'judgedMet':
    case 'judgedNotMet': {
      const { by, on } = verdict.judgement!;
      return `${input.asOf} 年由${by}于 ${wordDay(on)}研判并署名：${STATUS_LABELS[status]}`;
    }
    case 'notAssessable':
    case 'noData':
      return null;
  }
}

/** 2024 年, or 2024 年对照 2025 年阶段目标 where a staged target has not come to its last stage. */
function writeYear(facts: Facts): string {
  const stage = stageOf(facts);
  return `${facts.series.current!.year} 年${stage && `对照${stage}目标`}`;
}

function writeComparison(facts: Facts, current: Reading): string {
  const goal = facts.verdict.goal!;
  const value = writeValue(facts, current);
  const print = (bound: Bound) => printBound(bound.value, current.value);
  const broken = brokenBound(goal, current.value);
  if (broken) {
    const bound = goal[broken]!;
    if (current.value.compare(bound.value) === 0) return `${value}，等于界限 ${print(bound)}，不含本数`;
    return `${value} ${broken === 'low' ? '＜' : '＞'} ${print(bound)}`;
  }
  const { low, high } = goal;
  if (!low || !high) {
    const sign = low ? (low.inclusive ? '≥' : '＞') : high!.inclusive ? '≤' : '＜';
    return `${value} ${sign} ${print((low ?? high)!)}`;
  }
  return low.value.compare(high.value) === 0
    ? `${value}，等于目标`
    : `${print(low)} ≤ ${value} ≤ ${print(high)}`;
}

/** 3 ÷ 5 = 0.6: a ratio is compared as the quotient of its terms. */
function writeValue({ series, verdict }: Facts, current: Reading): string {
  const printed = printReading(current, series, verdict.goal);
  if (!printed.includes('∶')) return typeset(printed);
  const bound = (verdict.goal!.low ?? verdict.goal!.high)!;
  return `${printed.replace('∶', ' ÷ ')} = ${printBound(current.value, bound.value)}`;
}

/** 52 − 50 = 2，趋势符合; of a yearly trend every step, with those that broke it. */
function writeTrend(facts: Facts, rule: TrendRule): string | string[] {
  const { verdict, series } = facts;
  const from = verdict.from!;
  const current = series.current!;
  const label = STATUS_LABELS[verdict.status];
  if (!isYearlyRule(rule)) return `${writeStep(facts, from, current)}，${label}`;
  const later = series.usable.filter(({ year }) => year > from.year);
  return later.map((reading, index) => {
    const before = rule.direction === 'hold' ? from : (later[index - 1] ?? from);
    return `${writeStep(facts, before, reading)}，${verdict.breaks.includes(reading.year) ? '不符' : '符合'}`;
  });
}

/** 2021 年 49 − 50 = −1 */
function writeStep({ series }: Facts, before: Reading, after: Reading): string {
  const { now, then, change, decimals } = printDifference(after, before, series);
  const result = typeset(change.toFixed(decimals));
  return `${after.year} 年较 ${before.year} 年：${typeset(now)} − ${operand(then)} = ${result}`;
}

/** The gap to the reference in the year, which the outlook projects. */
export function writeGap({ due, series }: Facts): string | null {
  const reading = series.current;
  if (due.rule.kind !== 'reference' || !reading || reading.point.reference === undefined) return null;
  const gap = reading.value.minus(Fraction.of(reading.point.reference));
  const printed = printReading(reading, series);
  const decimals = Math.max(decimalsOf(printed), decimalsOf(reading.point.reference));
  return `与参照值之差 = ${typeset(printed)} − ${operand(reading.point.reference)} = ${typeset(gap.toFixed(decimals))}`;
}
