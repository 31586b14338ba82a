'use client';

import { useEffect, useMemo, useReducer, useState, useSyncExternalStore } from 'react';
import { formatDayTime } from '@/lib/view/format-date';
import type { EntryRow } from '@/lib/view/entry-row';
import { checkSheet, type SheetRules } from '@/lib/view/sheet-rules';
import { isSameTexts } from '@/lib/view/examine-entry';
import { DraftStore, type Drafts } from './draft-store';
import { LiveRowMemory, type LiveRow } from './live-row';
import { FindingsMemory } from './merge-findings';
import { openSheet, sheetReducer, type SheetState } from './sheet-state';

/** State of one sheet: typing, its copy in this browser, and what the server answered. */
export function useEntrySheet(
  rows: readonly EntryRow[],
  year: number,
  storageKey: string,
  rules: SheetRules,
) {
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

  const live = useLiveRows(rows, state, year, rules);
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
  { saved, drafts, asked }: Pick<SheetState, 'saved' | 'drafts' | 'asked'>,
  year: number,
  rules: SheetRules,
): LiveRow[] {
  const [memory] = useState(() => new LiveRowMemory());
  const [merged] = useState(() => new FindingsMemory());
  return useMemo(() => {
    const live = rows.map((row) => {
      const stored = saved[row.indicatorId] ?? row.saved;
      return memory.recall(row, stored, drafts[row.indicatorId]?.texts ?? null, year);
    });
    const found = checkSheet(rules, live);
    return live.map((row) => {
      const { indicatorId } = row.row;
      return merged.merge(row, found.get(indicatorId), asked?.[indicatorId] ?? []);
    });
  }, [rows, saved, drafts, asked, year, rules, memory, merged]);
}
