'use client';

import { useState } from 'react';
import { cellText, fillRange, placeBlock, readClipboardBlock, type Paste } from '@/lib/view/entry-paste';
import { matchByName, type NamedPaste } from '@/lib/view/entry-paste-names';
import type { GridCursor } from './grid-cursor';
import type { Edits } from './use-edits';
import { sayTaken } from './run-grid-command';
import type { Notice } from './use-entry-work';

/** A block that names its indicators: which way it is meant is asked, with both ways shown. */
export type AskedPaste = { byName: NamedPaste; byPlace: Paste };

type Tools = {
  cursor: GridCursor;
  edits: Edits;
  year: number;
  say: (text: string) => void;
  setNotice: (notice: Notice | null) => void;
};

/** Pasting from Excel and WPS: by position, or, where the block names its indicators, as the person chooses. */
export function usePaste({ cursor, edits, year, say, setNotice }: Tools) {
  const [asked, setAsked] = useState<AskedPaste | null>(null);

  const carryOut = (paste: Paste) => {
    setAsked(null);
    edits.edit(paste.edits, '粘贴');
    const text = `已${pasteFacts(paste)}。请核对是否对准了行。`;
    setNotice({
      tone: paste.dropped + paste.overruled > 0 ? 'problem' : 'done',
      text,
      undo: () => sayTaken('撤销', edits.undo(), { cursor, edits, say }),
    });
  };

  const onPaste = (text: string): boolean => {
    const range = cursor.range();
    if (!range) return false;
    const block = readClipboardBlock(text);
    const lines = cursor.lines();
    if (!block) {
      if (cursor.mode === 'editing') return false;
      const single = cellText(text.replace(/^"([^]*)"\s*$/, '$1'));
      const paste = fillRange(single, lines, range);
      if (paste.cells === 1 && !cursor.isRange()) edits.edit(paste.edits, '粘贴');
      else carryOut(paste);
      return true;
    }
    const at = { line: range.top, column: range.left };
    const byPlace = placeBlock(block, lines, at);
    const byName = matchByName(block, lines, year);
    if (byName) setAsked({ byName, byPlace });
    else carryOut(byPlace);
    return true;
  };
  return { asked, onPaste, carryOut, decline: () => setAsked(null) };
}

/** 粘贴 6 格，其中清空 1 格；2 格没有对应位置或不能填写，未粘贴 */
export function pasteFacts({ cells, cleared, dropped, overruled }: Paste): string {
  const parts = [
    `粘贴 ${cells} 格${cleared > 0 ? `，其中清空 ${cleared} 格` : ''}`,
    dropped > 0 && `${dropped} 格没有对应位置或不能填写，未粘贴`,
    overruled > 0 && `${overruled} 个数值与分子、分母算出的不一致，按分子、分母计算`,
  ].filter(Boolean);
  return parts.join('；');
}
