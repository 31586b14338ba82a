'use client';

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { compareLeftOver, type ComparedRow } from '@/lib/view/entry-left-over';
import type { EntryRow } from '@/lib/view/entry-row';
import { checkSheet, type SheetRules } from '@/lib/view/sheet-rules';
import { DraftStore, type Drafts } from './draft-store';
import type { KeptDrafts } from './kept-drafts';
import { LiveRowMemory, type LiveRow } from './live-row';
import { FindingsMemory } from './merge-findings';
import type { SheetState } from './sheet-state';
import { SheetStore } from './sheet-store';

const NOTHING_LEFT: readonly KeptDrafts[] = [];

/** State of one sheet: typing, its copy in this browser, and what the server answered. */
export function useEntrySheet(
  rows: readonly EntryRow[],
  year: number,
  storageKey: string,
  rules: SheetRules,
) {
  const [{ store, kept }] = useState(() => openStores(rows, storageKey));
  const state = useSyncExternalStore(store.subscribe, store.read, store.read);
  const leftOver = useSyncExternalStore(kept.subscribe, kept.readLeftOver, () => NOTHING_LEFT);
  const isKeeping = useSyncExternalStore(kept.subscribe, kept.readIsKeeping, () => true);

  useEffect(() => kept.open(), [kept]);
  useEffect(() => {
    const flush = () => kept.writeNow(store.read().drafts, new Date());
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [kept, store]);

  const live = useLiveRows(rows, state, year, rules);
  const compared = useMemo(
    () =>
      leftOver.length === 0
        ? []
        : compareLeftOver(
            leftOver,
            live.map(({ row, open }) => ({ row, saved: row.saved, open })),
          ),
    [leftOver, live],
  );
  useEffect(() => {
    const isKnown = (id: string) => rows.some(({ indicatorId }) => indicatorId === id);
    if (leftOver.length === 0 || compared.length > 0) return;
    if (leftOver.every(({ drafts }) => Object.keys(drafts).every(isKnown))) kept.settleLeftOver();
  }, [rows, leftOver, compared, kept]);
  /** Takes over what was chosen; everything else that was left is given up. */
  const settleLeftOver = (chosen: readonly ComparedRow[]) => {
    const drafts = chosen.map(({ indicatorId, texts }) => [
      indicatorId,
      { version: state.saved[indicatorId]?.version ?? null, texts },
    ]);
    store.dispatch({ type: 'restored', drafts: Object.fromEntries(drafts) as Drafts });
    kept.settleLeftOver();
    kept.writeNow(store.read().drafts, new Date());
  };
  return { store, state, live, compared, settleLeftOver, isKeeping };
}

/** Whatever changes on the sheet is kept, also when an answer arrives after the page was left. */
function openStores(rows: readonly EntryRow[], storageKey: string) {
  const store = new SheetStore(rows);
  const kept = new DraftStore(storageKey);
  store.subscribe(() => kept.write(store.read().drafts, new Date()));
  return { store, kept };
}

export type EntrySheetState = ReturnType<typeof useEntrySheet>;

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
