import { describe, expect, it } from 'vitest';
import { gridCommand, type CellMode } from '@/components/entry/grid-keys';

const press = (keys: string, mode: CellMode = 'ready', isComposing = false) => {
  const held = keys.split('+');
  return gridCommand(
    {
      key: held.at(-1) ?? '',
      shiftKey: held.includes('Shift'),
      ctrlKey: held.includes('Ctrl'),
      metaKey: held.includes('Meta'),
      altKey: held.includes('Alt'),
      isComposing,
    },
    mode,
  );
};

describe('gridCommand', () => {
  it.each([
    ['Enter', { kind: 'line', by: 1, extend: false }],
    ['Shift+Enter', { kind: 'line', by: -1, extend: false }],
    ['Tab', { kind: 'writable', by: 1 }],
    ['Shift+Tab', { kind: 'writable', by: -1 }],
    ['ArrowDown', { kind: 'line', by: 1, extend: false }],
    ['Shift+ArrowRight', { kind: 'column', by: 1, extend: true }],
    ['Ctrl+Home', { kind: 'corner', which: 'first', extend: false }],
    ['Ctrl+End', { kind: 'corner', which: 'last', extend: false }],
    ['PageUp', { kind: 'page', by: -1, extend: false }],
    ['F2', { kind: 'edit' }],
    ['Escape', { kind: 'revert' }],
    ['Delete', { kind: 'clear' }],
    ['Ctrl+a', { kind: 'all' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+y', { kind: 'redo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Meta+z', { kind: 'undo' }],
    ['5', null],
    ['Ctrl+c', null],
    ['Alt+ArrowLeft', null],
  ])('%s', (keys, command) => {
    expect(press(keys)).toEqual(command);
  });

  it('leaves a text that is edited in place its arrows, Home, End, Delete and Ctrl+A', () => {
    for (const keys of ['ArrowLeft', 'Shift+ArrowRight', 'Home', 'End', 'Delete', 'Ctrl+a', 'Ctrl+Home']) {
      expect(press(keys, 'editing')).toBeNull();
    }
    expect(press('ArrowDown', 'editing')).toEqual({ kind: 'line', by: 1, extend: false });
  });

  it('deletes letters while a text is being typed, and cells only before', () => {
    expect(press('Delete', 'typing')).toBeNull();
    expect(press('ArrowLeft', 'typing')).toEqual({ kind: 'column', by: -1, extend: false });
  });

  it('leaves every key to an input method that composes', () => {
    for (const keys of ['Enter', 'ArrowDown', 'Escape', 'Tab', 'Ctrl+z']) {
      expect(press(keys, 'typing', true)).toBeNull();
    }
  });
});
