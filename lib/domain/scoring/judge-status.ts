import type { JudgementRule, ReferenceRule, RelativeRule, SimpleRule } from '../target/rule';
import type { AssessInput } from './assessment';
import { goalOfRelative } from './change-goal';
import { Fraction } from './fraction';
import { goalAround, goalOfBand, goalOfRatio, goalOfThreshold, isNear, isReached, type Goal } from './goal';
import { judgeTrend } from './judge-trend';
import type { Reading, Series } from './series';
import type { ScoringSettings } from './settings';
import type { DueRule } from './stage';
import { notAssessable, verdict, type Verdict } from './verdict';

type Context = { input: AssessInput; series: Series; settings: ScoringSettings };

/** 当前状态 (method §2): does the rule hold for the reading of the year that counts as now. */
export function judgeStatus({ rule }: DueRule, context: Context): Verdict {
  switch (rule.kind) {
    case 'unparsed':
      return notAssessable('ruleUnparsed');
    case 'compound':
      return notAssessable('partsMissing');
    case 'judgement':
      return judgeBySignature(context.input);
    case 'threshold':
    case 'band':
    case 'ratio':
    case 'relative':
    case 'reference':
    case 'trend':
      return judgeByReading(rule, context);
  }
}

function judgeByReading(rule: Exclude<SimpleRule, JudgementRule>, context: Context): Verdict {
  const { series, settings, input } = context;
  const { current } = series;
  if (!current) return { ...notAssessable('notReported'), status: 'noData' };
  if (series.readings.length === 1 && current.year === input.baselineYear)
    return notAssessable('baselineOnly');
  switch (rule.kind) {
    case 'threshold':
      return compare(current, goalOfThreshold(rule), settings);
    case 'band':
      return compare(current, goalOfBand(rule), settings);
    case 'ratio':
      return compare(current, goalOfRatio(rule), settings);
    case 'relative':
      return judgeRelative(rule, current, context);
    case 'reference':
      return judgeReference(rule, current, settings);
    case 'trend':
      return judgeTrend(rule, current, context);
  }
}

function compare(
  current: Reading,
  goal: Goal,
  settings: ScoringSettings,
  from: Reading | null = null,
): Verdict {
  if (isReached(goal, current.value)) return verdict('met', { goal, from });
  return verdict('notMet', { goal, from, nearlyMet: isNear(goal, current.value, settings.nearTolerance) });
}

function judgeBySignature(input: AssessInput): Verdict {
  const judgement = input.judgements?.find((candidate) => candidate.year === input.asOf);
  if (!judgement) return notAssessable('awaitingJudgement');
  return verdict(judgement.met ? 'judgedMet' : 'judgedNotMet', { judgement });
}

function judgeRelative(rule: RelativeRule, current: Reading, context: Context): Verdict {
  const result = goalOfRelative(rule, current.year, context.input, context.series, context.settings);
  if ('reason' in result) return notAssessable(result.reason);
  return compare(current, result.goal, context.settings, result.from);
}

function judgeReference(rule: ReferenceRule, current: Reading, settings: ScoringSettings): Verdict {
  const { reference } = current;
  if (reference === null) return notAssessable('referenceMissing');
  return compare(current, goalOfReference(rule, reference, settings), settings);
}

export function goalOfReference(rule: ReferenceRule, reference: Fraction, settings: ScoringSettings): Goal {
  switch (rule.comparator) {
    case '>=':
    case '>':
      return { low: { value: reference, inclusive: rule.comparator === '>=' }, high: null };
    case '<=':
    case '<':
      return { low: null, high: { value: reference, inclusive: rule.comparator === '<=' } };
    case '~':
      return goalAround(reference, settings.referenceTolerance);
  }
}
