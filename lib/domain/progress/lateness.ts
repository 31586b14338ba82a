import { daysBetween } from '../review/calendar';
import type { Status } from '../scoring/assessment';
import { PROGRESS_LABELS, type ProgressState } from './progress-state';
import type { PlanPeriod } from './quarter';

/** 未启动 becomes a finding when more than this part of the plan's time has gone. */
export const START_BY = { numerator: 1, denominator: 3, label: '三分之一' } as const;

/** 情况不明 after so many quarters in a row without an approved bulletin. */
export const SILENT_QUARTERS = 2;

/** How the findings are found, as the page prints it beside them. */
export const LATENESS_RULES: readonly string[] = [
  '牵头单位报为“滞后”的，列为单位报告滞后。',
  `规划期已过${START_BY.label}仍报“未启动”的，列为迟未启动。`,
  '规划期届满没有报“已完成”的，列为逾期未完成。',
  '报“已完成”而其量化目标经评价未达标的，列为与指标不符。',
  `连续 ${SILENT_QUARTERS} 个季度没有审核通过的简报的，列为情况不明。`,
];

export type LatenessKind = 'pastEnd' | 'declared' | 'contradiction' | 'lateStart' | 'silent';

export const LATENESS_LABELS: Record<LatenessKind, string> = {
  pastEnd: '逾期未完成',
  declared: '单位报告滞后',
  contradiction: '与指标不符',
  lateStart: '迟未启动',
  silent: '情况不明',
};

/** `sentence`: one Chinese sentence that says why. */
export type Finding = { kind: LatenessKind; sentence: string };

export type LatenessInput = {
  plan: PlanPeriod;
  /** The last day of the quarter looked at. */
  asOf: string;
  /** As reported and approved for that quarter; null: not reported. */
  state: ProgressState | null;
  /** Quarters in a row, up to this one and past their due day, without an approved bulletin. */
  silentQuarters: number;
  indicators: readonly { name: string; status: Status }[];
  /** Year of the verdicts; null while there is none. */
  verdictYear: number | null;
};

const UNMET: ReadonlySet<Status> = new Set(['notMet', 'trendNotMet', 'judgedNotMet']);

/** What speaks for lateness against the plan's end, the gravest first; empty when nothing does. */
export function findLateness(input: LatenessInput): Finding[] {
  return [pastEnd(input), declared(input), contradiction(input), lateStart(input), silent(input)].filter(
    (finding) => finding !== null,
  );
}

const finding = (kind: LatenessKind, sentence: string): Finding => ({ kind, sentence });

function pastEnd({ plan, asOf, state }: LatenessInput): Finding | null {
  const end = `${plan.periodEnd}-12-31`;
  if (asOf < end || state === 'completed') return null;
  const reported = state === null ? '没有“已完成”的报告' : `仍报“${PROGRESS_LABELS[state]}”`;
  return finding('pastEnd', `规划期已于 ${end} 届满，${reported}。`);
}

function declared({ state }: LatenessInput): Finding | null {
  return state === 'lagging' ? finding('declared', '牵头单位在本季度简报中报为“滞后”。') : null;
}

function contradiction({ state, indicators, verdictYear }: LatenessInput): Finding | null {
  const unmet = indicators.filter(({ status }) => UNMET.has(status));
  if (state !== 'completed' || unmet.length === 0 || verdictYear === null) return null;
  const names = unmet.map(({ name }) => name).join('、');
  return finding('contradiction', `报为“已完成”，但 ${verdictYear} 年度${names}未达到要求，请核实。`);
}

function lateStart({ plan, asOf, state }: LatenessInput): Finding | null {
  if (state !== 'notStarted') return null;
  const { elapsed, total } = planTime(plan, asOf);
  const isLate = elapsed * START_BY.denominator > total * START_BY.numerator;
  return isLate ? finding('lateStart', `规划期已过${elapsedText(elapsed, total)}，仍未启动。`) : null;
}

function silent({ silentQuarters }: LatenessInput): Finding | null {
  return silentQuarters >= SILENT_QUARTERS
    ? finding('silent', `连续 ${silentQuarters} 个季度没有审核通过的简报，进展情况不明。`)
    : null;
}

/** Days gone by the evening of `asOf`, and days of the whole plan. */
export function planTime(plan: PlanPeriod, asOf: string): { elapsed: number; total: number } {
  const eve = `${plan.periodStart - 1}-12-31`;
  const total = daysBetween(eve, `${plan.periodEnd}-12-31`);
  return { elapsed: Math.min(Math.max(daysBetween(eve, asOf), 0), total), total };
}

/** 58%, whole percents cut off rather than rounded up. */
export const elapsedText = (elapsed: number, total: number): string =>
  `${Math.floor((elapsed * 100) / total)}%`;
