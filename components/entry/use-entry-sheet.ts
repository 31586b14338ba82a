'use client';

import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { formatDayTime } from '@/lib/view/format-date';
import type { EntryRow } from '@/lib/view/entry-row';
import { isSameTexts } from '@/lib/view/examine-entry';
import { DraftStore, type Drafts } from './draft-store';
import { LiveRowMemory, type LiveRow } from './live-row';
import { openSheet, sheetReducer } from './sheet-state';

/** State of one sheet: typing, its copy in this browser, and what the server answered. */
export function useEntrySheet(rows: readonly EntryRow[], year: number, storageKey: string) {
  const [state, dispatch] = useReducer(sheetReducer, rows, openSheet);
  const [store] = useState(() => new DraftStore(storageKey));
  const leftOver = useSyncExternalStore(store.subscribe, store.readLeftOver, () => null);

  useEffect(() => {
    store.write(state.drafts, new Date());
  }, [store, state.drafts]);
  useEffect(() => {
    const flush = () => store.writeNow(state.drafts, new Date());
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, [store, state.drafts]);

  const live = useLiveRows(rows, state, year);
  const offered = useMemo(() => {
    const drafts = Object.entries(leftOver?.drafts ?? {}).filter(([id, draft]) => {
      const found = live.find(({ row }) => row.indicatorId === id);
      return found?.open && !found.dirty && !isSameTexts(draft.texts, state.saved[id]!.texts);
    });
    if (!leftOver || drafts.length === 0) return null;
    return { at: formatDayTime(leftOver.at), drafts: Object.fromEntries(drafts) as Drafts };
  }, [leftOver, live, state.saved]);

  const restore = () => {
    if (offered) dispatch({ type: 'restored', drafts: offered.drafts });
    store.settleLeftOver();
  };
  const decline = () => {
    store.settleLeftOver();
    store.writeNow(state.drafts, new Date());
  };
  return { state, dispatch, live, offered, restore, decline };
}

function useLiveRows(
  rows: readonly EntryRow[],
  { saved, drafts }: { saved: Readonly<Record<string, EntryRow['saved']>>; drafts: Drafts },
  year: number,
): LiveRow[] {
  const [memory] = useState(() => new LiveRowMemory());
  return useMemo(
    () =>
      rows.map((row) => {
        const stored = saved[row.indicatorId] ?? row.saved;
        return memory.recall(row, stored, drafts[row.indicatorId]?.texts ?? null, year);
      }),
    [rows, saved, drafts, year, memory],
  );
}
