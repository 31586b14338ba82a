'use client';

import { REVIEW_REASON_LABELS, REVIEW_REASONS } from '@/lib/domain/review/rank-review';
import { KIND_LABELS } from '@/lib/view/plan-kind';
import { NO_DEPARTMENT, NO_OWNER } from '@/lib/view/no-owner';
import type { ReviewRow } from '@/lib/view/review-queue';

export const REVIEW_FILTERS = ['kind', 'department', 'reason'] as const;
type Name = (typeof REVIEW_FILTERS)[number];
type Filter = Record<Name, string>;

type Props = {
  rows: readonly ReviewRow[];
  filter: Filter;
  onFilter: (changes: Partial<Filter>) => void;
};

const KINDS = ['women', 'children', 'action'] as const;

/** Plan, department, and why a value needs eyes. */
export function ReviewFilters({ rows, filter, onFilter }: Props) {
  if (rows.length === 0) return null;
  const kinds = KINDS.filter((kind) => rows.some(({ planKind }) => planKind === kind));
  const departments = [...new Set(rows.map(({ department }) => department ?? NO_DEPARTMENT))];
  const reasons = REVIEW_REASONS.map((reason) => ({
    reason,
    count: rows.filter((row) => row.reasons.includes(reason)).length,
  })).filter(({ count }) => count > 0);
  const without = rows.filter((row) => row.reasons.length === 0).length;
  return (
    <div className="review-filters no-print">
      {kinds.length > 1 && (
        <div className="seg" role="group" aria-label="规划">
          {[undefined, ...kinds].map((kind) => (
            <button
              key={kind ?? 'all'}
              type="button"
              aria-current={filter.kind === (kind ?? '') || undefined}
              onClick={() => onFilter({ kind: kind ?? '' })}
            >
              {kind ? KIND_LABELS[kind] : '全部'}
            </button>
          ))}
        </div>
      )}
      {departments.length > 1 && (
        <select
          className="field"
          aria-label="责任单位"
          value={filter.department}
          onChange={(event) => onFilter({ department: event.currentTarget.value })}
        >
          <option value="">全部责任单位</option>
          {departments.map((name) => (
            <option key={name} value={name}>
              {name === NO_DEPARTMENT ? NO_OWNER : name}
            </option>
          ))}
        </select>
      )}
      {reasons.length > 0 && (
        <select
          className="field"
          aria-label="需要留意"
          value={filter.reason}
          onChange={(event) => onFilter({ reason: event.currentTarget.value })}
        >
          <option value="">不限理由</option>
          {reasons.map(({ reason, count }) => (
            <option key={reason} value={reason}>
              {REVIEW_REASON_LABELS[reason]}（{count}）
            </option>
          ))}
          {without > 0 && <option value="none">没有需要留意的（{without}）</option>}
        </select>
      )}
    </div>
  );
}

export function isShown(row: ReviewRow, { kind, department, reason }: Filter): boolean {
  return (
    (!kind || row.planKind === kind) &&
    (!department || (row.department ?? NO_DEPARTMENT) === department) &&
    (!reason || (reason === 'none' ? row.reasons.length === 0 : row.reasons.some((each) => each === reason)))
  );
}
