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
