import type { DetailJudgement, IndicatorDetail, JudgementStep } from '../domain/reading/indicator-detail';
import { judgementQuestion, type SignedJudgement } from '../domain/review/judgement';
import { STATUS_LABELS } from '../domain/scoring/labels';
import { formatDay, formatDayTime } from './format-date';
import { formatWithUnit } from './format-number';
import { targetInForce } from './indicators/assess-input';
import { approvedReadings, readingText } from './indicators/verdict';

export const verdictLabel = (met: boolean): string => STATUS_LABELS[met ? 'judgedMet' : 'judgedNotMet'];

/** A signed verdict as it is shown. */
export type JudgementRecord = {
  met: boolean;
  label: string;
  reason: string;
  evidence: string;
  version: number;
  /** 渝中区妇儿工委办，2026-03-12 签署 */
  signed: string;
  demonstration: boolean;
};

/** What the dialog signs, changes or withdraws. */
export type JudgementTarget = {
  indicatorId: string;
  year: number;
  name: string;
  question: string;
  targetText: string;
  /** The year's approved value with its unit, where the indicator has one: judged, not compared. */
  value: string | null;
  /** Archived: a reason for the change is asked, and nothing is withdrawn. */
  archived: boolean;
  current: JudgementRecord | null;
};

export function toJudgementRecord(judgement: SignedJudgement): JudgementRecord {
  const { met, reason, evidence, version, by, at } = judgement;
  // The mark beside it says who the author of a made-up verdict is.
  const demonstration = judgement.flag === 'demonstration';
  return {
    met,
    label: verdictLabel(met),
    reason,
    evidence,
    version,
    signed: demonstration ? `${formatDay(at)} 签署` : `${by}，${formatDay(at)} 签署`,
    demonstration,
  };
}

type JudgedRow = {
  year: number;
  indicatorId: string;
  serial: string;
  name: string;
  question: string;
  targetText: string;
  unit: string;
  /** With the decimals it was entered with. */
  value: string | null;
  department: string | null;
  judgement: SignedJudgement | null;
};

/** One line of the review page's 研判: what is to be judged, and what was. */
export type JudgementRow = JudgementTarget & { serial: string; department: string | null };

export function toJudgementRow(row: JudgedRow, archived: boolean): JudgementRow {
  const { value, unit, judgement, year, indicatorId, serial, name, question, targetText, department } = row;
  return {
    ...{ indicatorId, serial, name, question, targetText, department, year, archived },
    value: value === null ? null : formatWithUnit(value, unit),
    current: judgement && toJudgementRecord(judgement),
  };
}

export type JudgementCard = {
  /** Null when the year's rule asks for none, but earlier years did. */
  target: JudgementTarget | null;
  current: JudgementRecord | null;
  earlier: (JudgementRecord & { year: number })[];
  steps: { key: string; head: string; text: string; before: string | null; reason: string | null }[];
};

type Judged = Pick<
  IndicatorDetail,
  | 'id'
  | 'name'
  | 'unit'
  | 'entryKind'
  | 'periodEnd'
  | 'targets'
  | 'readings'
  | 'judgements'
  | 'judgementSteps'
  | 'roundClosed'
> & {
  /** Null where the year has no round or lies outside the plan: then nothing is judged. */
  assessment: object | null;
};

/** The 研判 of an indicator up to a year; null for an indicator that was never to be judged. */
export function composeJudgementCard(indicator: Judged, year: number): JudgementCard | null {
  const { judgements, judgementSteps } = indicator;
  const target = judgementTarget(indicator, year);
  if (!target && judgements.length === 0 && judgementSteps.length === 0) return null;
  const record = (judgement: DetailJudgement) => ({
    ...toJudgementRecord(judgement),
    year: judgement.year,
  });
  return {
    target,
    current: target?.current ?? null,
    earlier: judgements.filter((one) => !target || one.year !== year).map(record),
    steps: judgementSteps.map(toStep),
  };
}

function judgementTarget(indicator: Judged, year: number): JudgementTarget | null {
  const target = targetInForce(indicator, year);
  const question = target && judgementQuestion(target.rule, year, indicator.periodEnd);
  if (!target || question === null || !indicator.assessment) return null;
  const judgement = indicator.judgements.find((one) => one.year === year);
  const reading = approvedReadings(indicator).find((one) => one.year === year);
  return {
    indicatorId: indicator.id,
    year,
    name: indicator.name,
    question,
    targetText: target.text,
    value: reading ? formatWithUnit(readingText(reading, indicator), indicator.unit) : null,
    archived: indicator.roundClosed ?? false,
    current: judgement ? toJudgementRecord(judgement) : null,
  };
}

function toStep({ act, year, before, after, reason, by, at }: JudgementStep): JudgementCard['steps'][number] {
  return {
    key: `${at} ${act}`,
    head: `${formatDayTime(at)} ${by}`,
    text: stepText(act, year, before, after),
    before: before && `原理由：${before.reason}${before.evidence && `；依据：${before.evidence}`}`,
    reason,
  };
}

function stepText(
  act: JudgementStep['act'],
  year: number,
  before: JudgementStep['before'],
  after: JudgementStep['after'],
): string {
  const was = before && `“${verdictLabel(before.met)}”`;
  if (act === 'judgement.withdraw') return `撤回 ${year} 年${was ?? '研判'}`;
  const is = after ? `“${verdictLabel(after.met)}”` : '研判';
  if (!was) return `签署 ${year} 年${is}`;
  return was === is ? `重新签署 ${year} 年${is}` : `将 ${year} 年${was}改为${is}`;
}
