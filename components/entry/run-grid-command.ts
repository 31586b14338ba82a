import {
  GRID_COLUMNS,
  cornerOf,
  moveEnd,
  nextWritable,
  stepColumn,
  stepLine,
  type GridPoint,
} from '@/lib/view/entry-grid';
import type { CellEdit } from '@/lib/view/entry-texts';
import type { GridCommand } from './grid-keys';
import type { GridCursor } from './grid-cursor';
import type { Edits, Taken } from './use-edits';

export type GridTools = { cursor: GridCursor; edits: Edits; say: (text: string) => void };

/** Carries out what a key meant. False leaves the key to the browser: Tab out of the last cell leaves the sheet. */
export function runGridCommand(command: GridCommand, tools: GridTools): boolean {
  const { cursor, edits, say } = tools;
  const { at } = cursor;
  if (!at) return false;
  switch (command.kind) {
    case 'line':
    case 'page':
    case 'column':
    case 'corner':
    case 'columnEnd':
    case 'lineEnd':
      return travel(command, at, tools);
    case 'writable':
      return goTo(cursor, nextWritable(cursor.lines(), at, command.by));
    case 'edit':
      cursor.edit();
      return true;
    case 'revert':
      return revert(cursor, edits);
    case 'clear':
      say(`已清空 ${clearRange(cursor, edits)} 格`);
      return true;
    case 'all':
      say(cursor.all());
      return true;
    case 'undo':
      sayTaken('撤销', edits.undo(), tools);
      return true;
    case 'redo':
      sayTaken('重做', edits.redo(), tools);
      return true;
    case 'note':
      return openNote(cursor.rowAt(at));
  }
}

type Travel = Extract<GridCommand, { extend: boolean }>;

function travel(command: Travel, at: GridPoint, { cursor, say }: GridTools): boolean {
  if (command.extend) {
    say(cursor.extend(targetOf(command, cursor.rangeEnd() ?? at, cursor, true) ?? at));
    return true;
  }
  const target = targetOf(command, at, cursor, false);
  if (target) return goTo(cursor, target);
  if (command.kind === 'column') openBeside(cursor.rowAt(at), command.by);
  return true;
}

function targetOf(command: Travel, from: GridPoint, cursor: GridCursor, extend: boolean): GridPoint | null {
  const lines = cursor.lines();
  const last = lines.length - 1;
  switch (command.kind) {
    case 'line':
      return extend
        ? moveEnd(lines, from, { line: command.by, column: 0 })
        : stepLine(lines, from, command.by);
    case 'column':
      return extend
        ? moveEnd(lines, from, { line: 0, column: command.by })
        : stepColumn(lines, from, command.by);
    case 'page': {
      const by = command.by * linesOnScreen(cursor.rowAt(from));
      return extend ? moveEnd(lines, from, { line: by, column: 0 }) : stepLine(lines, from, by);
    }
    case 'corner':
      return cornerOf(lines, command.which);
    case 'columnEnd':
      return command.which === 'first'
        ? stepLine(lines, { ...from, line: last + 1 }, -(last + 1))
        : stepLine(lines, { ...from, line: -1 }, last + 1);
    case 'lineEnd':
      return command.which === 'first'
        ? { ...from, column: 0 }
        : stepColumn(lines, { ...from, column: GRID_COLUMNS.length }, -1);
  }
}

function goTo(cursor: GridCursor, target: GridPoint | null): boolean {
  if (target) cursor.go(target);
  return target !== null;
}

const HEAD_AND_FOOT_PX = 240;

function linesOnScreen(row: Element | undefined): number {
  const height = row?.getBoundingClientRect().height ?? 0;
  return height > 0 ? Math.max(1, Math.floor((window.innerHeight - HEAD_AND_FOOT_PX) / height)) : 1;
}

/** Esc: what was typed since the cell was entered goes back to what it was; a marked range is let go. */
function revert(cursor: GridCursor, edits: Edits): boolean {
  const { at, entered, visit } = cursor;
  const place = at && placeOf(cursor, at);
  const input = at && cursor.inputAt(at);
  if (!place || !input) return false;
  if (input.value !== entered) edits.edit([{ ...place, text: entered }], '填写', visit);
  cursor.unmark();
  cursor.mode = 'ready';
  setTimeout(() => input.select(), 0);
  return true;
}

export function clearRange(cursor: GridCursor, edits: Edits): number {
  const range = cursor.range();
  if (!range) return 0;
  const cells = cursor
    .lines()
    .slice(range.top, range.bottom + 1)
    .flatMap(({ indicatorId, part, cells: known }): CellEdit[] =>
      GRID_COLUMNS.slice(range.left, range.right + 1).flatMap((field) =>
        field !== 'previous' && known[field].kind === 'writable'
          ? [{ indicatorId, part, field, text: '' }]
          : [],
      ),
    );
  return edits.edit(cells, '清空');
}

function placeOf(cursor: GridCursor, { line, column }: GridPoint) {
  const found = cursor.lines()[line];
  const field = GRID_COLUMNS[column];
  if (!found || !field || field === 'previous') return null;
  return { indicatorId: found.indicatorId, part: found.part, field };
}

function openNote(row: Element | undefined): boolean {
  const note = row?.querySelector<HTMLElement>('.entry-note');
  if (note) note.focus();
  else row?.querySelector<HTMLElement>('.entry-add-note')?.click();
  return true;
}

/** Beyond the last cell of a line are its hints and buttons, before the first its 口径. */
function openBeside(row: Element | undefined, by: 1 | -1): void {
  const place = by > 0 ? '.entry-remarks' : '.entry-title';
  row?.querySelector<HTMLElement>(`${place} :is(button, input, a[href])`)?.focus();
}

/** Shows what was taken back or done again, and says how much. */
export function sayTaken(verb: '撤销' | '重做', taken: Taken | null, { cursor, say }: GridTools): void {
  if (!taken) return say(`没有可${verb}的操作`);
  const [first] = taken.cells;
  const point = first && cursor.find(first);
  if (point) cursor.go(point);
  const skipped = taken.skipped > 0 ? `，${taken.skipped} 格已不能修改` : '';
  say(`已${verb}${taken.label} ${taken.cells.length} 格${skipped}`);
}
