'use client';

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';

type OpenHistoryState = { open: string | null; setOpen: (id: string | null) => void };

const OpenHistoryContext = createContext<OpenHistoryState | null>(null);

/** Which value's history is open, so that a version named elsewhere on the page can open it. */
export function OpenHistory({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState<string | null>(null);
  const state = useMemo(() => ({ open, setOpen }), [open]);
  return <OpenHistoryContext value={state}>{children}</OpenHistoryContext>;
}

export function useOpenHistory(): OpenHistoryState {
  const state = useContext(OpenHistoryContext);
  if (!state) throw new Error('useOpenHistory outside OpenHistory');
  return state;
}

/** Id of a value's row in 历年数据. */
export const readingRowId = (readingId: string): string => `reading-${readingId}`;

/** 第 2 版: goes to the value in the table and opens its history. */
export function VersionLink({ readingId, children }: { readingId: string; children: ReactNode }) {
  const { setOpen } = useOpenHistory();
  return (
    <a className="link underline" href={`#${readingRowId(readingId)}`} onClick={() => setOpen(readingId)}>
      {children}
    </a>
  );
}
