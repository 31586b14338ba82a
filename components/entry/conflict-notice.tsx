'use client';

import type { RowTexts } from '@/lib/view/entry-row';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import type { Conflict } from './sheet-state';
import type { LiveRow } from './live-row';

type Props = {
  live: LiveRow;
  conflict: Conflict;
  onKeep: (indicatorId: string, whose: 'keptMine' | 'keptTheirs') => void;
};

const EDITABLE = ['empty', 'draft', 'returned'];

/** Two people changed one value: both are shown, and a person decides. */
export function ConflictNotice({ live, conflict, onKeep }: Props) {
  const { indicatorId } = live.row;
  const { theirs, message } = conflict;
  return (
    <div className="entry-conflict" role="alert">
      <p>{message}</p>
      <dl>
        <dt>您填的</dt>
        <dd>{textOf(live.texts)}</dd>
        <dt>现在是</dt>
        <dd>
          {textOf(theirs.texts)}（{READING_STATE_LABELS[theirs.state]}）
        </dd>
      </dl>
      <div className="flex gap-2">
        {EDITABLE.includes(theirs.state) && (
          <button type="button" className="btn" onClick={() => onKeep(indicatorId, 'keptMine')}>
            用我的
          </button>
        )}
        <button type="button" className="btn" onClick={() => onKeep(indicatorId, 'keptTheirs')}>
          用对方的
        </button>
      </div>
    </div>
  );
}

function textOf({ value, numerator, denominator }: RowTexts): string {
  if (numerator && denominator) return `${numerator} / ${denominator}`;
  return value || '空';
}
