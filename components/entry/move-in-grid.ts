import type { KeyboardEvent } from 'react';

/**
 * Arrow keys and Enter between the inputs of the sheet, as in a spreadsheet: up and down stay in the column,
 * left and right leave a cell only from the end of its text. Tab keeps the browser's own order.
 */
export function moveInGrid(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
  const input = event.currentTarget;
  const next = findNext(event.key, event.shiftKey, input);
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

function findNext(key: string, shift: boolean, input: HTMLInputElement): HTMLInputElement | null {
  switch (key) {
    case 'Enter':
      return besideInColumn(input, shift ? -1 : 1);
    case 'ArrowDown':
      return besideInColumn(input, 1);
    case 'ArrowUp':
      return besideInColumn(input, -1);
    case 'ArrowLeft':
      return caretAtEdge(input, 0) ? besideInOrder(input, -1) : null;
    case 'ArrowRight':
      return caretAtEdge(input, input.value.length) ? besideInOrder(input, 1) : null;
    default:
      return null;
  }
}

/** True when everything is selected or the caret stands at `edge`. */
function caretAtEdge(input: HTMLInputElement, edge: number): boolean {
  const { selectionStart, selectionEnd, value } = input;
  if (selectionStart === 0 && selectionEnd === value.length) return true;
  return selectionStart === edge && selectionEnd === edge;
}

const besideInColumn = (input: HTMLInputElement, step: number) =>
  beside(input, `[data-column="${input.dataset.column}"]`, step);

const besideInOrder = (input: HTMLInputElement, step: number) => beside(input, '[data-column]', step);

function beside(input: HTMLInputElement, selector: string, step: number): HTMLInputElement | null {
  const sheet = input.closest('[data-sheet]');
  const inputs = [...(sheet?.querySelectorAll<HTMLInputElement>(`input${selector}`) ?? [])];
  return inputs[inputs.indexOf(input) + step] ?? null;
}

/** Puts the cursor into a cell of the sheet, or, where that cell takes no typing, into the first one of its row that does. */
export function focusCell(indicatorId: string, column: string): void {
  const row = document.getElementById(`row-${indicatorId}`);
  const inputs = [...(row?.querySelectorAll<HTMLElement>('input[data-column]') ?? [])];
  const cell = inputs.find((input) => input.dataset.column === column) ?? inputs[0];
  (cell ?? row)?.scrollIntoView({ block: 'center' });
  cell?.focus({ preventScroll: true });
}
