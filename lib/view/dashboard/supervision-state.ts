import type { OpenSupervision } from '../../domain/reading/district-standing';
import { DEADLINE_LABELS, deadlineOf, overdue } from '../../domain/supervision/overdue';
import { SUPERVISION_STATE_LABELS } from '../../domain/supervision/supervision';

/** Where the remedy of a warning stands, most pressing first. */
export const SUPERVISION_STANDS = ['escalated', 'overdue', 'open', 'none'] as const;
export type SupervisionStand = (typeof SUPERVISION_STANDS)[number];

export type SupervisionLine = {
  stand: SupervisionStand;
  /** 督办中, 已逾期 3 天, 未督办 */
  label: string;
  /** Who is asked, how far it has come and by when it is due; empty where nothing has been opened. */
  detail: string;
};

/** `today` is the day in China. */
export function supervisionLine(supervision: OpenSupervision | null, today: string): SupervisionLine {
  if (!supervision) return { stand: 'none', label: '未督办', detail: '' };
  const late = overdue(supervision, today);
  const deadline = deadlineOf(supervision);
  const detail = [
    supervision.department,
    SUPERVISION_STATE_LABELS[supervision.state],
    deadline && `${DEADLINE_LABELS[deadline.kind]} ${deadline.on}`,
  ]
    .filter(Boolean)
    .join('，');
  const lateText = late && `逾期 ${late.days} 天`;
  if (supervision.escalated) {
    return { stand: 'escalated', label: ['已上报领导', lateText].filter(Boolean).join(' · '), detail };
  }
  if (late) return { stand: 'overdue', label: `督办已${lateText}`, detail };
  const state = supervision.proposed ? '待销号' : SUPERVISION_STATE_LABELS[supervision.state];
  return { stand: 'open', label: `督办中 · ${state}`, detail };
}
