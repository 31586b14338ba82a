'use client';

import { usePathname } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { onRead } from './unread-channel';

/** The frame stays while pages change, so on the way from page to page it is asked at most this often. */
const ASK_EVERY_MS = 30_000;
/** Coming back to a window is heard twice, as focus and as visibility. */
const COMING_BACK_MS = 1_000;

/**
 * Unread notices: the number the server rendered, asked anew when the reader moves on, comes back to the tab, or has
 * read something in this or another tab.
 */
export function useUnread(district: string, rendered: number): number {
  const pathname = usePathname();
  const [asked, setAsked] = useState<{ from: number; count: number } | null>(null);
  const lastAsked = useRef<number | null>(null);
  useEffect(() => {
    let isGone = false;
    const ask = async (notWithin: number) => {
      const now = Date.now();
      // The document itself has just brought the number.
      lastAsked.current ??= now;
      if (document.hidden || now - lastAsked.current < notWithin) return;
      lastAsked.current = now;
      const count = await fetchUnread(district);
      if (count !== null && !isGone) setAsked({ from: rendered, count });
    };
    const comeBack = () => void ask(COMING_BACK_MS);
    void ask(ASK_EVERY_MS);
    document.addEventListener('visibilitychange', comeBack);
    window.addEventListener('focus', comeBack);
    const stop = onRead(district, () => void ask(0));
    return () => {
      isGone = true;
      document.removeEventListener('visibilitychange', comeBack);
      window.removeEventListener('focus', comeBack);
      stop();
    };
  }, [district, pathname, rendered]);
  // A number the server rendered later is newer than the one that was asked for.
  return asked?.from === rendered ? asked.count : rendered;
}

/** Null where the answer did not come: the number shown stays. */
async function fetchUnread(district: string): Promise<number | null> {
  try {
    const response = await fetch(`/api/districts/${district}/notices/unread`);
    if (!response.ok) return null;
    const { unread } = (await response.json()) as { unread: number };
    return unread;
  } catch {
    return null;
  }
}
