import type { RowTexts } from './entry-row';

export const ENTRY_COLUMNS = ['numerator', 'denominator', 'value'] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** Splits what Excel or WPS put on the clipboard; null for a plain single cell, which the input handles itself. */
export function readClipboardBlock(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  return lines.map((line) => line.split('\t').map(unquote));
}

/** A cell with a line break arrives in quotes. */
const unquote = (cell: string): string =>
  /^".*"$/s.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell;

export type PasteTarget = { indicatorId: string; columns: readonly EntryColumn[]; texts: RowTexts };

export type PastePlan = {
  changes: { indicatorId: string; texts: RowTexts }[];
  cells: number;
  /** Cells of the block that found no place. */
  dropped: number;
};

/** Lays a block over the rows from the given cell on: right and down, over rows that can be written. */
export function planPaste(
  block: readonly (readonly string[])[],
  targets: readonly PasteTarget[],
  column: EntryColumn,
): PastePlan {
  const start = ENTRY_COLUMNS.indexOf(column);
  const plan: PastePlan = { changes: [], cells: 0, dropped: 0 };
  block.forEach((cells, index) => {
    const target = targets[index];
    const texts = target && { ...target.texts };
    let placed = 0;
    cells.forEach((cell, offset) => {
      const name = ENTRY_COLUMNS[start + offset];
      if (texts && name && target.columns.includes(name)) {
        texts[name] = cell.trim();
        placed += 1;
      } else if (cell.trim() !== '') plan.dropped += 1;
    });
    if (texts && placed > 0) plan.changes.push({ indicatorId: target.indicatorId, texts });
    plan.cells += placed;
  });
  return plan;
}
