'use client';

import { KIND_LABELS } from '@/lib/view/plan-kind';
import type { ReviewRow } from '@/lib/view/review-queue';

type Name = 'kind' | 'department' | 'doubt';
type Props = {
  rows: readonly ReviewRow[];
  filter: Record<Name, string>;
  onFilter: (changes: Partial<Record<Name, string>>) => void;
};

const KINDS = ['women', 'children', 'action'] as const;

/** Plan, department, and only what the checks doubt. */
export function ReviewFilters({ rows, filter, onFilter }: Props) {
  if (rows.length === 0) return null;
  const kinds = KINDS.filter((kind) => rows.some(({ planKind }) => planKind === kind));
  const departments = [...new Set(rows.flatMap(({ department }) => department ?? []))];
  const doubtful = rows.filter(({ questions }) => questions.length > 0).length;
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
            <option key={name}>{name}</option>
          ))}
        </select>
      )}
      {doubtful > 0 && (
        <label className="review-check">
          <input
            type="checkbox"
            checked={filter.doubt === '1'}
            onChange={(event) => onFilter({ doubt: event.currentTarget.checked ? '1' : '' })}
          />
          只看需要核对的 {doubtful} 项
        </label>
      )}
    </div>
  );
}
