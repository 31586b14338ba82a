'use client';

import { useEffect, useMemo, useState, type ClipboardEvent } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { RefusedReference, SavedReferences } from '@/lib/domain/reference/saved-references';
import { readClipboardBlock } from '@/lib/view/entry-paste';
import { changeText, type ReferenceRow } from '@/lib/view/references/reference-table';
import {
  cellKey,
  changedCells,
  liveRows,
  pasteReferences,
  type LiveCell,
  type ReferenceDrafts,
} from '@/lib/view/references/reference-work';
import type { ReferenceActions } from './reference-types';

export type SheetNotice = { tone: 'done' | 'problem'; text: string; undo?: () => void };
export type Refusals = Readonly<Record<string, RefusedReference>>;

/** What was typed and not saved yet, and what came of saving it. */
export function useReferenceSheet(
  district: string,
  rows: readonly ReferenceRow[],
  saveValues: ReferenceActions['saveValues'],
) {
  const [drafts, setDrafts] = useState<ReferenceDrafts>({});
  const [refusals, setRefusals] = useState<Refusals>({});
  const [reason, setReason] = useState('');
  const [notice, setNotice] = useState<SheetNotice | null>(null);
  const { run, pending, problem, clear } = useAction(saveValues);
  const live = useMemo(() => liveRows(rows, drafts), [rows, drafts]);
  const changes = changedCells(live);
  useLeaveWarning(changes.length > 0);

  const type = (cell: LiveCell, texts: { value?: string; source?: string }) => {
    const { text: value, sourceText: source, version } = cell;
    setNotice(null);
    setDrafts({ ...drafts, [cellKey(cell)]: { value, source, version, ...texts } });
  };
  const paste = (cell: LiveCell, event: ClipboardEvent<HTMLInputElement>) => {
    const block = readClipboardBlock(event.clipboardData.getData('text/plain'));
    if (!block) return;
    event.preventDefault();
    const laid = pasteReferences(block, live, cell, drafts);
    setDrafts(laid.drafts);
    const lost = laid.dropped > 0 ? `，${laid.dropped} 格没有对应位置，未粘贴` : '';
    setNotice({
      tone: laid.dropped > 0 ? 'problem' : 'done',
      text: `已粘贴 ${laid.cells} 格${lost}。请核对是否对准了年份和参照表。`,
      undo: () => setDrafts(drafts),
    });
  };
  /** Mine: the value is sent again over theirs. Theirs: what was typed is given up. */
  const settle = (cell: LiveCell, whose: 'mine' | 'theirs') => {
    const key = cellKey(cell);
    const current = refusals[key]?.current ?? null;
    setRefusals(without(refusals, [key]));
    if (whose === 'theirs') setDrafts(without(drafts, [key]));
    else {
      const { text: value, sourceText: source } = cell;
      setDrafts({ ...drafts, [key]: { value, source, version: current?.version ?? null } });
    }
  };
  const discard = () => {
    setDrafts({});
    setRefusals({});
    setReason('');
    clear();
  };
  const save = async () => {
    if (changes.some(({ error }) => error !== null)) {
      setNotice({ tone: 'problem', text: '有填写不正确的数值，请按提示修改后再保存。' });
      return;
    }
    setNotice(null);
    const saved = await run({ districtId: district, reason: reason.trim(), cells: changes.map(toInput) });
    if (!saved) return;
    setDrafts(without(drafts, saved.done.map(cellKey)));
    setRefusals(Object.fromEntries(saved.refused.map((refusal) => [cellKey(refusal), refusal])));
    if (saved.refused.length === 0) setReason('');
    setNotice(sayOutcome(saved));
  };
  const clearNotice = () => setNotice(null);
  const acts = { type, paste, settle, discard, save, setReason, clearNotice };
  return { live, changes, refusals, reason, notice, pending, problem, ...acts };
}

export type ReferenceSheet = ReturnType<typeof useReferenceSheet>;

const toInput = ({ seriesId, year, version, text, sourceText }: LiveCell) => ({
  seriesId,
  year,
  version,
  value: text,
  source: sourceText,
});

function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}

/** Names of indicators before the rest is only counted. */
const NAMED = 3;

function sayOutcome({ done, refused, reassessed }: SavedReferences): SheetNotice {
  const kept = refused.length > 0 ? `${refused.length} 个未保存，请看表中提示。` : '';
  if (done.length === 0) return { tone: 'problem', text: kept || '没有需要保存的改动。' };
  const names = reassessed
    .slice(0, NAMED)
    .map((name) => `“${name}”`)
    .join('');
  const scored =
    reassessed.length === 0
      ? '尚无指标以此为参照。'
      : `已重新评价 ${names}${reassessed.length > NAMED ? `等 ${reassessed.length} 项指标` : ''}。`;
  return {
    tone: refused.length > 0 ? 'problem' : 'done',
    text: `已保存 ${done.length} 个参照值：${done.map(changeText).join('；')}。${scored}${kept}`,
  };
}

/** The browser asks before what was typed is lost. */
function useLeaveWarning(isDirty: boolean): void {
  useEffect(() => {
    if (!isDirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isDirty]);
}
