'use client';

import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type FocusEvent,
  type FormEvent,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { sizeOf } from '@/lib/view/entry-grid';
import { rangeToTsv } from '@/lib/view/entry-copy';
import { GridCursor } from './grid-cursor';
import { gridCommand } from './grid-keys';
import type { LiveRow } from './live-row';
import { clearRange, runGridCommand } from './run-grid-command';
import type { Edits } from './use-edits';

type Props = {
  cursor: GridCursor;
  shown: readonly LiveRow[];
  edits: Edits;
  say: (text: string) => void;
  /** True when the text was taken; false leaves it to the input. */
  onPaste: (text: string) => boolean;
};

/** Keyboard, mouse and clipboard of the sheet, heard at the table: a cell knows nothing of them. */
export function useGrid({ cursor, shown, edits, say, onPaste }: Props) {
  const latest = useRef({ edits, say, onPaste });
  useLayoutEffect(() => {
    latest.current = { edits, say, onPaste };
    cursor.show(shown);
  });
  useClipboard(cursor, latest);
  const [drag] = useState(() => new Drag(cursor));
  const tools = () => ({ cursor, edits, say });
  return {
    ref: cursor.attach,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      const inCell = cursor.isCell(event.target);
      const command = gridCommand(keyOf(event), cursor.mode);
      if (!command) return;
      if (inCell ? runGridCommand(command, tools()) : leaveNote(event, command.kind, cursor, tools())) {
        event.preventDefault();
      }
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const point = cursor.pointOf(event.target);
      if (point) cursor.enter(point);
    },
    onInput: (event: FormEvent<HTMLElement>) => {
      if (cursor.isCell(event.target)) cursor.typed();
    },
    onMouseDown: (event: MouseEvent<HTMLElement>) => drag.start(event, say),
    onDoubleClick: (event: MouseEvent<HTMLElement>) => {
      if (cursor.isCell(event.target)) cursor.edit();
    },
  };
}

function keyOf({ key, shiftKey, ctrlKey, metaKey, altKey, nativeEvent }: KeyboardEvent) {
  return { key, shiftKey, ctrlKey, metaKey, altKey, isComposing: nativeEvent.isComposing };
}

/** From a note or a button of a row: Esc, and in a note Enter, go back to the cell; undo works everywhere. */
function leaveNote(
  { target }: KeyboardEvent<HTMLElement>,
  kind: string,
  cursor: GridCursor,
  tools: Parameters<typeof runGridCommand>[1],
): boolean {
  if (kind === 'undo' || kind === 'redo') return runGridCommand({ kind }, tools);
  const isNote = target instanceof HTMLInputElement;
  if (!cursor.at || !(kind === 'revert' || (kind === 'line' && isNote))) return false;
  cursor.go(cursor.at);
  return true;
}

/** Marking with the mouse, from the cell where the button went down. */
class Drag {
  constructor(private readonly cursor: GridCursor) {}

  start(event: MouseEvent<HTMLElement>, say: (text: string) => void): void {
    const { cursor } = this;
    const point = event.button === 0 ? cursor.pointOf(event.target) : null;
    if (!point) return;
    if (event.shiftKey && cursor.at) {
      event.preventDefault();
      say(cursor.extend(point));
      return;
    }
    const isHere = document.activeElement === (cursor.inputAt(point) ?? cursor.cellAt(point));
    // Inside a text that is being edited the mouse sets the caret and marks letters.
    if (isHere && cursor.mode !== 'ready') return;
    event.preventDefault();
    if (!isHere) cursor.go(point);
    this.follow(isHere, say);
  }

  private follow(isHere: boolean, say: (text: string) => void): void {
    const { cursor } = this;
    let said = '';
    const move = (event: globalThis.MouseEvent) => {
      const point = cursor.pointOf(document.elementFromPoint(event.clientX, event.clientY));
      const end = cursor.rangeEnd();
      if (point && (point.line !== end?.line || point.column !== end.column)) said = cursor.extend(point);
    };
    const stop = () => {
      document.removeEventListener('mousemove', move);
      if (said) say(said);
      else if (isHere) cursor.edit();
    };
    document.addEventListener('mousemove', move);
    document.addEventListener('mouseup', stop, { once: true });
  }
}

type Latest = { current: Pick<Props, 'edits' | 'say' | 'onPaste'> };

function useClipboard(cursor: GridCursor, latest: Latest): void {
  useEffect(() => {
    const isOurs = () => cursor.isCell(document.activeElement) && cursor.mode !== 'editing';
    const copy = (event: ClipboardEvent) => {
      const range = cursor.range();
      if (!isOurs() || !range) return;
      event.clipboardData?.setData('text/plain', rangeToTsv(cursor.lines(), range));
      event.preventDefault();
      const { lines, columns } = sizeOf(range);
      const { edits, say } = latest.current;
      if (event.type === 'cut') clearRange(cursor, edits);
      say(`已${event.type === 'cut' ? '剪切' : '复制'} ${lines * columns} 格`);
    };
    const paste = (event: ClipboardEvent) => {
      if (!cursor.isCell(document.activeElement)) return;
      if (latest.current.onPaste(event.clipboardData?.getData('text/plain') ?? '')) event.preventDefault();
    };
    document.addEventListener('copy', copy);
    document.addEventListener('cut', copy);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', copy);
      document.removeEventListener('cut', copy);
      document.removeEventListener('paste', paste);
    };
  }, [cursor, latest]);
}
