import type { Facts } from './facts';
import { writeGoal } from './formulas-of-goals';
import { writeExpectedEvents, writeInterval, writePooled } from './formulas-of-small-numbers';
import { writeGap, writeStatus } from './formulas-of-status';
import { brokenBound } from './goal';
import { Fraction } from './fraction';
import { typeset } from './typeset';
import {
  changeVerbs,
  operand,
  printBound,
  printComputed,
  printReading,
  roundRequired,
  wordPace,
} from './wording';

type WriteFormula = (facts: Facts) => string | string[] | null;

/** In the order in which the sentence speaks: value, requirement, comparison, change, pace, chance. */
const FORMULAS: readonly WriteFormula[] = [
  writeRate,
  writeGoal,
  writeStatus,
  writeGap,
  writeHeadsShort,
  writeMeanChange,
  writeRequired,
  writePace,
  writeUndivided,
  writeInterval,
  writeExpectedEvents,
  writePooled,
];

/** The formulas behind the sentence, with this indicator's numbers put in. */
export function writeFormulas(facts: Facts): string[] {
  return FORMULAS.flatMap((write) => write(facts) ?? []);
}

function writeRate({ series, verdict }: Facts): string | null {
  const { current, unit } = series;
  if (!current || unit.scale === null) return null;
  const { numerator, denominator } = current.point;
  if (numerator === undefined || denominator === undefined) return null;
  // As the sentence prints it: beside what a trend is compared with, or on its side of the target.
  const isTrend = verdict.status === 'trendMet' || verdict.status === 'trendNotMet';
  const printed = printReading(current, series, isTrend ? null : verdict.goal, isTrend ? verdict.from : null);
  const product = `${typeset(numerator)} ÷ ${typeset(denominator)} × ${typeset(String(unit.scale))}`;
  return `${current.year} 年 = ${product} = ${typeset(printed)}${unit.suffix}`;
}

function writeHeadsShort({ headsShort, series, verdict }: Facts): string | null {
  const { current, unit } = series;
  if (headsShort === null || headsShort <= 0 || !current || !verdict.goal) return null;
  const { numerator, denominator } = current.point;
  const side = brokenBound(verdict.goal, current.value)!;
  const bound = verdict.goal[side]!;
  const [heads, whole] = [typeset(numerator!), typeset(denominator!)];
  const needed = `${whole} × ${printBound(bound.value)}${unit.suffix}`;
  const difference = side === 'low' ? `${needed} − ${heads}` : `${heads} − ${needed}`;
  const missing = bound.value
    .times(Fraction.of(denominator!))
    .over(Fraction.of(unit.scale!))
    .minus(Fraction.of(numerator!))
    .abs();
  const rounded =
    missing.compare(Fraction.of(headsShort)) === 0 ? '' : `，进为整数 ${typeset(String(headsShort))}`;
  const beyond = bound.inclusive || !missing.isWhole() ? '' : '，须超过界限';
  return `${side === 'low' ? '还差' : '还需减少'} = ${difference} = ${printBound(missing)}${beyond}${rounded}`;
}

function writeMeanChange({ series, changePerYear, endGoal, isSmallExpected }: Facts): string | null {
  const { baseline, latest } = series;
  if (isSmallExpected || !endGoal || !changePerYear || !baseline || !latest) return null;
  const now = operand(printReading(latest, series, endGoal, baseline));
  const change = `${now} − ${operand(printReading(baseline, series, null, latest))}`;
  return `年均变化 = (${change}) ÷ ${latest.year - baseline.year} = ${printComputed(changePerYear)}`;
}

function writeRequired({ series, final, endGoal, requiredPerYear, isSmallExpected }: Facts): string | null {
  const { latest } = series;
  if (isSmallExpected || !requiredPerYear || !latest || requiredPerYear.sign() === 0) return null;
  const years = final.dueYear - latest.year;
  const target = latest.value.plus(requiredPerYear.timesInteger(years));
  const now = operand(printReading(latest, series, endGoal));
  const { up, down } = changeVerbs(series.unit);
  const isUp = requiredPerYear.sign() > 0;
  const { printed, isRoundedUp } = roundRequired(requiredPerYear);
  const change = `${operand(printBound(target, latest.value))} − ${now}`;
  const result = `${isUp ? '' : '−'}${printed}${isRoundedUp ? '（只入不舍）' : ''}`;
  return `每年需${isUp ? up : down} = (${change}) ÷ ${years} = ${result}`;
}

function writePace({ pace, series, final, endGoal, settings, isSmallExpected }: Facts): string | null {
  if (isSmallExpected || !pace?.ratio || !pace.target) return null;
  const { baseline, latest, target, ratio, overshoot } = pace;
  const base = operand(printReading(baseline, series, null, latest));
  const now = operand(printReading(latest, series, endGoal, baseline));
  const made = overshoot
    ? `(基期离目标 ${printComputed(overshoot.from)} − 现离目标 ${printComputed(overshoot.to)}) ÷ ${printComputed(overshoot.from)}`
    : `(${now} − ${base}) ÷ (${operand(printBound(target, baseline.value))} − ${base})`;
  const elapsed = `(${latest.year - baseline.year} ÷ ${final.dueYear - baseline.year})`;
  return `进度比 = ${made} ÷ ${elapsed} = ${wordPace(ratio, settings)}`;
}

/** Why there is no pace: what stands in its place. */
function writeUndivided(facts: Facts): string | null {
  const { pace, series, settings, isSmallExpected } = facts;
  if (isSmallExpected || !pace?.undivided || !pace.target) return null;
  const base = operand(printReading(pace.baseline, series));
  const distance = printComputed(pace.target.minus(pace.baseline.value).abs());
  const words = `基期离目标 |${printBound(pace.target)} − ${base}| = ${distance}`;
  return pace.undivided === 'belowPrecision'
    ? `${words} ＜ 报告精度 ${settings.reportingPrecision}，不作除法`
    : `${words}，小于置信区间的半宽，不作除法`;
}
