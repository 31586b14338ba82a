import type { RowTexts } from '@/lib/view/entry-row';
import { readKept, type KeptDrafts } from './kept-drafts';

/** What was typed for one indicator, and which version of the reading it was typed over. */
export type Draft = { version: number | null; texts: RowTexts };
export type Drafts = Readonly<Record<string, Draft>>;

const WRITE_DELAY_MS = 250;
/** How long other tabs of this browser have to say that they are there. */
const ROLL_CALL_MS = 200;

type Word = { kind: 'who' } | { kind: 'here'; tab: string };

/**
 * Keeps unsaved typing in this browser, one entry a tab, so that a reload, a crash or a lost connection loses nothing
 * and two tabs do not overwrite each other. What tabs that are gone have left is offered until it is taken or declined.
 */
export class DraftStore {
  /** False once the browser has refused to keep something: typing goes on, only the safety net is missing. */
  private isKeeping = true;
  private leftOver: readonly KeptDrafts[] = [];
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly tab = crypto.getRandomValues(new Uint32Array(2)).join('-');
  private readonly key: string;

  constructor(private readonly prefix: string) {
    this.key = `${prefix}:tab:${this.tab}`;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readLeftOver = (): readonly KeptDrafts[] => this.leftOver;

  readIsKeeping = (): boolean => this.isKeeping;

  /** Asks which tabs are there, answers those that ask, and then looks for what the others have left. */
  open(): () => void {
    const present = new Set([this.tab]);
    const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(this.prefix);
    const say = (word: Word) => channel?.postMessage(word);
    if (channel) {
      channel.onmessage = ({ data }: MessageEvent<Word>) => {
        if (data.kind === 'who') say({ kind: 'here', tab: this.tab });
        else present.add(data.tab);
      };
    }
    say({ kind: 'who' });
    const called = setTimeout(() => {
      this.leftOver = readKept(window.localStorage, this.prefix, present);
      this.tell();
    }, ROLL_CALL_MS);
    return () => {
      clearTimeout(called);
      channel?.close();
    };
  }

  /** What was left is taken over or declined: nobody is asked about it again. */
  settleLeftOver(): void {
    for (const { key } of this.leftOver) window.localStorage.removeItem(key);
    this.leftOver = [];
    this.tell();
  }

  write(drafts: Drafts, at: Date): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.writeNow(drafts, at), WRITE_DELAY_MS);
  }

  writeNow(drafts: Drafts, at: Date): void {
    clearTimeout(this.timer);
    const before = this.isKeeping;
    try {
      if (Object.keys(drafts).length === 0) window.localStorage.removeItem(this.key);
      else {
        const kept = { format: 2, at: at.toISOString(), drafts };
        window.localStorage.setItem(this.key, JSON.stringify(kept));
      }
      this.isKeeping = true;
    } catch {
      this.isKeeping = false;
    }
    if (before !== this.isKeeping) this.tell();
  }

  private tell(): void {
    this.listeners.forEach((listener) => listener());
  }
}
