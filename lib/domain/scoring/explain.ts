import { describeRule } from '../target/describe-rule';
import type { Explanation, PooledRate } from './assessment';
import type { Facts } from './facts';
import { groundForecast } from './explain-forecast';
import { describeLimits } from './explain-limits';
import { wordProgress } from './explain-progress';
import { writeFormulas } from './formulas';
import { Fraction } from './fraction';
import { brokenBound } from './goal';
import {
  INDICATIVE_LABEL,
  NEARLY_MET_LABEL,
  OUTLOOK_LABELS,
  SMALL_NUMBER_LABEL,
  UNCONFIRMED_LABEL,
} from './labels';
import type { Reading } from './series';
import { wordStanding } from './standing';
import { typeset } from './typeset';
import { counterOf, isCountUnit } from './unit';
import { usedSettings } from './used-settings';
import { listReferences } from './word-references';
import { beforeWord, printComputed, quoteTarget, wordRange, wordShare } from './wording';

/** 为什么 (method §6): the verdict's grounds as data, and as Chinese sentences. */
export function explain(facts: Facts): Explanation {
  const standing = wordStanding(facts);
  const references = listReferences(facts);
  return {
    sentence: [
      `${standing}${wordProgress(facts)}。`,
      ...REMARKS.flatMap((remark) => remark(facts) ?? []),
    ].join(''),
    standing,
    rule: describeRule(facts.input.rule, facts.input.unit),
    ...(facts.input.targetChange && { targetChange: facts.input.targetChange }),
    formulas: writeFormulas(facts),
    readings: comparableReadings(facts).map((reading) => ({
      year: reading.year,
      value: reading.value.toExact(),
      baseline: reading.year === facts.input.baselineYear,
      ...(reading.point.version !== undefined && { version: reading.point.version }),
      ...(reading.point.approvedBy !== undefined && { approvedBy: reading.point.approvedBy }),
    })),
    ...(references && { references }),
    settings: usedSettings(facts),
    forecast: groundForecast(facts),
    limits: describeLimits(facts),
  };
}

/** What was used: readings of an earlier definition were not. */
function comparableReadings({ series }: Facts): Reading[] {
  const since = series.definitionSince ?? Number.NEGATIVE_INFINITY;
  return series.readings.filter(({ year }) => year >= since);
}

type Remark = (facts: Facts) => string | null;

/** Sentences after the first, each with its own full stop. */
const REMARKS: readonly Remark[] = [
  ({ verdict }) => (verdict.nearlyMet ? `${NEARLY_MET_LABEL}。` : null),
  wordHeadsShort,
  wordOutlook,
  wordSmallNumber,
  wordFewEvents,
  wordTargetChange,
  ({ input }) => (input.confidence === 'confirm' ? `目标规则${UNCONFIRMED_LABEL}。` : null),
];

function wordHeadsShort({ headsShort, input, verdict, series }: Facts): string | null {
  if (headsShort === null || headsShort <= 0) return null;
  const heads = `${headsShort} ${counterOf(input.name)}`;
  const side = brokenBound(verdict.goal!, series.current!.value);
  return side === 'low' ? `还差 ${heads}达标。` : `还需减少 ${heads}才能达标。`;
}

function wordOutlook(facts: Facts): string | null {
  const forecast = wordForecast(facts);
  if (!forecast) return null;
  const { outlook } = facts.outlook;
  return outlook === 'insufficient' ? `${forecast}。` : `${forecast}，${OUTLOOK_LABELS[outlook]}。`;
}

function wordSmallNumber({ smallNumber, interval, series, pooled, isSmallExpected }: Facts): string | null {
  if (!smallNumber || !interval) return null;
  const { suffix } = series.unit;
  const words = `${wordShare(interval.level)} 置信区间 ${beforeWord(wordEnds(interval, suffix))}包含目标，${SMALL_NUMBER_LABEL}`;
  const rates = isSmallExpected ? [] : pooled.map((rate) => wordPooled(rate, suffix));
  return `${[words, ...rates].join('；')}。`;
}

/** 目标 2023 年起由 ≥94 调整为 ≥95（渝中妇儿工委〔2023〕2 号）。 */
function wordTargetChange({ input: { targetChange } }: Facts): string | null {
  if (!targetChange) return null;
  const { since, before, after, document } = targetChange;
  return `目标 ${since} 年起由${quoteTarget(before)}调整为${quoteTarget(after).trimEnd()}${document ? `（${document.trim()}）` : ''}。`;
}

/** In place of an outlook: the years together, which carry more than one year can (method §4). */
function wordFewEvents({ pooled, series, outlook, isSmallExpected }: Facts): string | null {
  if (!isSmallExpected) return null;
  const rates = pooled.map((rate) => wordPooled(rate, series.unit.suffix));
  const instead = rates.length > 0 ? rates.join('，') : '可合并的年度不足';
  const consequence = outlook.outlook === 'notApplicable' ? '请看多年合并率' : '不作预测结论';
  return `按目标推算的期望例数过少，${consequence}；${instead}。`;
}

function wordEnds({ low, high }: { low: string; high: string }, suffix: string): string {
  return wordRange(printComputed(Fraction.of(low)), printComputed(Fraction.of(high)), suffix);
}

/** 近 3 年合并 11.11/10万（1.35—40.13/10万） */
function wordPooled(rate: PooledRate, suffix: string): string {
  const value = printComputed(Fraction.of(rate.value));
  return `近 ${rate.years.length} 年合并 ${value}${suffix}（${wordEnds(rate, suffix)}）`;
}

/** 按现有进度，2030 年预计 26.40%（80% 区间 25.10%—27.70%）: without verdict and full stop, for warnings to add theirs. */
export function wordForecast(facts: Facts): string | null {
  const { forecast, limit } = facts.outlook;
  if (!forecast || limit === 'smallExpected') return null;
  const { suffix, changeSuffix } = facts.series.unit;
  const isGap = forecast.of === 'gap';
  const point = Fraction.of(forecast.value);
  const ends = [forecast.low, forecast.high].flatMap((end) => (end === null ? [] : [Fraction.of(end)]));
  const decimals = forecastDecimals(facts, point, ends);
  const unit = isGap ? changeSuffix : suffix;
  const print = (end: Fraction) => end.toFixed(decimals);
  const value = `${forecast.year} 年${isGap ? '与参照值之差' : ''}预计 ${typeset(print(point))}${unit}`;
  const [low, high] = ends;
  if (!low || !high) return `按现有数据推算，${value}，${INDICATIVE_LABEL}`;
  const level = wordShare(facts.settings.forecastLevel);
  // A series without any scatter, or pressed against its natural end.
  const isPoint = print(low) === print(point) && print(high) === print(point);
  const range = isPoint ? '上下限均为此值' : ` ${wordRange(print(low), print(high), unit)}`;
  return `按现有进度，${value}（${level} 区间${range}）`;
}

/**
 * Two decimals (one for things counted in whole numbers), or up to four where fewer would print the ends of the
 * interval as the value itself or a number on the other side of the goal.
 */
function forecastDecimals(facts: Facts, point: Fraction, ends: readonly Fraction[]): number {
  const { endGoal, series, input, outlook } = facts;
  const goal = outlook.forecast?.of === 'value' ? endGoal : null;
  const isWhole = isCountUnit(input.unit) && !series.latest?.point.value.includes('.');
  const apart = ends.filter((end) => end.compare(point) !== 0);
  const isFaithful = (decimals: number) => {
    const printed = point.rounded(decimals);
    const isApart = apart.every((end) => end.rounded(decimals).compare(printed) !== 0);
    const keepsSide = (value: Fraction) =>
      !goal || brokenBound(goal, value.rounded(decimals)) === brokenBound(goal, value);
    return isApart && [point, ...ends].every(keepsSide);
  };
  return [isWhole ? 1 : 2, 2, 3].find(isFaithful) ?? 4;
}
