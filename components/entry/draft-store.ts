import type { RowTexts } from '@/lib/view/entry-row';

/** What was typed for one indicator, and which version of the reading it was typed over. */
export type Draft = { version: number | null; texts: RowTexts };
export type Drafts = Readonly<Record<string, Draft>>;
export type LeftOver = { at: string; drafts: Drafts };

const WRITE_DELAY_MS = 250;

/**
 * Keeps unsaved typing in this browser, one entry per user, district and year, so that a reload, a crash or a lost
 * connection loses nothing. What an earlier visit left is offered until it is taken or declined.
 */
export class DraftStore {
  private leftOver: LeftOver | null | undefined;
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly key: string) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Read once: later writes of this visit are not left over. */
  readLeftOver = (): LeftOver | null => {
    if (this.leftOver === undefined) this.leftOver = this.read();
    return this.leftOver;
  };

  settleLeftOver(): void {
    this.leftOver = null;
    this.listeners.forEach((listener) => listener());
  }

  /** Writes soon; what an earlier visit left stays in the entry until it is settled. */
  write(drafts: Drafts, at: Date): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.writeNow(drafts, at), WRITE_DELAY_MS);
  }

  writeNow(drafts: Drafts, at: Date): void {
    clearTimeout(this.timer);
    const all = { ...this.leftOver?.drafts, ...drafts };
    try {
      if (Object.keys(all).length === 0) window.localStorage.removeItem(this.key);
      else window.localStorage.setItem(this.key, JSON.stringify({ at: at.toISOString(), drafts: all }));
    } catch {
      // Storage full or switched off: typing goes on, only the safety net is missing.
    }
  }

  private read(): LeftOver | null {
    try {
      const stored: unknown = JSON.parse(window.localStorage.getItem(this.key) ?? 'null');
      return isLeftOver(stored) ? stored : null;
    } catch {
      return null;
    }
  }
}

function isLeftOver(stored: unknown): stored is LeftOver {
  if (typeof stored !== 'object' || stored === null) return false;
  const { at, drafts } = stored as { at?: unknown; drafts?: unknown };
  return (
    typeof at === 'string' &&
    typeof drafts === 'object' &&
    drafts !== null &&
    Object.values(drafts).every(isDraft)
  );
}

function isDraft(stored: unknown): stored is Draft {
  const { version, texts } = (stored ?? {}) as { version?: unknown; texts?: Record<string, unknown> };
  return (
    (version === null || typeof version === 'number') &&
    ['value', 'numerator', 'denominator', 'note'].every((field) => typeof texts?.[field] === 'string')
  );
}
