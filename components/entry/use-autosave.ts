'use client';

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { AutosaveClock, type Attempt } from './autosave-clock';
import type { Drafts } from './draft-store';

/**
 * Saves by itself what can be saved: after a pause in typing, when the page is hidden or left, when the connection or
 * the login is back. Answers a function that saves at once.
 */
export function useAutosave(drafts: Drafts, attempt: () => Promise<Attempt>): () => void {
  const latest = useRef(attempt);
  useLayoutEffect(() => {
    latest.current = attempt;
  });
  const [clock] = useState(() => new AutosaveClock());
  useEffect(() => {
    if (Object.keys(drafts).length > 0) clock.touched();
  }, [clock, drafts]);
  useEffect(() => {
    clock.start(() => latest.current());
    const now = () => clock.now();
    const hidden = () => document.visibilityState === 'hidden' && clock.now();
    window.addEventListener('online', now);
    window.addEventListener('focus', now);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      window.removeEventListener('online', now);
      window.removeEventListener('focus', now);
      document.removeEventListener('visibilitychange', hidden);
      clock.stop();
      void latest.current();
    };
  }, [clock]);
  return () => clock.now();
}
