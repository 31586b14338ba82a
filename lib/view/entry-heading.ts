import { daysBetween } from '@/lib/domain/review/calendar';
import type { Round } from '@/lib/domain/review/entry-lock';

export type Deadline = { text: string; tone: 'plain' | 'late' | 'closed' };

/** Where the round stands, as the head of the sheet and of the review says it. */
export function describeDeadline(round: Round | null, year: number, today: string): Deadline {
  if (!round) return { text: `${year} 年的报送轮次还没有开启`, tone: 'closed' };
  if (round.closed) return { text: '已截止，轮次已关闭', tone: 'closed' };
  if (today < round.opensOn) return { text: `${round.opensOn} 起填报，${round.dueOn} 截止`, tone: 'closed' };
  const left = daysBetween(today, round.dueOn);
  if (left < 0) return { text: `${round.dueOn} 截止，已逾期 ${-left} 天，请尽快报送`, tone: 'late' };
  if (left === 0) return { text: '今天截止', tone: 'late' };
  return { text: `${round.dueOn} 截止，还有 ${left} 天`, tone: 'plain' };
}

/** 2025 年度填报 · 区卫生健康委 */
export function entryTitle(year: number, department: string | null): string {
  return department ? `${year} 年度填报 · ${department}` : `${year} 年度填报`;
}
