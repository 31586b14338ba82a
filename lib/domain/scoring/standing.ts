import type { TrendRule } from '../target/rule';
import { canStillBeReported, wordGap } from './word-gap';
import type { AbsenceReason } from './assessment';
import type { Facts } from './facts';
import { brokenBound } from './goal';
import { printRule } from '../target/print-rule';
import { STATUS_LABELS } from './labels';
import type { Reading } from './series';
import { wordMissingReference } from './word-references';
import {
  beforeWord,
  changeVerbs,
  stageOf,
  withoutStop,
  wordDay,
  wordDifference,
  wordReading,
  wordShare,
  wordSide,
  wordTarget,
} from './wording';

/** First clause of the explanation: where the indicator stands now. 2024 年 92.10%，低于目标 ≥94 */
export function wordStanding(facts: Facts): string {
  const { verdict, series, input } = facts;
  switch (verdict.status) {
    case 'met':
    case 'notMet':
      return wordComparison(facts, series.current!);
    case 'trendMet':
    case 'trendNotMet':
      return wordTrend(facts, series.current!);
    case 'judgedMet':
    case 'judgedNotMet': {
      const { by, on, reason } = verdict.judgement!;
      return `${input.asOf} 年${STATUS_LABELS[verdict.status]}（${by}，${wordDay(on)}：${withoutStop(reason)}）`;
    }
    case 'notAssessable':
    case 'noData':
      return wordAbsence(verdict.reason!, facts);
  }
}

function wordComparison(facts: Facts, current: Reading): string {
  const goal = facts.verdict.goal!;
  const reading = wordReading(current, facts.series, goal);
  const target = wordTarget(facts, goal);
  const side = brokenBound(goal, current.value);
  if (facts.verdict.status === 'met' || side === null) {
    return goal.low && goal.high ? `${reading}，符合${target}` : `${reading}，达到${target}`;
  }
  const where = wordSide(current.value, goal[side]!);
  return where === '等于'
    ? `${reading}，等于界限，而${beforeWord(target)}不含本数`
    : `${reading}，${where}${target}`;
}

function wordTrend(facts: Facts, current: Reading): string {
  const { verdict, series, due } = facts;
  const rule = due.rule as TrendRule;
  const from = verdict.from!;
  const label = STATUS_LABELS[verdict.status];
  const standing = `${wordReading(current, series, null, from)}，${wordDifference(current, from, series)}`;
  const asked = `${stageOf(facts).trimStart()}目标为“${wordAskedTrend(facts)}”`;
  if (verdict.breaks.length > 0) {
    const years = verdict.breaks.map((year) => `${year} 年`).join('、');
    return `${standing}，${asked}，其中 ${years}${wordBreach(rule, facts)}，${label}`;
  }
  if (rule.direction === 'hold') {
    const within = verdict.status === 'trendMet' ? '未超出' : '超出';
    return `${standing}，${within} ${wordShare(facts.settings.holdTolerance)} 的容差，${label}`;
  }
  if (rule.cadence === 'yearly' && verdict.status === 'trendMet') {
    return `${standing}，自 ${from.year} 年起逐年符合“${wordAskedTrend(facts)}”的要求，${label}`;
  }
  return `${standing}，${asked}${wordMeaning(rule, facts)}，${label}`;
}

/** The target as printed; of a staged one the stage in force. */
function wordAskedTrend({ input, due }: Facts): string {
  const isPlain = input.rule.kind === 'trend' && input.targetText.trim() !== '';
  return isPlain ? withoutStop(input.targetText) : printRule(due.rule, input.unit);
}

/** What the years in which a yearly trend broke did not do. */
function wordBreach(rule: TrendRule, { series, settings }: Facts): string {
  if (rule.direction === 'hold') return `超出 ${wordShare(settings.holdTolerance)} 的容差`;
  const isUp = rule.direction === 'up';
  if (rule.strength === 'consolidate' || rule.strength === 'contain') {
    return isUp ? '低于上年' : '高于上年';
  }
  const { up, down } = changeVerbs(series.unit);
  return `没有比上年${isUp ? up : down}`;
}

function wordMeaning(rule: TrendRule, { settings }: Facts): string {
  switch (rule.strength) {
    case 'marked':
      return `（相对基期 ${wordShare(settings.markedChange)} 以上）`;
    case 'consolidate':
    case 'contain':
      return `，即${rule.direction === 'up' ? '不低于' : '不高于'}基期`;
    case 'normal':
      return '';
  }
}

function wordAbsence(reason: AbsenceReason, facts: Facts): string {
  const { input, series } = facts;
  const now = series.current ? `${wordReading(series.current, series, null)}，` : '';
  const thisYear = series.current ? '当年' : `${input.asOf} 年`;
  switch (reason) {
    case 'awaitingJudgement':
      return `${now}${series.current ? '' : thisYear}待研判：${wordQuestion(facts)}需由专人研判并说明理由`;
    case 'referenceMissing':
      return `${now}${wordMissingReference(facts)}`;
    case 'baselineOnly':
      if (series.readings.length > 1) return `${now}${thisYear}是目标的起算年，尚无此后的数据，暂不可评`;
      return `仅有 ${wordReading(series.latest!, series, null).replace('年', '年基期值')}，暂不可评`;
    case 'baselineMissing':
      return `${now}缺少${wordNeededYear(facts)}的数据，无法判断变化，暂不可评`;
    case 'ruleUnparsed':
      if (input.targetText.trim() === '') return `${now}${thisYear}没有生效的目标值，暂不可评`;
      return `${now}目标“${input.targetText}”未能解析为规则，暂不可评，请确认规则`;
    case 'tooFewAfterDefinitionChange':
      return `${now}${series.definitionSince === input.asOf ? thisYear : `${series.definitionSince} 年`}口径变更，此前的数据不可比，暂不可评`;
    case 'partsMissing':
      return `${wordParts(facts)}，分项数据不全，暂不可评，请妇儿工委办拆分分项`;
    case 'notReported':
      return wordMissing(facts);
  }
}

/** The question to be judged; of a staged target the stage in force. */
function wordQuestion(facts: Facts): string {
  const { input, due } = facts;
  const isStage = input.rule.kind === 'staged';
  const text = isStage && due.rule.kind === 'judgement' ? due.rule.question : input.targetText;
  return `${stageOf(facts).trimStart()}目标“${withoutStop(text)}”`;
}

function wordNeededYear({ due, input }: Facts): string {
  if (due.rule.kind !== 'relative') return ` ${input.baselineYear} 年（基期）`;
  if (due.rule.baseYear === 'previous') return `上年（${input.asOf - 1} 年）`;
  return ` ${due.rule.baseYear ?? input.baselineYear} 年（基期）`;
}

function wordParts({ due, input }: Facts): string {
  const labels = due.rule.kind === 'compound' ? due.rule.parts.map((part) => part.label).join('、') : '';
  return `目标“${input.targetText}”由多个分项组成${labels ? `（${labels}）` : ''}`;
}

function wordMissing({ input, series }: Facts): string {
  const { gap, excusedYears } = input;
  const owes = input.department && canStillBeReported(gap) ? `，请${input.department}补报` : '';
  const last = series.latest
    ? `；最近一次为 ${wordReading(series.latest, series, null)}`
    : '，此前也没有数据';
  if (gap?.kind === 'notApplicable') return `${input.asOf} 年不适用（${withoutStop(gap.reason)}）${last}`;
  if (!gap && excusedYears?.includes(input.asOf)) return `${input.asOf} 年未列入填报范围${last}`;
  return `${input.asOf} 年缺报${gap ? `（${wordGap(gap)}）` : ''}${owes}${last}`;
}
