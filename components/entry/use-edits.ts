'use client';

import { useMemo, useState } from 'react';
import { textAt, withText, type CellEdit } from '@/lib/view/entry-texts';
import type { RowTexts } from '@/lib/view/entry-row';
import { EditHistory, type CellChange, type Step } from './edit-history';
import type { SheetStore } from './sheet-store';

export type Edits = {
  history: EditHistory;
  /** Writes into cells as one step; typing passes the visit of its cell. Answers how many cells changed. */
  edit: (cells: readonly CellEdit[], label: string, visit?: number | null) => number;
  /** Takes back the last step, or does it again; null when there is none. `skipped` cells are locked by now. */
  undo: () => Taken | null;
  redo: () => Taken | null;
};

export type Taken = { label: string; cells: readonly CellChange[]; skipped: number };

/** All writing on the sheet: every change is a step that can be taken back. */
export function useEdits(store: SheetStore, isOpen: (indicatorId: string) => boolean): Edits {
  const [history] = useState(() => new EditHistory());
  return useMemo(() => {
    const take = (step: Step | null, side: 'before' | 'after'): Taken | null => {
      if (!step) return null;
      const cells = step.cells.filter(({ indicatorId }) => isOpen(indicatorId));
      write(
        store,
        cells.map((cell) => ({ ...cell, text: cell[side] })),
      );
      return { label: step.label, cells, skipped: step.cells.length - cells.length };
    };
    return {
      history,
      edit: (cells, label, visit = null) => {
        const changes = write(store, cells);
        if (changes.length > 0) history.record({ label, cells: changes }, visit);
        return changes.length;
      },
      undo: () => take(history.undo(), 'before'),
      redo: () => take(history.redo(), 'after'),
    };
  }, [store, history, isOpen]);
}

function write(store: SheetStore, cells: readonly CellEdit[]): CellChange[] {
  const rows = new Map<string, RowTexts>();
  const changes: CellChange[] = [];
  for (const { indicatorId, part, field, text } of cells) {
    const texts = rows.get(indicatorId) ?? store.textsOf(indicatorId);
    if (!texts) continue;
    const before = textAt(texts, part, field);
    if (before === text) continue;
    rows.set(indicatorId, withText(texts, part, field, text));
    changes.push({ indicatorId, part, field, before, after: text });
  }
  if (rows.size > 0) {
    store.dispatch({
      type: 'typed',
      changes: [...rows].map(([indicatorId, texts]) => ({ indicatorId, texts })),
    });
  }
  return changes;
}
