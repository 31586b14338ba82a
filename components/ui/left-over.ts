/** What was typed and not saved: kept in this browser, one entry a person and document. */
export type LeftOver<T> = { at: string; version: number | null; content: T };

/** Null when there is nothing, or nothing that `parse` can read any more. */
export function readLeftOver<T>(key: string, parse: (content: unknown) => T | null): LeftOver<T> | null {
  try {
    const stored = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<
      LeftOver<unknown>
    > | null;
    const content = parse(stored?.content);
    const isKnown = typeof stored?.at === 'string' && !Number.isNaN(Date.parse(stored.at));
    if (!isKnown || content === null) return null;
    const version = typeof stored.version === 'number' ? stored.version : null;
    return { at: stored.at!, version, content };
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still takes the typing. */
export function keepLeftOver<T>(key: string, leftOver: LeftOver<T> | null): void {
  try {
    if (leftOver === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(leftOver));
  } catch {
    // Storage full or switched off: only the safety net is missing.
  }
}
