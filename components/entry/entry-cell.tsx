'use client';

import type { EntryColumn } from '@/lib/view/entry-texts';

/** `returned`: the office named this cell when it returned the value. */
export type CellTone = 'plain' | 'error' | 'question' | 'returned';

type Props = {
  /** Names the cell to tests and to what has to find it: indicator, category and column. */
  name: string;
  column: EntryColumn;
  label: string;
  text: string;
  tone: CellTone;
  describedBy: string | undefined;
  /** Only digits and a point can be meant: a phone then shows its number pad, which lacks ∶ and −. */
  digitsOnly: boolean;
  onType: (text: string) => void;
};

/** One input of the sheet. Keyboard, mouse and clipboard are heard at the table. */
export function EntryCell({ name, column, label, text, tone, describedBy, digitsOnly, onType }: Props) {
  return (
    <input
      className={`entry-input entry-input-${tone}`}
      data-cell={name}
      data-column={column}
      aria-label={label}
      aria-invalid={tone === 'error' || undefined}
      aria-describedby={describedBy}
      inputMode={digitsOnly ? 'decimal' : 'text'}
      autoComplete="off"
      spellCheck={false}
      maxLength={60}
      value={text}
      onChange={(event) => onType(event.currentTarget.value)}
    />
  );
}
