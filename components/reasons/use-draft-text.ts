'use client';

import { useState, useSyncExternalStore } from 'react';

const never = () => () => undefined;

/**
 * Text that was typed and not saved yet. It is kept in this tab, so that following a link, or loading the page anew,
 * does not lose it; `written` is what is stored, and `key` changes with it.
 */
export function useDraftText(key: string, written: string) {
  const left = useSyncExternalStore(
    never,
    () => read(key),
    () => null,
  );
  const [typed, setTyped] = useState<string | null>(null);
  const setText = (text: string) => {
    setTyped(text);
    keep(key, text === written ? null : text);
  };
  return { text: typed ?? left ?? written, setText, forget: () => keep(key, null) };
}

function read(key: string): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still takes the typing. */
function keep(key: string, text: string | null): void {
  try {
    if (text === null) window.sessionStorage.removeItem(key);
    else window.sessionStorage.setItem(key, text);
  } catch {
    // Only the convenience is lost: the words are still in the box.
  }
}
