import type { OwedReason } from '../../domain/review/warning-reason';
import { formatLongDay } from '../format-date';

type PlanRow = {
  id: string;
  kind: 'women' | 'children' | 'action';
  title: string;
  periodStart: number;
  periodEnd: number;
  documentNumber: string | null;
  issuedOn: string | null;
  source: string;
  indicators: number;
  serials: number;
  unconfirmed: number;
  actions: number;
  projects: number;
  gaps: number;
};

export type PlanCard = {
  id: string;
  kindLabel: string;
  title: string;
  /** 2021—2030 年 */
  period: string;
  /** Document number and day of issue, or that the text has none. */
  document: string;
  source: string;
  counts: string[];
  unconfirmed: number;
  gaps: number;
};

const KIND_LABEL = { women: '妇女', children: '儿童', action: '行动计划' } as const;

export function toPlanCard(plan: PlanRow): PlanCard {
  const { id, kind, title, periodStart, periodEnd, source, unconfirmed, gaps } = plan;
  return {
    id,
    kindLabel: KIND_LABEL[kind],
    title,
    period: `${periodStart}—${periodEnd} 年`,
    document: documentText(plan),
    source,
    counts: [
      plan.serials > 0
        ? `指标 ${plan.indicators} 项（${plan.serials} 个序号）`
        : `指标 ${plan.indicators} 项`,
      ...(plan.actions > 0 ? [`举措 ${plan.actions} 条`] : []),
      ...(plan.projects > 0 ? [`重点工程 ${plan.projects} 项`] : []),
    ],
    unconfirmed,
    gaps,
  };
}

export function documentText({
  documentNumber,
  issuedOn,
}: Pick<PlanRow, 'documentNumber' | 'issuedOn'>): string {
  const issued = issuedOn ? `${formatLongDay(issuedOn)}印发` : '印发日期未载';
  return `${documentNumber ?? '文号未载'} · ${issued}`;
}

/** 3 份规划，167 项指标；其中 9 项目标的读法待确认。 */
export function planListFinding(plans: readonly PlanRow[]): string {
  if (plans.length === 0) return '还没有录入规划。';
  const total = plans.reduce((sum, plan) => sum + plan.indicators, 0);
  const open = plans.reduce((sum, plan) => sum + plan.unconfirmed, 0);
  const state = open === 0 ? '目标读法全部确定。' : `其中 ${open} 项目标的读法待确认。`;
  return `${plans.length} 份规划，${total} 项指标；${state}`;
}

type Round = {
  /** 原因说明 still missing. */
  owed: OwedReason[];
  /** Indicators whose 研判 nobody has signed. */
  unsigned: number;
  year: number;
  opensOn: string;
  dueOn: string;
  closedOn: string | null;
  due: number;
  approved: number;
  submitted: number;
};

export type RoundRow = Round & {
  state: 'planned' | 'open' | 'overdue' | 'closed';
  stateLabel: string;
  /** 已审核 376 / 416，待审核 34 */
  progress: string;
};

const ROUND_STATE_LABEL = {
  planned: '未开始',
  open: '填报中',
  overdue: '已过截止日',
  closed: '已关闭',
} as const;

/** `today` as 2026-03-12, in Beijing. */
export function toRoundRow(round: Round, today: string): RoundRow {
  const { opensOn, dueOn, closedOn, due, approved, submitted } = round;
  const state = closedOn ? 'closed' : today < opensOn ? 'planned' : today > dueOn ? 'overdue' : 'open';
  const waiting = submitted > 0 ? `，待审核 ${submitted}` : '';
  return {
    ...round,
    state,
    stateLabel: ROUND_STATE_LABEL[state],
    progress: `已审核 ${approved} / ${due}${waiting}`,
  };
}

/** Dates a new round starts with: the year after the last one, reported in the following January to March. */
export function nextRound(
  rounds: readonly Pick<Round, 'year'>[],
  today: string,
): { year: number; opensOn: string; dueOn: string } {
  const year = rounds[0] ? rounds[0].year + 1 : Number(today.slice(0, 4)) - 1;
  return { year, opensOn: `${year + 1}-01-05`, dueOn: `${year + 1}-03-31` };
}
