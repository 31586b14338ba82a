import type { TrendRule } from '../target/rule';
import type { AbsenceReason } from './assessment';
import type { Facts } from './facts';
import { brokenBound } from './goal';
import { STATUS_LABELS } from './labels';
import type { Reading } from './series';
import { wordMissingReference } from './word-references';
import { beforeWord, wordDifference, wordReading, wordShare, wordSide, wordTarget } from './wording';

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
      return `${input.asOf} 年${STATUS_LABELS[verdict.status]}（${by}，${on}：${reason}）`;
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
  return where === '等于' ? `${reading}，等于界限，而${target} 不含本数` : `${reading}，${where}${target}`;
}

const WAYS: Record<TrendRule['direction'], string> = { up: '提高', down: '降低', hold: '保持稳定' };

function wordTrend(facts: Facts, current: Reading): string {
  const { verdict, series, settings, due } = facts;
  const rule = due.rule as TrendRule;
  const from = verdict.from!;
  const label = STATUS_LABELS[verdict.status];
  const reading = wordReading(current, series, null, from);
  const since = wordDifference(current, from, series);
  if (rule.direction === 'hold') {
    const within = verdict.status === 'trendMet' ? '未超出' : '超出';
    return `${reading}，${since}，${within} ${wordShare(settings.holdTolerance)} 的容差，${label}`;
  }
  if (verdict.breaks.length > 0) {
    const years = verdict.breaks.map((year) => `${year} 年`).join('、');
    return `${reading}，${since}，其中 ${years}没有做到逐年${WAYS[rule.direction]}，${label}`;
  }
  if (rule.cadence === 'yearly' && verdict.status === 'trendMet') {
    return `${reading}，${since}，自 ${from.year} 年起逐年符合要求，${label}`;
  }
  const asked = wordAsked(rule, facts);
  return `${reading}，${since}，${asked}，${label}`;
}

function wordAsked(rule: TrendRule, { settings }: Facts): string {
  switch (rule.strength) {
    case 'marked':
      return `目标为明显${WAYS[rule.direction]}（相对基期 ${wordShare(settings.markedChange)} 以上）`;
    case 'consolidate':
      return '目标为巩固，不差于基期';
    case 'contain':
      return '目标为得到控制，不差于基期';
    case 'normal':
      return `目标为${WAYS[rule.direction]}`;
  }
}

function wordAbsence(reason: AbsenceReason, facts: Facts): string {
  const { input, series } = facts;
  const now = series.current ? `${wordReading(series.current, series, null)}，` : '';
  switch (reason) {
    case 'awaitingJudgement':
      return `${now}${input.asOf} 年待研判：目标“${input.targetText}”需由专人研判并说明理由`;
    case 'referenceMissing':
      return `${now}${wordMissingReference(facts)}`;
    case 'baselineOnly':
      return `仅有 ${beforeWord(wordReading(series.latest!, series, null))}一个基期值，暂不可评`;
    case 'baselineMissing':
      return `${now}缺少${wordNeededYear(facts)}的数据，无法判断变化，暂不可评`;
    case 'ruleUnparsed':
      return `${now}目标“${input.targetText}”未能解析为规则，暂不可评，请确认规则`;
    case 'tooFewAfterDefinitionChange':
      return `${now}${series.definitionSince} 年口径变更后数据不足，暂不可评`;
    case 'partsMissing':
      return `${wordParts(facts)}，请按分项填报，暂不可评`;
    case 'notReported':
      return wordMissing(facts);
  }
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
  const owes = input.department ? `，请${input.department}补报` : '';
  const last = series.latest
    ? `；最近一次为 ${wordReading(series.latest, series, null)}`
    : '，此前也没有数据';
  return `${input.asOf} 年缺报${owes}${last}`;
}
