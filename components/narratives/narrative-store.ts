import type { RichText } from '@/lib/domain/narrative/rich-text';
import { richTextSchema } from '@/lib/schemas/rich-text';

/** What was typed and not saved: kept in this browser, one entry a person and document. */
export type LeftOver = { at: string; version: number | null; content: RichText };

/** Null when there is nothing, or nothing that can be read any more. */
export function readLeftOver(key: string): LeftOver | null {
  try {
    const stored = JSON.parse(window.localStorage.getItem(key) ?? 'null') as Partial<LeftOver> | null;
    const content = richTextSchema.safeParse(stored?.content);
    const isKnown = typeof stored?.at === 'string' && !Number.isNaN(Date.parse(stored.at));
    if (!isKnown || !content.success) return null;
    const version = typeof stored.version === 'number' ? stored.version : null;
    return { at: stored.at!, version, content: content.data };
  } catch {
    return null;
  }
}

/** A browser that keeps nothing still takes the typing. */
export function keepLeftOver(key: string, leftOver: LeftOver | null): void {
  try {
    if (leftOver === null) window.localStorage.removeItem(key);
    else window.localStorage.setItem(key, JSON.stringify(leftOver));
  } catch {
    // Storage full or switched off: only the safety net is missing.
  }
}
