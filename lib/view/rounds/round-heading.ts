import { daysBetween } from '../../domain/review/calendar';
import type { BoardRow } from './board-rows';

type Round = { opensOn: string; dueOn: string; closed: boolean; planIds: readonly string[] };

export type RoundState = 'none' | 'planned' | 'open' | 'overdue' | 'closed';

export const ROUND_STATE_LABELS: Record<RoundState, string> = {
  none: '未开启',
  planned: '未开始',
  open: '填报中',
  overdue: '已过截止日',
  closed: '已关闭',
};

/** `today` as 2026-03-12, in Beijing. */
export function roundState(round: Round | null, today: string): RoundState {
  if (!round) return 'none';
  if (round.closed) return 'closed';
  if (today < round.opensOn) return 'planned';
  return today > round.dueOn ? 'overdue' : 'open';
}

/** 2026-01-05 至 2026-03-31，还有 12 天 */
export function roundDays({ opensOn, dueOn }: Round, state: RoundState, today: string): string {
  const days = `${opensOn} 至 ${dueOn}`;
  const left = daysBetween(today, dueOn);
  if (state === 'overdue') return `${days}，已逾期 ${-left} 天`;
  if (state === 'open') return left === 0 ? `${days}，今天截止` : `${days}，还有 ${left} 天`;
  return days;
}

type Plan = { id: string; title: string; periodStart: number; periodEnd: number };

export const plansOfYear = <T extends Plan>(plans: readonly T[], year: number): T[] =>
  plans.filter(({ periodStart, periodEnd }) => periodStart <= year && year <= periodEnd);

/** What the round collects for, by title. */
export function roundPlans({ planIds }: Round, plans: readonly Plan[], year: number): string[] {
  const chosen = plansOfYear(plans, year).filter(({ id }) => planIds.length === 0 || planIds.includes(id));
  return chosen.map(({ title }) => title);
}

type Gaps = { gaps: number; year: number };

/** 应报 416 项：已审核 376 项，待审核 34 项，还差 6 项，涉及 2 个单位。 The numbers add up. */
export function boardSentence(rows: readonly BoardRow[], state: RoundState, { gaps, year }: Gaps): string {
  const count = (key: string) =>
    rows.reduce((sum, { cells }) => sum + (cells.find((cell) => cell.key === key)?.count ?? 0), 0);
  const total = rows.reduce((sum, row) => sum + row.total.count, 0);
  const [approved, submitted] = [count('approved'), count('submitted')];
  if (state === 'none') return `${year} 年度还没有开启填报。`;
  if (state === 'closed') {
    const rest = total - approved - gaps;
    const other = rest > 0 ? `，另有 ${rest} 项没有数据` : '';
    return `应报 ${total} 项：已审核归档 ${approved} 项，记为缺报 ${gaps} 项${other}。`;
  }
  const owing = rows.filter(({ owed }) => owed > 0);
  const owed = owing.reduce((sum, row) => sum + row.owed, 0);
  const left = owed === 0 ? '各单位均已报送' : `还差 ${owed} 项，涉及 ${owing.length} 个单位`;
  return `应报 ${total} 项：已审核 ${approved} 项，待审核 ${submitted} 项；${left}。`;
}

/** The round to be opened next: the year after the last one, reported in the following January to March. */
export function nextRound(years: readonly number[], today: string) {
  const year = years.length > 0 ? Math.max(...years) + 1 : Number(today.slice(0, 4)) - 1;
  return { year, ...usualDays(year) };
}

export const usualDays = (year: number) => ({ opensOn: `${year + 1}-01-05`, dueOn: `${year + 1}-03-31` });
