import { countFirstReasons, REVIEW_REASON_LABELS } from '@/lib/domain/review/rank-review';
import type { ReviewRow } from './review-queue';

/** 12 项待审核，其中 5 项需要留意。 */
export function waitingSentence(waiting: readonly Pick<ReviewRow, 'reasons'>[]): string {
  if (waiting.length === 0) return '没有待审核的数据。';
  const marked = waiting.filter(({ reasons }) => reasons.length > 0).length;
  return `${waiting.length} 项待审核${marked > 0 ? `，其中 ${marked} 项需要留意` : ''}。`;
}

/** How the list is sorted; the numbers add up to the list. Null where all are alike. */
export function sortSentence(rows: readonly Pick<ReviewRow, 'reasons'>[]): string | null {
  const { under, rest } = countFirstReasons(rows);
  if (under.length === 0 || (under.length === 1 && rest === 0)) return null;
  const first = under.map(({ reason, count }) => `${REVIEW_REASON_LABELS[reason]} ${count} 项`).join('、');
  const last = rest > 0 ? `；其余 ${rest} 项按规划顺序` : '';
  const several = rows.some(({ reasons }) => reasons.length > 1) ? '有几个理由的，按最靠前的一个计。' : '';
  return `依次为${first}${last}。${several}`;
}

type Owed = { department: string | null };

/** 还有 5 项未报，涉及 3 个单位; null where everything is handed in. Rows without a department are the office's own. */
export function owedSentence(owed: readonly Owed[]): string | null {
  if (owed.length === 0) return null;
  const departments = new Set(owed.flatMap(({ department }) => department ?? [])).size;
  const own = owed.filter(({ department }) => department === null).length;
  const parts = [
    ...(departments > 0 ? [`涉及 ${departments} 个单位`] : []),
    ...(own > 0 ? [`${own} 项未明确责任单位`] : []),
  ];
  return `还有 ${owed.length} 项未报，${parts.join('，')}`;
}
