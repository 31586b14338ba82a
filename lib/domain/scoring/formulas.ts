import type { Facts } from './facts';
import { printComputed, printReading, withMinus, wordPace } from './wording';

/** The formulas behind the sentence, with this indicator's numbers put in. */
export function writeFormulas(facts: Facts): string[] {
  return [writeRate(facts), writeMeanChange(facts), writeRequired(facts), writePace(facts)].flatMap(
    (formula) => formula ?? [],
  );
}

function writeRate({ series, verdict }: Facts): string | null {
  const { current, unit } = series;
  if (!current || unit.scale === null) return null;
  const { numerator, denominator } = current.point;
  if (numerator === undefined || denominator === undefined) return null;
  // As the sentence prints it: beside what a trend is compared with, or on its side of the target.
  const isTrend = verdict.status === 'trendMet' || verdict.status === 'trendNotMet';
  const printed = printReading(current, series, isTrend ? null : verdict.goal, isTrend ? verdict.from : null);
  return `${numerator} ÷ ${denominator} × ${unit.scale} = ${printed}${unit.suffix}`;
}

function writeMeanChange({ series, changePerYear }: Facts): string | null {
  const { baseline, latest } = series;
  if (!changePerYear || !baseline || !latest) return null;
  const change = `${printReading(latest, series, null, baseline)} − ${printReading(baseline, series, null, latest)}`;
  return `年均变化 = (${change}) ÷ ${latest.year - baseline.year} = ${withMinus(printComputed(changePerYear))}`;
}

function writeRequired({ series, final, requiredPerYear }: Facts): string | null {
  const { latest } = series;
  if (!requiredPerYear || !latest) return null;
  const years = final.dueYear - latest.year;
  const target = latest.value.plus(requiredPerYear.timesInteger(years));
  const change = `${target.toExact()} − ${printReading(latest, series)}`;
  return `每年需变化 = (${change}) ÷ ${years} = ${withMinus(printComputed(requiredPerYear))}`;
}

function writePace({ pace, series, final, settings }: Facts): string | null {
  if (!pace?.ratio || !pace.target) return null;
  const { baseline, latest, target, ratio, overshoot } = pace;
  const base = printReading(baseline, series, null, latest);
  const made = overshoot
    ? `(基期离目标 ${printComputed(overshoot.from)} − 现离目标 ${printComputed(overshoot.to)}) ÷ ${printComputed(overshoot.from)}`
    : `(${printReading(latest, series, null, baseline)} − ${base}) ÷ (${target.toExact()} − ${base})`;
  const elapsed = `(${latest.year - baseline.year} ÷ ${final.dueYear - baseline.year})`;
  return `进度比 = ${made} ÷ ${elapsed} = ${wordPace(ratio, settings)}`;
}
