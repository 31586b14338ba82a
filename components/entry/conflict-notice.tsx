'use client';

import { compareTexts, describeStored, type ComparedCell } from '@/lib/view/entry-left-over';
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
  const differing = compareTexts(live.texts, theirs.texts).filter(({ same }) => !same);
  return (
    <div className="entry-conflict" role="alert">
      <p>{message}</p>
      <dl>
        <dt>您填的</dt>
        <dd>{textOf(differing, 'mine')}</dd>
        <dt>现在是</dt>
        <dd>
          {textOf(differing, 'theirs')}（{describeStored(theirs)}）
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

/** 12 · 分子 30，分母 40 · 男 数值 空: only what the two differ in. */
function textOf(cells: readonly ComparedCell[], side: 'mine' | 'theirs'): string {
  const texts = cells.map((cell) => {
    const text = cell[side] || '空';
    return cell.label === '数值' ? text : `${cell.label} ${text}`;
  });
  return texts.join('，') || '相同';
}
