'use client';

import { useEffect, useMemo, useRef, type ClipboardEvent } from 'react';
import { planPaste, readClipboardBlock, type EntryColumn } from '@/lib/view/entry-paste';
import type { RowHandlers } from './row-handlers';
import type { LiveRow } from './live-row';
import type { useEntrySheet } from './use-entry-sheet';
import type { EntryWork } from './use-entry-work';

type Sheet = ReturnType<typeof useEntrySheet>;

/** The rows' handlers with one identity for the life of the sheet; they look up what is current when called. */
export function useRowHandlers(
  sheet: Sheet,
  work: EntryWork,
  shown: readonly LiveRow[],
  onOpen: (kind: 'history' | 'correct', indicatorId: string) => void,
  comments: RowHandlers['comments'],
): RowHandlers {
  const { place, action } = comments;
  const latest = useRef({ sheet, work, shown, onOpen });
  useEffect(() => {
    latest.current = { sheet, work, shown, onOpen };
  });
  return useMemo<RowHandlers>(
    () => ({
      type: (indicatorId, texts) => {
        latest.current.work.setNotice(null);
        latest.current.sheet.dispatch({ type: 'typed', changes: [{ indicatorId, texts }] });
      },
      paste: (indicatorId, column, event) => paste(latest.current, indicatorId, column, event),
      keep: (indicatorId, whose) => {
        latest.current.work.setNotice(null);
        latest.current.sheet.dispatch({ type: whose, indicatorId });
      },
      withdraw: (indicatorId) => {
        const found = latest.current.shown.find(({ row }) => row.indicatorId === indicatorId);
        if (found) void latest.current.work.withdrawRow(found);
      },
      showHistory: (indicatorId) => latest.current.onOpen('history', indicatorId),
      correct: (indicatorId) => latest.current.onOpen('correct', indicatorId),
      comments: { place, action },
    }),
    [place, action],
  );
}

type Current = { sheet: Sheet; work: EntryWork; shown: readonly LiveRow[] };

function paste(
  { sheet, work, shown }: Current,
  indicatorId: string,
  column: EntryColumn,
  event: ClipboardEvent<HTMLInputElement>,
): void {
  const block = readClipboardBlock(event.clipboardData.getData('text/plain'));
  if (!block) return;
  event.preventDefault();
  const start = shown.findIndex(({ row }) => row.indicatorId === indicatorId);
  const targets = shown.slice(start).filter(({ open }) => open);
  const plan = planPaste(
    block,
    targets.map(({ row, texts }) => ({
      indicatorId: row.indicatorId,
      columns: row.entryKind === 'fraction' ? ['numerator', 'denominator', 'value'] : ['value'],
      texts,
    })),
    column,
  );
  sheet.dispatch({ type: 'typed', changes: plan.changes });
  const dropped = plan.dropped > 0 ? `，${plan.dropped} 格没有对应位置，未粘贴` : '';
  const before = sheet.state.drafts;
  work.setNotice({
    tone: plan.dropped > 0 ? 'problem' : 'done',
    text: `已粘贴 ${plan.cells} 格${dropped}。请核对是否对准了行。`,
    undo: () => sheet.dispatch({ type: 'undone', drafts: before }),
  });
}
