'use client';

import { useState, useSyncExternalStore } from 'react';
import { sheetToTsv } from '@/lib/view/entry-copy';
import { copyText } from '../ui/copy-text';
import type { LiveRow } from './live-row';
import { sayTaken, type GridTools } from './run-grid-command';

type Props = { rows: readonly LiveRow[]; year: number; tools: GridTools };

const NONE = { canUndo: false, canRedo: false };

/** 撤销, 重做 and 复制全表: the same as the keys, for those who use none. */
export function EntryTools({ rows, year, tools }: Props) {
  const { history } = tools.edits;
  const { canUndo, canRedo } = useSyncExternalStore(history.subscribe, history.read, () => NONE);
  const [copied, setCopied] = useState<'no' | 'yes' | 'refused'>('no');
  const copy = async () => {
    const isCopied = await copyText(sheetToTsv(rows, year));
    setCopied(isCopied ? 'yes' : 'refused');
    tools.say(isCopied ? `已复制全表 ${rows.length} 项指标` : '浏览器不允许复制，请选中表格后按 Ctrl+C。');
    setTimeout(() => setCopied('no'), 4_000);
  };
  return (
    <div className="entry-tools" role="group" aria-label="表格操作">
      <button
        type="button"
        className="btn"
        title="Ctrl+Z"
        disabled={!canUndo}
        onClick={() => sayTaken('撤销', tools.edits.undo(), tools)}
      >
        撤销
      </button>
      <button
        type="button"
        className="btn"
        title="Ctrl+Y"
        disabled={!canRedo}
        onClick={() => sayTaken('重做', tools.edits.redo(), tools)}
      >
        重做
      </button>
      <button type="button" className="btn" disabled={rows.length === 0} onClick={() => void copy()}>
        {copied === 'yes' ? '已复制' : copied === 'refused' ? '未能复制' : '复制全表'}
      </button>
    </div>
  );
}
