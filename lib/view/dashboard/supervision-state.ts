import type { OpenSupervision } from '../../domain/reading/district-standing';
import { daysBetween, formatDay } from '../format-date';

/** Where the remedy of a warning stands, most pressing first. */
export const SUPERVISION_STANDS = ['escalated', 'overdue', 'none', 'open'] as const;
export type SupervisionStand = (typeof SUPERVISION_STANDS)[number];

export type SupervisionLine = {
  stand: SupervisionStand;
  /** 督办中, 已逾期 3 天, 未督办 */
  label: string;
  /** Who has to do what by when; empty where nothing has been opened. */
  detail: string;
};

/** A closed-over copy of what is due: the answer first, then the remedy that the answer promised. */
export function supervisionLine(supervision: OpenSupervision | null, today: Date): SupervisionLine {
  if (!supervision) return { stand: 'none', label: '未督办', detail: '' };
  const late = daysLate(supervision, today);
  const detail = `${supervision.department}：${waitingFor(supervision)}`;
  if (supervision.isEscalated) {
    return { stand: 'escalated', label: late > 0 ? `已升级 · 逾期 ${late} 天` : '已升级', detail };
  }
  if (late > 0) return { stand: 'overdue', label: `已逾期 ${late} 天`, detail };
  return { stand: 'open', label: supervision.isProposed ? '待销号' : '督办中', detail };
}

/** Days since the department owed its answer or its remedy; the office's own time to judge is not the department's. */
export function daysLate({ state, dueOn, promisedOn }: OpenSupervision, today: Date): number {
  const due = state === 'remedying' ? promisedOn : state === 'answered' ? null : dueOn;
  return due === null ? 0 : Math.max(0, daysBetween(`${due}T00:00:00+08:00`, today));
}

function waitingFor({ state, dueOn, promisedOn, openedAt }: OpenSupervision): string {
  switch (state) {
    case 'awaiting':
      return `应于 ${dueOn} 前反馈`;
    case 'returned':
      return `已退回，应于 ${dueOn} 前重新反馈`;
    case 'answered':
      return `已反馈，待妇儿工委办审阅`;
    case 'remedying':
      return promisedOn ? `整改中，承诺 ${promisedOn} 完成` : `整改中，${formatDay(openedAt)} 起`;
  }
}
