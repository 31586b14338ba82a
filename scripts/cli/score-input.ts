import { splitLines, type Line } from './csv-lines';
import {
  COLUMNS,
  noticeOf,
  readRow,
  readSeries,
  type Cells,
  type Column,
  type Problem,
  type ScoreSeries,
} from './score-row';

export type ScoreInput = { series: ScoreSeries[]; problems: Problem[]; notices: Problem[] };

const REQUIRED: readonly Column[] = ['series', 'indicator', 'unit', 'target', 'year'];
const SHARED: readonly Column[] = [
  'indicator',
  'unit',
  'target',
  'target_year',
  'baseline_year',
  'attribute',
];

/** Reads and checks the whole file; every problem is named with its line, and none stops the search for others. */
export function readScoreInput(text: string): ScoreInput {
  const input: ScoreInput = { series: [], problems: [], notices: [] };
  const lines = splitLines(text, input.problems);
  const [header, ...body] = lines;
  if (!header) {
    if (input.problems.length === 0) input.problems.push({ line: 1, message: '文件是空的，缺少表头。' });
    return input;
  }
  const columns = readHeader(header, input.problems);
  if (!columns) return input;
  const bySeries = new Map<string, { series: ScoreSeries; first: Cells }>();
  for (const { line, cells } of body) {
    if (cells.every((cell) => cell === '')) continue;
    if (cells.length !== columns.length) {
      const message = `应有 ${columns.length} 列，实有 ${cells.length} 列。`;
      input.problems.push({ line, message });
      continue;
    }
    addRow(line, toCells(columns, cells), bySeries, input);
  }
  return input;
}

function readHeader({ line, cells }: Line, problems: Problem[]): Column[] | null {
  const before = problems.length;
  const isKnown = (cell: string): cell is Column => (COLUMNS as readonly string[]).includes(cell);
  for (const [index, cell] of cells.entries()) {
    if (!isKnown(cell)) problems.push({ line, message: `不认识的列名“${cell}”。` });
    else if (cells.indexOf(cell) !== index) problems.push({ line, message: `列名“${cell}”重复。` });
  }
  const missing = REQUIRED.filter((column) => !cells.includes(column));
  if (missing.length > 0) problems.push({ line, message: `缺少列：${missing.join('、')}。` });
  const hasValue = cells.includes('value') || (cells.includes('numerator') && cells.includes('denominator'));
  if (!hasValue) problems.push({ line, message: '缺少列 value（或 numerator 和 denominator）。' });
  return problems.length === before ? (cells as Column[]) : null;
}

function toCells(columns: Column[], cells: string[]): Cells {
  const row = Object.fromEntries(COLUMNS.map((column) => [column, ''])) as Cells;
  columns.forEach((column, index) => (row[column] = cells[index] ?? ''));
  return row;
}

function addRow(
  line: number,
  cells: Cells,
  bySeries: Map<string, { series: ScoreSeries; first: Cells }>,
  input: ScoreInput,
): void {
  const complain = (message: string) => input.problems.push({ line, message });
  if (cells.series === '') return void complain('series 为空。');
  const known = bySeries.get(cells.series);
  if (known) {
    const different = SHARED.filter((column) => known.first[column] !== cells[column]);
    if (different.length > 0) {
      complain(`序列“${cells.series}”的 ${different.join('、')} 与第 ${known.series.line} 行不一致。`);
    }
  }
  const series = known?.series ?? readSeries(line, cells, complain);
  if (!known) {
    bySeries.set(cells.series, { series, first: cells });
    input.series.push(series);
  }
  const row = readRow(line, cells, series, complain);
  if (!row) return;
  const same = series.rows.find((other) => other.year === row.year);
  if (same) complain(`序列“${cells.series}”的 ${row.year} 年与第 ${same.line} 行重复。`);
  series.rows.push(row);
  const notice = noticeOf(row, series);
  if (notice) input.notices.push({ line, message: notice });
}
