'use client';

import type { ComparedRow } from '@/lib/view/entry-left-over';

type Props = { rows: readonly ComparedRow[]; onCompare: () => void };

/** What an earlier visit left in this browser waits to be compared with what is stored. */
export function LeftOverBanner({ rows, onCompare }: Props) {
  if (rows.length === 0) return null;
  const count = new Set(rows.map(({ indicatorId }) => indicatorId)).size;
  return (
    <div className="entry-banner" role="status">
      <p>
        本机还存有 {count} 项未保存的填写（{rows[0]?.at}）。请与系统现有的比较，再决定用哪个。
      </p>
      <button type="button" className="btn" onClick={onCompare}>
        比较并恢复
      </button>
    </div>
  );
}
