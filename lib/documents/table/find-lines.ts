import { columnTitle, INPUT_COLUMNS, type InputColumn, type TableColumn } from './columns';
import type { Grid } from './grid';
import { tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

/** A cell that was filled in: its text, where it is, and what is wrong with it. */
export type ReadCell = { text: string; place: string; problem: string | null };

/** One line of the table as read; what its key says is found out later. */
export type ReadLine = { key: ReadCell; cells: Record<InputColumn, ReadCell> };

const HEAD_WITHIN = 60;
const GONE = '请重新下载表格，把数值粘贴过去后再上传。';

type Head = { row: number; columns: Map<TableColumn, number> };

/** The lines of a table, wherever its sheet, its head and its columns have been moved to. */
export function findLines(grids: readonly Grid[]): ReadLine[] {
  const found = grids.flatMap((grid) => {
    const head = findHead(grid);
    return head ? [{ grid, head }] : [];
  });
  if (found.length === 0) throw tableError(noTable(grids));
  const lines = found.flatMap(({ grid, head }) => readLines(grid, head));
  if (lines.length === 0) throw tableError(`表格中没有可以辨认的行。${GONE}`);
  if (lines.length > TABLE_LIMITS.lines) {
    throw tableError(`表格超过 ${TABLE_LIMITS.lines} 行，请按责任单位分开下载、上传。`);
  }
  return lines;
}

/** The row that holds the title of the key column; every input column must stand in it exactly once. */
function findHead(grid: Grid): Head | null {
  for (const row of grid.rows.slice(0, HEAD_WITHIN)) {
    const titles = titlesOf(grid, row);
    const key = titles.get(columnTitle('key'));
    if (!key) continue;
    const columns = new Map<TableColumn, number>([['key', key[0] ?? 0]]);
    for (const id of INPUT_COLUMNS) {
      const title = columnTitle(id);
      const [column, second] = titles.get(title) ?? [];
      if (column === undefined) throw tableError(`表格缺少“${title}”列。${GONE}`);
      if (second !== undefined) throw tableError(`表格有两列“${title}”，请删去多余的一列后重新上传。`);
      columns.set(id, column);
    }
    return { row, columns };
  }
  return null;
}

function titlesOf(grid: Grid, row: number): Map<string, number[]> {
  const titles = new Map<string, number[]>();
  for (let column = 1; column <= grid.columns; column += 1) {
    const title = grid.at(row, column).text.replace(/\s/g, '');
    if (title !== '') titles.set(title, [...(titles.get(title) ?? []), column]);
  }
  return titles;
}

function noTable(grids: readonly Grid[]): string {
  const looksRight = grids.some((grid) =>
    grid.rows.slice(0, HEAD_WITHIN).some((row) => titlesOf(grid, row).has(columnTitle('value'))),
  );
  return looksRight
    ? `表格缺少隐藏的“系统标识”列，无法辨认每一行是哪项指标。${GONE}`
    : '没有找到填报表。请上传从“年度填报”页下载的表格。';
}

function readLines(grid: Grid, { row: headRow, columns }: Head): ReadLine[] {
  const lines: ReadLine[] = [];
  for (const row of grid.rows) {
    if (row <= headRow) continue;
    const read = (id: TableColumn): ReadCell => {
      const column = columns.get(id) ?? 0;
      const { text, problem } = grid.at(row, column);
      const kept = text.trim().slice(0, TABLE_LIMITS.textLength);
      return { text: kept, place: grid.place(row, column, columnTitle(id)), problem: problem ?? null };
    };
    const cells = {
      numerator: read('numerator'),
      denominator: read('denominator'),
      value: read('value'),
      note: read('note'),
    };
    const key = { ...read('key'), place: grid.rowPlace(row) };
    if (key.text === '' && INPUT_COLUMNS.every((id) => isEmpty(cells[id]))) continue;
    lines.push({ key, cells });
  }
  return lines;
}

const isEmpty = ({ text, problem }: ReadCell): boolean => text === '' && problem === null;
