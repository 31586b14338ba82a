import { REVIEW_REASON_LABELS, type ReviewReason } from '@/lib/domain/review/rank-review';

/** Each reason has its own shape, so that none is told by colour alone. */
const SHAPES: Record<ReviewReason, string> = {
  doubtful: '▲',
  largeChange: '◆',
  newSmallNumber: '◌',
  unchanged: '＝',
  changed: '↻',
  question: '？',
};

/** Why a value needs eyes, as short chips. */
export function ReviewChips({ reasons }: { reasons: readonly ReviewReason[] }) {
  if (reasons.length === 0) return null;
  return (
    <ul className="review-chips" aria-label="需要留意">
      {reasons.map((reason) => (
        <li key={reason} className={`review-chip review-chip-${reason}`}>
          <span aria-hidden="true">{SHAPES[reason]}</span>
          {REVIEW_REASON_LABELS[reason]}
        </li>
      ))}
    </ul>
  );
}
