'use client';

import type { ReviewRow } from '@/lib/view/review-queue';

type Props = {
  /** What can still be decided on. */
  waiting: readonly ReviewRow[];
  picked: readonly ReviewRow[];
  busy: boolean;
  problem: string | null;
  onPick: (ids: string[]) => void;
  onApprove: () => void;
  onReturn: () => void;
};

const idsOf = (rows: readonly ReviewRow[]) => rows.map(({ indicatorId }) => indicatorId);

/** Choosing several values, and what to do with them. */
export function ReviewBar({ waiting, picked, busy, problem, onPick, onApprove, onReturn }: Props) {
  if (waiting.length === 0) return null;
  const clear = waiting.filter(({ reasons }) => reasons.length === 0);
  const all = picked.length === waiting.length;
  const canApprove = waiting.some(({ state }) => state === 'submitted');
  const canReturn = waiting.some(({ returnable }) => returnable);
  const nothing = picked.length === 0 || busy;
  return (
    <div className="review-bar no-print">
      <label className="review-check">
        <input
          type="checkbox"
          checked={all}
          onChange={() => onPick(all ? [] : idsOf(waiting))}
          aria-label="全选"
        />
        {picked.length > 0 ? `已选 ${picked.length} 项` : '全选'}
      </label>
      {canApprove && picked.length === 0 && clear.length > 0 && clear.length < waiting.length && (
        <button type="button" className="review-link" onClick={() => onPick(idsOf(clear))}>
          选中无需留意的 {clear.length} 项
        </button>
      )}
      <p className="review-problem" role="alert">
        {problem}
      </p>
      {canReturn ? (
        <button type="button" className="btn" disabled={nothing} onClick={onReturn}>
          退回…
        </button>
      ) : (
        <p className="hint">轮次未在填报中，只能审核通过，不能退回。</p>
      )}
      {canApprove && (
        <button type="button" className="btn btn-main" disabled={nothing} onClick={onApprove}>
          {busy ? '正在办理…' : '审核通过'}
        </button>
      )}
    </div>
  );
}
