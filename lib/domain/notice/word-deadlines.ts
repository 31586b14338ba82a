import type { DueDeadline } from './deadline';

type Words = { title: string; body: string };

const LISTED_AT_MOST = 20;

/** 已逾期 3 天, 今天到期, 还有 7 天到期 */
function wordDaysLeft(daysLeft: number): string {
  if (daysLeft < 0) return `已逾期 ${-daysLeft} 天`;
  return daysLeft === 0 ? '今天到期' : `还有 ${daysLeft} 天到期`;
}

export function wordDeadline({ title, body, dueOn, daysLeft }: DueDeadline): Words {
  return { title: `${title}${wordDaysLeft(daysLeft)}`, body: `截止日期 ${dueOn}。${body}` };
}

/** Several at once, the most urgent first: each in a line of its own. */
export function wordDeadlines(deadlines: readonly DueDeadline[]): Words {
  const overdue = deadlines.filter(({ stage }) => stage === 'overdue').length;
  const soon = deadlines.length - overdue;
  const counts = [
    ...(overdue > 0 ? [`${overdue} 项工作已逾期`] : []),
    ...(soon > 0 ? [`${soon} 项${overdue > 0 ? '' : '工作'}即将到期`] : []),
  ];
  const lines = deadlines
    .slice(0, LISTED_AT_MOST)
    .map(({ title, dueOn, daysLeft }) => `${title}：${dueOn} 截止，${wordDaysLeft(daysLeft)}`);
  const left = deadlines.length - lines.length;
  return {
    title: counts.join('，'),
    body: [...lines, ...(left > 0 ? [`另有 ${left} 项。`] : [])].join('\n'),
  };
}
