import { interpretEntry } from '@/lib/domain/reading/interpret-entry';
import { parseReadingText } from '@/lib/domain/reading/parse-reading-text';
import { GRID_COLUMNS, type GridColumn, type GridLine, type GridPoint, type GridRange } from './entry-grid';
import { ENTRY_COLUMNS, hasBothParts, type CellEdit, type EntryColumn } from './entry-texts';
import { roundDecimal } from './format-number';

/** One cell and what ends it. A cell with a line break or a tab in it arrives in quotes. */
const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*))(\t|\n|$)/g;

/** Longer than any number; what is longer is no number and is shown as one mistake. */
const LONGEST_CELL = 60;

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

/** What a cell of the clipboard says in an input of one line. */
export const cellText = (cell: string): string => cell.replace(/\s+/g, ' ').trim().slice(0, LONGEST_CELL);

export type Paste = {
  edits: CellEdit[];
  /** Cells of the block that were written, and those of them that empty a filled cell. */
  cells: number;
  cleared: number;
  /** Cells with content that found no place. */
  dropped: number;
  /** Values that differ from what their numerator and denominator, which count, come to. */
  overruled: number;
};

export const nothingPasted = (): Paste => ({ edits: [], cells: 0, cleared: 0, dropped: 0, overruled: 0 });

/** Lays a block over the sheet from the given cell on, line by line as it is shown. */
export function placeBlock(
  block: readonly (readonly string[])[],
  lines: readonly GridLine[],
  at: GridPoint,
): Paste {
  const columns = GRID_COLUMNS.slice(at.column);
  const paste = nothingPasted();
  tidyBlock(block, columns.length).forEach((cells, index) => {
    const line = lines[at.line + index];
    const outside = line ? cells.slice(columns.length) : cells;
    paste.dropped += outside.filter((cell) => cellText(cell) !== '').length;
    if (line) placeLine(line, new Map(columns.map((column, place) => [column, cells[place]])), paste);
  });
  return paste;
}

/** One value for every cell of a range that takes typing. */
export function fillRange(text: string, lines: readonly GridLine[], range: GridRange): Paste {
  const width = range.right - range.left + 1;
  const wanted = lines
    .slice(range.top, range.bottom + 1)
    .map(() => Array.from({ length: width }, () => text));
  return placeBlock(wanted, lines, { line: range.top, column: range.left });
}

/** Puts texts into the cells of one line; an undefined text leaves its cell alone. */
export function placeLine(
  line: GridLine,
  texts: ReadonlyMap<GridColumn, string | undefined>,
  paste: Paste,
): void {
  const after = { ...line.numbers };
  for (const column of ENTRY_COLUMNS) {
    const text = texts.get(column);
    if (text !== undefined && line.cells[column].kind === 'writable') after[column] = cellText(text);
  }
  for (const [column, cell] of texts) {
    if (cell === undefined) continue;
    const text = cellText(cell);
    const target = line.cells[column];
    if (column === 'value' && line.open && hasBothParts(after)) {
      if (text !== '' && !comesTo(line, after, text)) paste.overruled += 1;
    } else if (column !== 'previous' && (target.kind === 'writable' || (column === 'value' && line.open))) {
      paste.edits.push({ indicatorId: line.indicatorId, part: line.part, field: column, text });
      paste.cells += 1;
      if (text === '' && target.text !== '') paste.cleared += 1;
    } else if (text !== '' && text !== target.text) paste.dropped += 1;
  }
}

/** Whether a value is what numerator and denominator come to, at the decimals it is given with. */
function comesTo(line: GridLine, numbers: Record<EntryColumn, string>, text: string): boolean {
  const derived = interpretEntry(numbers, line.unit, line.entryKind);
  const given = parseReadingText(text, line.unit);
  if (derived.kind !== 'reading' || given.kind !== 'number') return given.kind === 'absent';
  return roundDecimal(derived.reading.value, given.scale) === roundDecimal(given.value, given.scale);
}

const HEADER_WORD =
  /^(序号|指标|指标名称|名称|单位|计量单位|目标|目标值|分子|分母|数值|指标值|实际值|监测值|完成值|完成情况|上年|本年|说明|备注|\d{4} ?年?(实际值|监测值|完成值|数值)?)$/;

/** A first line of nothing but column titles; years alone could be values. */
export function isHeader(cells: readonly string[] | undefined): boolean {
  const filled = (cells ?? []).map(cellText).filter((cell) => cell !== '');
  return filled.length > 0 && filled.every((cell) => HEADER_WORD.test(cell)) && !filled.every(isBareNumber);
}

const isBareNumber = (cell: string): boolean => /^\d+$/.test(cell);

/** Without its header line, and, where it is wider than there is room, without the empty columns of merged cells. */
export function tidyBlock(block: readonly (readonly string[])[], room: number): string[][] {
  const rows = (isHeader(block[0]) ? block.slice(1) : block).map((cells) => [...cells]);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const empty = Array.from({ length: width }, (_, column) => column).filter((column) =>
    rows.every((cells) => cellText(cells[column] ?? '') === ''),
  );
  const gone = new Set(empty.slice(0, Math.max(0, width - room)));
  return rows.map((cells) => cells.filter((_, column) => !gone.has(column)));
}
