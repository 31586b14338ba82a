'use client';

import type { ReactNode } from 'react';
import { DemoTag } from '../ui/demo-tag';
import type { LiveRow } from './live-row';

export type EntryHeading = {
  title: string;
  /** 2026-03-15 截止，还有 9 天 */
  deadline: string;
  tone: 'plain' | 'late' | 'closed';
};

type Props = {
  heading: EntryHeading;
  rows: readonly LiveRow[];
  /** Buttons beside the title. */
  tools?: ReactNode;
};

/** Title, deadline and how far the sheet is. */
export function EntryHead({ heading, rows, tools }: Props) {
  const own = rows.filter(({ row }) => row.owed);
  const filled = own.filter(({ findings }) => findings.filled).length;
  const flags = rows.flatMap(({ row }) => [
    ...(row.saved.readingId ? [row.saved.demonstration] : []),
    ...(row.previous ? [row.previous.demonstration] : []),
  ]);
  return (
    <header className="entry-head">
      <div>
        <h1>{heading.title}</h1>
        <p className="mt-0.5 text-ink-3">
          <span className={heading.tone === 'plain' ? '' : `entry-deadline-${heading.tone}`}>
            {heading.deadline}
          </span>
          {own.length > 0 && ` · ${filled} / ${own.length} 项已填 `}
          {flags.includes(true) && <DemoTag mixed={flags.includes(false)} />}
        </p>
      </div>
      {tools && <div className="entry-tools no-print">{tools}</div>}
      {rows.some(({ open }) => open) && (
        <p className="hint entry-help">
          与 Excel 相同：方向键、回车、Tab 移动，F2 修改，Shift 选区，Ctrl+C、V、Z；填写自动保存为草稿。
        </p>
      )}
    </header>
  );
}
