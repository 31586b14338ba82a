import { addDays, chinaDay } from '@/lib/domain/review/calendar';
import type { WarningLevel } from '@/lib/domain/scoring/assessment';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { ANSWER_DAYS, proposeRequest } from '@/lib/domain/supervision/propose-request';
import type { SupervisableCase, SupervisableDepartment } from '@/lib/domain/supervision/supervisable-case';

type Loaded = {
  warning: SupervisableCase;
  open: { id: string; openedBy: string; department: string } | null;
};

/** What a 督办 is opened with, or why it cannot be. */
export type ShownDraft = {
  caseId: string;
  indicatorId: string;
  serial: string;
  name: string;
  level: WarningLevel;
  /** 2025 年未达标 */
  warning: string;
  message: string;
  departments: (Omit<SupervisableDepartment, 'role'> & { label: string })[];
  request: string;
  /** Proposed, and the first day that may be chosen. */
  dueOn: string;
  earliest: string;
  obstacle: { text: string; openId: string | null } | null;
};

export function composeDraft({ warning, open }: Loaded, now: Date): ShownDraft {
  const { caseId, indicatorId, serial, name, level, type, year, message, departments } = warning;
  const today = chinaDay(now);
  return {
    ...{ caseId, indicatorId, serial, name, level, message },
    warning: `${year} 年${WARNING_LABELS[type]}`,
    departments: departments.map(({ role, ...department }) => ({
      ...department,
      label: role === 'lead' ? '牵头单位' : '配合单位',
    })),
    request: proposeRequest(warning),
    dueOn: addDays(today, ANSWER_DAYS[level]),
    earliest: addDays(today, 1),
    obstacle: obstacleOf(warning, open),
  };
}

function obstacleOf(warning: Loaded['warning'], open: Loaded['open']): ShownDraft['obstacle'] {
  if (open) {
    return { text: `${open.openedBy}已就这项预警向${open.department}发起督办。`, openId: open.id };
  }
  const text = warning.isRetired
    ? '指标已退出监测，不能督办。确需督办的，请先在规划设置中恢复该指标。'
    : warning.closed
      ? '这项预警已销号，不需要督办。预警再次出现时可以另行发起。'
      : warning.cleared
        ? '这项预警已不再触发，不需要督办。预警再次出现时可以另行发起。'
        : warning.departments.length === 0
          ? '该指标还没有责任单位，请先在规划设置中登记，再发起督办。'
          : null;
  return text === null ? null : { text, openId: null };
}
