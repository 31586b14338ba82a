import {
  GRID_COLUMNS,
  gridLines,
  rangeOf,
  sizeOf,
  type GridLine,
  type GridPoint,
  type GridRange,
  type GridRow,
} from '@/lib/view/entry-grid';
import type { CellPlace } from '@/lib/view/entry-texts';
import type { CellMode } from './grid-keys';

const CELL = 'td[data-col]';
const LINE = 'tr[data-line]';

/**
 * Where the keyboard is on the sheet and what is marked, read from and written to the table itself: moving and
 * marking draw no row anew.
 */
export class GridCursor {
  mode: CellMode = 'ready';
  /** The text of the cell when it was entered: what Esc goes back to. */
  entered = '';
  /** Counts entries into cells; typing within one is one step to take back. */
  visit = 0;
  at: GridPoint | null = null;
  private table: HTMLElement | null = null;
  private shown: readonly GridRow[] = [];
  private end: GridPoint | null = null;
  private marked: Element[] = [];

  attach = (table: HTMLElement | null): void => {
    this.table = table;
    this.marked = [];
  };

  /** What the table shows now. Other rows at the same places are not what was marked. */
  show(rows: readonly GridRow[]): void {
    const same =
      rows.length === this.shown.length &&
      rows.every(({ row }, index) => row.indicatorId === this.shown[index]?.row.indicatorId);
    this.shown = rows;
    if (same) return;
    this.unmark();
    this.at = this.pointOf(document.activeElement);
  }

  lines(): GridLine[] {
    return gridLines(this.shown);
  }

  /** Whether an event happened in a cell. */
  isCell(target: EventTarget | null): boolean {
    return target instanceof Element && (this.table?.contains(target.closest(CELL)) ?? false);
  }

  /** The cell an event happened in; null beside the cells. */
  pointOf(target: EventTarget | null): GridPoint | null {
    const cell = target instanceof Element ? target.closest<HTMLElement>(CELL) : null;
    const line = cell?.closest(LINE);
    if (!cell || !line || !this.table?.contains(line)) return null;
    return {
      line: this.rows().indexOf(line),
      column: GRID_COLUMNS.findIndex((name) => name === cell.dataset.col),
    };
  }

  cellAt({ line, column }: GridPoint): HTMLElement | null {
    return this.rows()[line]?.querySelector<HTMLElement>(`td[data-col="${GRID_COLUMNS[column]}"]`) ?? null;
  }

  rowAt({ line }: GridPoint): Element | undefined {
    return this.rows()[line];
  }

  inputAt(point: GridPoint): HTMLInputElement | null {
    return this.cellAt(point)?.querySelector('input') ?? null;
  }

  go(point: GridPoint): void {
    const cell = this.cellAt(point);
    const place = this.inputAt(point) ?? cell;
    place?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** Called when a cell has got the focus: its text is marked, so that typing replaces it. */
  enter(point: GridPoint): void {
    this.at = point;
    this.mode = 'ready';
    this.visit += 1;
    this.unmark();
    const input = this.inputAt(point);
    this.entered = input?.value ?? '';
    input?.select();
  }

  /** Something was typed over the marked text. */
  typed(): void {
    if (this.mode === 'ready') this.mode = 'typing';
    this.unmark();
  }

  edit(): void {
    const input = this.at && this.inputAt(this.at);
    if (!input) return;
    this.mode = 'editing';
    this.unmark();
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /** The marked range, or the cell itself. */
  range(): GridRange | null {
    return this.at && rangeOf(this.at, this.end ?? this.at);
  }

  /** Where an input of the sheet is now; null while the filters hide it. */
  find({ indicatorId, part, field }: CellPlace): GridPoint | null {
    const line = this.lines().findIndex((one) => one.indicatorId === indicatorId && one.part === part);
    const column = GRID_COLUMNS.findIndex((name) => name === field);
    return line < 0 || column < 0 ? null : { line, column };
  }

  rangeEnd(): GridPoint | null {
    return this.end ?? this.at;
  }

  isRange(): boolean {
    const range = this.range();
    return range !== null && (range.top !== range.bottom || range.left !== range.right);
  }

  /** Marks from where the keyboard is up to `end`. Answers what to say about it. */
  extend(end: GridPoint): string {
    this.end = end;
    this.mode = 'ready';
    this.redraw();
    const range = this.range();
    if (!range || !this.isRange()) return '';
    if (this.at) this.inputAt(this.at)?.select();
    this.cellAt(end)?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const { lines, columns } = sizeOf(range);
    return `已选 ${lines} 行 ${columns} 列`;
  }

  all(): string {
    const lines = this.lines();
    if (lines.length === 0 || !this.at) return '';
    const active = this.at;
    this.at = { line: 0, column: 0 };
    this.end = { line: lines.length - 1, column: GRID_COLUMNS.length - 1 };
    this.redraw();
    this.inputAt(active)?.select();
    this.mode = 'ready';
    return `已全选 ${lines.length} 行`;
  }

  unmark(): void {
    this.end = null;
    if (this.marked.length > 0) this.redraw();
  }

  private redraw(): void {
    for (const cell of this.marked) cell.removeAttribute('aria-selected');
    this.marked = [];
    const range = this.range();
    if (!range || !this.isRange()) return;
    const rows = this.rows().slice(range.top, range.bottom + 1);
    for (const row of rows) {
      for (const cell of [...row.querySelectorAll(CELL)].slice(range.left, range.right + 1)) {
        cell.setAttribute('aria-selected', 'true');
        this.marked.push(cell);
      }
    }
  }

  private rows(): Element[] {
    return [...(this.table?.querySelectorAll(LINE) ?? [])];
  }
}

/** The indicator in whose row the keyboard is; null elsewhere. */
export function focusedRow(): string | null {
  const row = document.activeElement?.closest<HTMLElement>(LINE);
  return row?.dataset.line?.split(':')[0] ?? null;
}
