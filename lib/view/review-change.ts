import { READING_ACT_LABELS } from '@/lib/domain/review/reading-state';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import { nameReturnFields, RETURN_FIELD_LABELS } from '@/lib/domain/review/return-field';
import { formatDayTime } from './format-date';

/** 审核时与现在: what a value was when the office last decided on it, and what it is. */
export type ReviewComparison = {
  /** 王芳 2026-03-05 10:00 退回（分子）：请核实 */
  review: string;
  changed: boolean;
  rows: { label: string; from: string; to: string }[];
  /** What else came since: 新增附件 1 个. */
  later: string[];
  /** Named in the return and left as it was; null where there is nothing of the kind. */
  untouched: string | null;
};

export function toComparison(change: ChangeSinceReview | null): ReviewComparison | null {
  if (!change) return null;
  const { review, differences, untouched, changed } = change;
  const named = review.fields.length > 0 ? `（${nameReturnFields(review.fields)}）` : '';
  const reason = review.act === 'return' && review.reason ? `：${review.reason}` : '';
  return {
    review: `${review.by} ${formatDayTime(review.at)} ${READING_ACT_LABELS[review.act]}${named}${reason}`,
    changed,
    rows: differences.map(({ field, from, to }) => ({
      label: RETURN_FIELD_LABELS[field],
      from: from ?? '空',
      to: to ?? '空',
    })),
    later: laterTexts(change),
    untouched: untouched.length > 0 ? nameReturnFields(untouched) : null,
  };
}

function laterTexts({ attachmentsAdded, attachmentsRemoved, comments }: ChangeSinceReview): string[] {
  return [
    ...(attachmentsAdded > 0 ? [`新增附件 ${attachmentsAdded} 个`] : []),
    ...(attachmentsRemoved > 0 ? [`移除附件 ${attachmentsRemoved} 个`] : []),
    ...(comments > 0 ? [`新留言 ${comments} 条`] : []),
  ];
}

/** One line for where there is no room for the comparison: 数值 91.0 → 92.0，新增附件 1 个. Null where nothing changed. */
export function changeLine(change: ChangeSinceReview | null): string | null {
  if (!change?.changed) return null;
  const fields = change.differences.map(
    ({ field, from, to }) => `${RETURN_FIELD_LABELS[field]} ${from ?? '空'} → ${to ?? '空'}`,
  );
  return [...fields, ...laterTexts(change)].join('，');
}
