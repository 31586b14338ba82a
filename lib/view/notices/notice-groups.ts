import type { NoticeItem } from '../notice-rows';

export type NoticeGroup = { day: string; label: string; notices: NoticeItem[] };

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'];
const DAY_MS = 86_400_000;

/** Notices by the day they were sent on, in the order they come. */
export function groupByDay(notices: readonly NoticeItem[], today: string): NoticeGroup[] {
  const groups: NoticeGroup[] = [];
  for (const notice of notices) {
    const last = groups.at(-1);
    if (last?.day === notice.day) last.notices.push(notice);
    else groups.push({ day: notice.day, label: labelDay(notice.day, today), notices: [notice] });
  }
  return groups;
}

/** 今天 03-12 周四, 昨天 03-11 周三, 2026-03-10 周二 */
function labelDay(day: string, today: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()];
  const age = Math.round((Date.parse(`${today}T00:00:00Z`) - date.getTime()) / DAY_MS);
  if (age === 0) return `今天 ${day.slice(5)} ${weekday}`;
  if (age === 1) return `昨天 ${day.slice(5)} ${weekday}`;
  return `${day} ${weekday}`;
}
