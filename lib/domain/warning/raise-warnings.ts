import type { Warning, WarningLevel } from '../scoring/assessment';
import { wordForecast } from '../scoring/explain';
import type { Facts } from '../scoring/facts';
import { isReached } from '../scoring/goal';
import { OUTLOOK_LABELS, PACE_LABELS } from '../scoring/labels';
import { wordStanding } from '../scoring/standing';
import { canStillBeReported, wordGap } from '../scoring/word-gap';
import { wordGapChange } from '../scoring/word-references';
import { isYearlyRule } from '../scoring/stage';
import { beforeWord, printComputed, wordDifference, wordPace, wordReading } from '../scoring/wording';
import { findReversal } from './reversal';
import { findVolatility } from './volatility';

/** Everything about this indicator that needs somebody's attention, most serious first (method §5). */
export function raiseWarnings(facts: Facts): Warning[] {
  const warnings = [
    warnOfMissed(facts),
    warnOfOutlook(facts),
    warnOfReversal(facts),
    warnOfVolatility(facts),
    warnOfMissing(facts),
    warnOfDoubt(facts),
  ].flatMap((warning) => warning ?? []);
  return warnings.sort((a, b) => SERIOUSNESS[b.level] - SERIOUSNESS[a.level]);
}

const SERIOUSNESS: Record<WarningLevel, number> = { red: 3, yellow: 2, blue: 1 };

/** 未达标: the target year is reached, or the rule must hold every year. */
function warnOfMissed(facts: Facts): Warning | null {
  const { status } = facts.verdict;
  if (status !== 'notMet' && status !== 'trendNotMet' && status !== 'judgedNotMet') return null;
  const isDue = facts.input.asOf >= facts.due.dueYear;
  if (!isDue && !isYearlyRule(facts.due.rule)) return null;
  const level = facts.input.attribute === 'binding' ? redUnlessTooFew(facts) : 'yellow';
  const why = isDue ? `${facts.due.dueYear} 年为目标年，未达标` : '该目标须每年做到，尚未做到';
  return { type: 'missed', level, message: `${wordStanding(facts)}；${why}。` };
}

/** 预计达标困难 and 存在风险. They exclude each other, as the outlooks of these names do: the graver one is raised. */
function warnOfOutlook(facts: Facts): Warning | null {
  const { outlook, pace, series, settings, input, final } = facts;
  if (series.latest && series.latest.year >= final.dueYear) return null;
  const isBinding = input.attribute === 'binding';
  const isBehind = pace?.paceClass === 'slow' || pace?.paceClass === 'reverse';
  const isSlow = isBehind && series.usable.length >= settings.slowWarningPoints;
  if (outlook.outlook === 'unlikely' || isSlow) {
    const isReverse = pace?.paceClass === 'reverse';
    const red = outlook.outlook === 'unlikely' ? 'red' : redUnlessTooFew(facts);
    return {
      type: 'unlikely',
      level: isBinding || isReverse ? red : 'yellow',
      message: wordOutlook(facts, '预计达标困难'),
    };
  }
  if (outlook.outlook === 'atRisk' || isBehind || pace?.paceClass === 'faster' || hasLostTarget(facts)) {
    return { type: 'atRisk', level: isBinding ? 'yellow' : 'blue', message: wordOutlook(facts, '存在风险') };
  }
  return null;
}

/** 保持 is the question, the baseline met the target, and the latest reading no longer does. */
function hasLostTarget({ pace, endGoal, isOneYearTooFew }: Facts): boolean {
  if (pace?.paceClass !== 'keep' || pace.target || !endGoal || isOneYearTooFew) return false;
  return !isReached(endGoal, pace.latest.value);
}

/** Small numbers never raise red on one year alone. */
function redUnlessTooFew(facts: Facts): WarningLevel {
  return facts.isOneYearTooFew ? 'yellow' : 'red';
}

/**
 * 2025 年 27.90%，高于目标 ＜25；进度比 0.20，进展缓慢，预计达标困难；按现有进度，2030 年预计 26.40%（…）。
 * The verdict stands beside what it rests on: the forecast where the outlook says the same, else the pace.
 */
function wordOutlook(facts: Facts, verdict: string): string {
  const { pace, settings, outlook } = facts;
  const forecast = wordForecast(facts);
  const restsOnForecast = forecast !== null && OUTLOOK_LABELS[outlook.outlook] === verdict;
  const standing = wordStanding(facts);
  const progress = pace?.ratio
    ? `；进度比 ${wordPace(pace.ratio, settings)}，${PACE_LABELS[pace.paceClass]}`
    : '';
  const tail = forecast ? `；${forecast}` : '';
  return restsOnForecast
    ? `${standing}${progress}${tail}，${verdict}。`
    : `${standing}${progress}，${verdict}${tail}。`;
}

function warnOfReversal(facts: Facts): Warning | null {
  const reversal = findReversal(facts);
  if (!reversal) return null;
  const { series } = facts;
  const how = reversal.kind === 'twoYears' ? '连续两年背离目标' : '背离目标，超出正常起伏';
  const { first, last } = reversal;
  const isGap = facts.final.rule.kind === 'reference';
  const moved = isGap ? wordGapChange(first, last, series) : wordDifference(last, first, series);
  const message = `${wordReading(last, series, null, first)}，${moved}，${how}。`;
  return { type: 'reversal', level: 'yellow', message };
}

function warnOfVolatility(facts: Facts): Warning | null {
  const found = findVolatility(facts);
  if (!found) return null;
  const { series, settings } = facts;
  if (found.kind === 'counts') {
    const message = `${wordReading(found.reading, series, null)}，与以往三年合并值相差显著（精确检验 ${wordProbability(found.probability)}，小于 ${settings.volatilitySignificance}），请核实。`;
    return { type: 'volatile', level: 'yellow', message };
  }
  const { before, after } = found.step;
  const usual = beforeWord(`${printComputed(found.usual)}${series.unit.changeSuffix}`);
  const beyond =
    found.usual.sign() === 0
      ? '而以往各年大多没有变化'
      : `超过以往各年变化中位数 ${usual}的 ${settings.volatilityFactor} 倍`;
  const message = `${wordReading(after, series, null, before)}，${wordDifference(after, before, series)}，${beyond}，请核实。`;
  return { type: 'volatile', level: 'yellow', message };
}

/** Smaller than this the number would claim more than the test can know. */
const LEAST_PROBABILITY = 0.0001;

function wordProbability(probability: number): string {
  return probability < LEAST_PROBABILITY ? `p ＜ ${LEAST_PROBABILITY}` : `p = ${probability.toPrecision(2)}`;
}

/** 缺报: blue once the round closed without a reading, yellow from the second year on. 不适用 is no 缺报. */
function warnOfMissing(facts: Facts): Warning | null {
  const { series, input, due } = facts;
  if (series.current || due.rule.kind === 'judgement' || due.rule.kind === 'compound') return null;
  if (input.gap?.kind === 'notApplicable') return null;
  const lastYear = series.latest?.year ?? input.baselineYear - 1;
  const lastDue = input.roundClosed ? input.asOf : input.asOf - 1;
  const excused = (input.excusedYears ?? []).filter((year) => year > lastYear && year <= lastDue).length;
  const missed = lastDue - lastYear - excused;
  if (missed < 1) return null;
  const owes = input.department && canStillBeReported(input.gap) ? `，请${input.department}补报` : '';
  const last = series.latest ? `最近一次数据为 ${series.latest.year} 年` : '至今没有数据';
  const why = input.gap ? `；${wordGap(input.gap)}` : '';
  if (missed >= 2) {
    const message = `${wordYearsMissed(facts, missed, excused, last)}${why}${owes}。`;
    return { type: 'missing', level: 'yellow', message };
  }
  if (!input.roundClosed) return null;
  return {
    type: 'missing',
    level: 'blue',
    message: `${input.asOf} 年报送轮次已结束，尚无数据（${last}）${why}${owes}。`,
  };
}

function wordYearsMissed({ series, input }: Facts, missed: number, excused: number, last: string): string {
  if (excused > 0) return `已有 ${missed} 个应报年度没有数据（${last}）`;
  if (series.latest) return `已连续 ${missed} 年没有数据（${last}）`;
  return `自 ${input.baselineYear} 年起没有任何数据`;
}

function warnOfDoubt(facts: Facts): Warning | null {
  const current = facts.series.current;
  if (!current?.point.doubtful) return null;
  const message = `${beforeWord(wordReading(current, facts.series, null))}未通过校验，经说明理由后采用，请复核。`;
  return { type: 'doubtful', level: 'blue', message };
}
