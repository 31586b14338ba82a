'use client';

import { useLayoutEffect, useMemo, useRef } from 'react';
import type { GridCursor } from './grid-cursor';
import type { RowHandlers } from './row-handlers';
import type { LiveRow } from './live-row';
import type { SheetStore } from './sheet-store';
import type { Edits } from './use-edits';
import type { EntryWork } from './use-entry-work';

/** A note is typed outside of the cells: its typing is one step until something else is done. */
const NOTE_VISIT = -1;

type Current = {
  work: EntryWork;
  edits: Edits;
  store: SheetStore;
  cursor: GridCursor;
  live: readonly LiveRow[];
  onOpen: (kind: 'history' | 'correct' | 'return', indicatorId: string) => void;
  comments: RowHandlers['comments'];
};

/** The rows' handlers with one identity for the life of the sheet; they look up what is current when called. */
export function useRowHandlers(current: Current): RowHandlers {
  const latest = useRef(current);
  const { place, action } = current.comments;
  useLayoutEffect(() => {
    latest.current = current;
  });
  return useMemo<RowHandlers>(
    () => ({
      type: (place, text) => {
        const { work, edits, cursor } = latest.current;
        work.setNotice(null);
        edits.edit([{ ...place, text }], '填写', place.field === 'note' ? NOTE_VISIT : cursor.visit);
      },
      accept: (indicatorId, { part = null, field, suggestion = '' }) => {
        latest.current.work.setNotice(null);
        latest.current.edits.edit([{ indicatorId, part, field, text: suggestion }], '采用建议');
      },
      keep: (indicatorId, whose) => {
        const { work, edits, store } = latest.current;
        work.setNotice(null);
        if (whose === 'keptTheirs') edits.history.forget(indicatorId);
        store.dispatch({ type: whose, indicatorId });
      },
      withdraw: (indicatorId) => {
        const found = latest.current.live.find(({ row }) => row.indicatorId === indicatorId);
        if (found) void latest.current.work.withdrawRow(found);
      },
      showHistory: (indicatorId) => latest.current.onOpen('history', indicatorId),
      correct: (indicatorId) => latest.current.onOpen('correct', indicatorId),
      giveBack: (indicatorId) => latest.current.onOpen('return', indicatorId),
      comments: { place, action },
    }),
    [place, action],
  );
}
