import type { HistoryLine } from '../../domain/review/history-line';
import type { RevisionView } from '../../domain/review/describe-revision';
import { formatDaySecond } from '../format-date';

export const HISTORY_HEADER = [
  '时间',
  '人员',
  '责任单位',
  '序号',
  '指标',
  '计量单位',
  '动作',
  '原值',
  '新值',
  '原因',
  '说明',
] as const;

/** A line of the history as a row of the file; a value that a step left as it was stands as the new one. */
export function toHistoryRow(line: HistoryLine): (string | null)[] {
  const { at, actor, departments, indicator, act, from, to, reason, note } = line;
  return [
    formatDaySecond(at),
    actor,
    departments.map(({ name }) => name).join('、'),
    indicator?.serial ?? null,
    indicator?.name ?? null,
    indicator?.unit ?? null,
    act,
    from,
    to,
    reason,
    note,
  ];
}

export const READING_HEADER = ['时间', '人员', '动作', '状态', '原值', '新值', '原因', '说明'] as const;

/** A step of one value, as its dialog shows it. */
export function toReadingRow(step: RevisionView): (string | null)[] {
  const { at, actor, act, state, from, to, reason, note } = step;
  return [formatDaySecond(at), actor, act, state, from, to, reason, note];
}
