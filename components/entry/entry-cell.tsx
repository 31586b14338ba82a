'use client';

import { useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { EntryColumn } from '@/lib/view/entry-paste';
import { moveInGrid } from './move-in-grid';

/** `returned`: the office named this cell when it returned the value. */
export type CellTone = 'plain' | 'error' | 'question' | 'returned';

type Props = {
  indicatorId: string;
  column: EntryColumn;
  label: string;
  text: string;
  tone: CellTone;
  describedBy: string | undefined;
  /** Only digits and a point can be meant: a phone then shows its number pad, which lacks ∶ and −. */
  digitsOnly: boolean;
  onType: (text: string) => void;
  onPasteBlock: (event: ClipboardEvent<HTMLInputElement>) => void;
};

/** One input of the sheet. Esc takes back what was typed since the cell was entered. */
export function EntryCell(props: Props) {
  const { indicatorId, column, label, text, tone, describedBy, digitsOnly, onType, onPasteBlock } = props;
  const entered = useRef(text);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && text !== entered.current) {
      event.preventDefault();
      onType(entered.current);
    } else moveInGrid(event);
  };
  return (
    <input
      className={`entry-input entry-input-${tone}`}
      data-cell={`${indicatorId}:${column}`}
      data-column={column}
      aria-label={label}
      aria-invalid={tone === 'error' || undefined}
      aria-describedby={describedBy}
      inputMode={digitsOnly ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={text}
      onFocus={(event) => {
        entered.current = text;
        event.currentTarget.select();
      }}
      onChange={(event) => onType(event.currentTarget.value)}
      onKeyDown={onKeyDown}
      onPaste={onPasteBlock}
    />
  );
}
