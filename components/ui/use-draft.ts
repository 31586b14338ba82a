'use client';

import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ActionResult, Problem } from '@/lib/schemas/action-result';
import { keepLeftOver, readLeftOver, type LeftOver } from './left-over';

const SAVE_DELAY_MS = 1_500;
const RETRY_MS = 10_000;

export type DraftStatus =
  | { kind: 'saved'; at: string | null }
  | { kind: 'typing' }
  | { kind: 'saving' }
  /** Kept in this browser; tried again by itself. */
  | { kind: 'offline' }
  | { kind: 'refused'; problem: Problem };

/** What became of a save. */
export type Saved = { id: string; version: number; savedAt: string };

/** What is stored when somebody else has written meanwhile, as the refusal carries it. */
export type StoredDraft<T> = { version: number; content: T; by: string; at: string };

type Start<T> = {
  id: string | null;
  version: number | null;
  content: T;
  /** Unsaved typing is kept under this key in the browser. */
  storageKey: string;
};

/** What the hook has to know about a kind of document; the same object at every render. */
export type DraftKind<T> = {
  isSame: (one: T, other: T) => boolean;
  /** Reads what the browser kept; null when it cannot be read any more. */
  parse: (content: unknown) => T | null;
};

type Stored = Pick<Saved, 'id' | 'version'>;
type Work<T> = { text: T; version: number | null; running: Promise<Stored | null> | null };

const OFFLINE: Problem = { code: 'unavailable', message: '', fields: {}, detail: {} };

/**
 * One document while it is written: saved by itself a moment after the last key, kept in the browser until then, and
 * held still when somebody else has written meanwhile. Nothing is thrown away without being shown.
 */
export function useDraft<T>(
  start: Start<T>,
  kind: DraftKind<T>,
  save: (version: number | null, content: T) => Promise<ActionResult<Saved>>,
) {
  const { storageKey } = start;
  const [text, setText] = useState(start.content);
  const [status, setStatus] = useState<DraftStatus>({ kind: 'saved', at: null });
  const [conflict, setConflict] = useState<StoredDraft<T> | null>(null);
  const [id, setId] = useState(start.id);
  const work = useRef<Work<T>>({ text: start.content, version: start.version, running: null });
  const { offered, settle } = useOffered(storageKey, start.content, kind);

  const saveOnce = useCallback(async (): Promise<Stored | null> => {
    const { current } = work;
    setStatus({ kind: 'saving' });
    const sent = current.text;
    const result = await save(current.version, sent).catch((): ActionResult<Saved> => ({
      ok: false,
      problem: OFFLINE,
    }));
    if (!result.ok) {
      const { code, detail } = result.problem;
      if (code === 'staleVersion' && detail.current) setConflict(detail.current as StoredDraft<T>);
      setStatus(code === 'unavailable' ? { kind: 'offline' } : { kind: 'refused', problem: result.problem });
      return null;
    }
    const { version, savedAt } = result.data;
    current.version = version;
    setId(result.data.id);
    const isBehind = current.text !== sent;
    if (!isBehind) keepLeftOver(storageKey, null);
    setStatus(isBehind ? { kind: 'typing' } : { kind: 'saved', at: savedAt });
    return { id: result.data.id, version };
  }, [save, storageKey]);

  /** What is stored now, or null when it could not be saved. One at a time: each is written over the one before. */
  const saveNow = useCallback(async (): Promise<Stored | null> => {
    const { current } = work;
    while (current.running) await current.running;
    current.running = saveOnce();
    const stored = await current.running;
    current.running = null;
    return stored;
  }, [saveOnce]);

  const held = conflict !== null || offered !== null;
  useEffect(() => {
    if (held || (status.kind !== 'typing' && status.kind !== 'offline')) return;
    const back = () => void saveNow();
    const wait = setTimeout(back, status.kind === 'offline' ? RETRY_MS : SAVE_DELAY_MS);
    if (status.kind === 'offline') window.addEventListener('online', back);
    return () => {
      clearTimeout(wait);
      window.removeEventListener('online', back);
    };
  }, [text, status, held, saveNow]);

  const type = (next: T) => {
    const { current } = work;
    current.text = next;
    setText(next);
    keepLeftOver(storageKey, { at: new Date().toISOString(), version: current.version, content: next });
    if (!current.running) setStatus((now) => (now.kind === 'offline' ? now : { kind: 'typing' }));
  };
  /** Which text goes on after a conflict or an interruption, written over the version that is stored now. */
  const choose = (content: T, version: number | null) => {
    work.current.version = version;
    setConflict(null);
    settle();
    type(content);
  };
  const decline = () => {
    keepLeftOver(storageKey, null);
    settle();
  };
  return { id, text, status, conflict, offered, held, type, saveNow, choose, decline };
}

/** What an earlier visit left unsaved, until it is taken or declined. */
function useOffered<T>(storageKey: string, stored: T, { isSame, parse }: DraftKind<T>) {
  const [isSettled, setSettled] = useState(false);
  const [memory] = useState(() => new LeftOverMemory(storageKey, parse));
  const found = useSyncExternalStore(never, memory.read, () => null);
  const [shown] = useState(stored);
  const offered = isSettled || !found || isSame(found.content, shown) ? null : found;
  return { offered, settle: () => setSettled(true) };
}

const never = () => () => undefined;

/** Read once: what this visit types is not left over. */
class LeftOverMemory<T> {
  private found: LeftOver<T> | null | undefined;
  constructor(
    private readonly key: string,
    private readonly parse: (content: unknown) => T | null,
  ) {}
  read = (): LeftOver<T> | null => {
    if (this.found === undefined) this.found = readLeftOver(this.key, this.parse);
    return this.found;
  };
}
