import type { RowTexts } from './entry-row';

export const ENTRY_COLUMNS = ['numerator', 'denominator', 'value'] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];

/** One cell and what ends it. A cell with a line break or a tab in it arrives in quotes. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

/** Splits what Excel or WPS put on the clipboard; null for a plain single cell, which the input handles itself. */
export function readClipboardBlock(text: string): string[][] | null {
  const rows: string[][] = [[]];
  const plain = text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (const [, quoted, cell = '', end] of plain.matchAll(CELL)) {
    rows.at(-1)?.push(quoted === undefined ? cell : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end === '\n') rows.push([]);
  }
  return rows.length === 1 && rows[0]?.length === 1 ? null : rows;
}

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
