'use client';

import { useCallback, useRef } from 'react';

/** Tells a screen reader politely what happened on the sheet, without drawing anything anew. */
export function useAnnouncer() {
  const region = useRef<HTMLParagraphElement>(null);
  const say = useCallback((text: string) => {
    if (text !== '' && region.current) region.current.textContent = text;
  }, []);
  return { say, announcer: <p ref={region} className="sr-only" role="status" /> };
}
