import { CATEGORY_LABELS, categoriesOf, type PartCategory } from '@/lib/domain/reading/dimension';
import type { EntryKind, EntryTexts } from '@/lib/domain/reading/interpret-entry';
import type { EntryRow, RowTexts } from './entry-row';
import { ENTRY_COLUMNS, hasBothParts, numbersOf, type EntryColumn } from './entry-texts';
import { derivedFromParts } from './examine-entry';

export const GRID_COLUMNS = ['previous', ...ENTRY_COLUMNS] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number];

/** `writable` takes typing, `fixed` only shows, `none` does not exist in this line. */
export type GridCell = { kind: 'writable' | 'fixed' | 'none'; text: string };

/** One line of cells: the row itself, or a category of its breakdown. */
export type GridLine = {
  indicatorId: string;
  part: PartCategory | null;
  serial: string;
  name: string;
  unit: string;
  entryKind: EntryKind;
  /** The stored and typed numbers of the line. */
  numbers: EntryTexts;
  /** Can be written now; its value may still be the result of numerator and denominator. */
  open: boolean;
  cells: Record<GridColumn, GridCell>;
};

export type GridRow = { row: EntryRow; texts: RowTexts; open: boolean };

const known = new WeakMap<GridRow, GridLine[]>();

/** The lines of the sheet in order; a row that did not change keeps its lines. */
export function gridLines(rows: readonly GridRow[]): GridLine[] {
  return rows.flatMap((row) => {
    const lines = known.get(row) ?? linesOf(row);
    known.set(row, lines);
    return lines;
  });
}

/** The categories a row shows lines for: those it is broken down by, and any other that holds something. */
export function shownCategories({ row, texts }: Pick<GridRow, 'row' | 'texts'>): PartCategory[] {
  const wanted = row.barred ? [] : categoriesOf(row.dimensions);
  const left = texts.parts.map(({ category }) => category).filter((category) => !wanted.includes(category));
  return [...wanted, ...left];
}

function linesOf(live: GridRow): GridLine[] {
  const { indicatorId, serial, name, previous, unit, entryKind } = live.row;
  const line = (part: PartCategory | null) => ({
    indicatorId,
    part,
    unit,
    entryKind,
    numbers: numbersOf(live.texts, part),
    open: live.open,
  });
  const own: GridLine = {
    ...line(null),
    serial,
    name,
    cells: { previous: fixed(previous?.shown ?? ''), ...numberCells(live, null) },
  };
  const parts = shownCategories(live).map((part): GridLine => ({
    ...line(part),
    serial: '',
    name: CATEGORY_LABELS[part],
    cells: {
      previous: fixed(previous?.parts.find(({ category }) => category === part)?.shown ?? ''),
      ...numberCells(live, part),
    },
  }));
  return [own, ...parts];
}

function numberCells(
  { row, texts, open }: GridRow,
  part: PartCategory | null,
): Record<EntryColumn, GridCell> {
  const numbers = numbersOf(texts, part);
  const derived = open && hasBothParts(numbers) ? derivedFromParts(numbers, row.unit, row.entryKind) : null;
  const kind = open ? 'writable' : 'fixed';
  const counts = row.entryKind === 'fraction' ? kind : 'none';
  return {
    numerator: { kind: counts, text: numbers.numerator },
    denominator: { kind: counts, text: numbers.denominator },
    value: derived === null ? { kind, text: numbers.value } : fixed(derived),
  };
}

const fixed = (text: string): GridCell => ({ kind: 'fixed', text });

export type GridPoint = { line: number; column: number };

const kindAt = (lines: readonly GridLine[], { line, column }: GridPoint): GridCell['kind'] => {
  const name = GRID_COLUMNS[column];
  return (name && lines[line]?.cells[name].kind) ?? 'none';
};

/** The next cell of the column, up (`by` < 0) or down; lines that have no such cell are passed over. */
export function stepLine(lines: readonly GridLine[], at: GridPoint, by: number): GridPoint | null {
  const way = Math.sign(by);
  let left = Math.abs(by);
  let found: GridPoint | null = null;
  for (let line = at.line + way; line >= 0 && line < lines.length && left > 0; line += way) {
    if (kindAt(lines, { ...at, line }) === 'none') continue;
    found = { ...at, line };
    left -= 1;
  }
  return found;
}

/** The next cell of the line, to the left or right. */
export function stepColumn(lines: readonly GridLine[], at: GridPoint, by: -1 | 1): GridPoint | null {
  for (let column = at.column + by; column >= 0 && column < GRID_COLUMNS.length; column += by) {
    if (kindAt(lines, { ...at, column }) !== 'none') return { ...at, column };
  }
  return null;
}

/** The next cell that takes typing, in the order of reading. */
export function nextWritable(lines: readonly GridLine[], at: GridPoint, by: -1 | 1): GridPoint | null {
  const width = GRID_COLUMNS.length;
  for (
    let place = at.line * width + at.column + by;
    place >= 0 && place < lines.length * width;
    place += by
  ) {
    const point = { line: Math.floor(place / width), column: place % width };
    if (kindAt(lines, point) === 'writable') return point;
  }
  return null;
}

/** The first or last cell of the sheet. */
export function cornerOf(lines: readonly GridLine[], which: 'first' | 'last'): GridPoint {
  const line = which === 'first' ? 0 : Math.max(0, lines.length - 1);
  return { line, column: which === 'first' ? 0 : GRID_COLUMNS.length - 1 };
}

/** Whole lines and columns from top left to bottom right, both included. */
export type GridRange = { top: number; bottom: number; left: number; right: number };

export function rangeOf(one: GridPoint, other: GridPoint): GridRange {
  return {
    top: Math.min(one.line, other.line),
    bottom: Math.max(one.line, other.line),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}

export const sizeOf = ({ top, bottom, left, right }: GridRange) => ({
  lines: bottom - top + 1,
  columns: right - left + 1,
});

/** A point moved by one, kept inside the sheet: the moving end of a range. */
export function moveEnd(lines: readonly GridLine[], end: GridPoint, by: GridPoint): GridPoint {
  const within = (value: number, length: number) => Math.max(0, Math.min(length - 1, value));
  return {
    line: within(end.line + by.line, lines.length),
    column: within(end.column + by.column, GRID_COLUMNS.length),
  };
}
