/** `ready`: typing replaces the text; `typing`: it is being replaced, arrows leave; `editing`: arrows move in the text. */
export type CellMode = 'ready' | 'typing' | 'editing';

export type GridCommand =
  | { kind: 'line' | 'page'; by: 1 | -1; extend: boolean }
  | { kind: 'column'; by: 1 | -1; extend: boolean }
  | { kind: 'writable'; by: 1 | -1 }
  /** The first or last cell of the sheet, of the column, of the line. */
  | { kind: 'corner' | 'columnEnd' | 'lineEnd'; which: 'first' | 'last'; extend: boolean }
  | { kind: 'edit' | 'revert' | 'clear' | 'all' | 'undo' | 'redo' | 'note' };

type Key = {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** While an input method composes, every key is its own. */
  isComposing: boolean;
};

const BACK = ['ArrowUp', 'ArrowLeft', 'Home', 'PageUp'];

/** What a key means on the sheet, as in Excel; null leaves it to the browser. */
export function gridCommand(pressed: Key, mode: CellMode): GridCommand | null {
  if (pressed.isComposing || pressed.altKey) return null;
  if (pressed.ctrlKey || pressed.metaKey) return controlCommand(pressed, mode);
  const { key, shiftKey: extend } = pressed;
  switch (key) {
    case 'Enter':
      return { kind: 'line', by: extend ? -1 : 1, extend: false };
    case 'Tab':
      return { kind: 'writable', by: extend ? -1 : 1 };
    case 'Escape':
      return { kind: 'revert' };
    case 'F2':
      return { kind: extend ? 'note' : 'edit' };
    case 'PageUp':
    case 'PageDown':
      return { kind: 'page', by: way(key), extend };
    case 'ArrowUp':
    case 'ArrowDown':
      return mode === 'editing' && extend ? null : { kind: 'line', by: way(key), extend };
    case 'ArrowLeft':
    case 'ArrowRight':
      return mode === 'editing' ? null : { kind: 'column', by: way(key), extend };
    case 'Home':
    case 'End':
      return mode === 'editing' ? null : { kind: 'lineEnd', which: end(key), extend };
    case 'Delete':
      return mode === 'ready' ? { kind: 'clear' } : null;
    default:
      return null;
  }
}

function controlCommand({ key, shiftKey: extend }: Key, mode: CellMode): GridCommand | null {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: extend ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'a':
      return mode === 'editing' ? null : { kind: 'all' };
    case 'home':
    case 'end':
      return mode === 'editing' ? null : { kind: 'corner', which: end(key), extend };
    case 'arrowup':
    case 'arrowdown':
      return mode === 'editing' ? null : { kind: 'columnEnd', which: end(key), extend };
    case 'arrowleft':
    case 'arrowright':
      return mode === 'editing' ? null : { kind: 'lineEnd', which: end(key), extend };
    default:
      return null;
  }
}

const way = (key: string): 1 | -1 => (BACK.includes(key) ? -1 : 1);

const end = (key: string): 'first' | 'last' => (BACK.includes(key) ? 'first' : 'last');
