import type { ForecastPoint } from '@/lib/domain/forecast/forecast';
import { splitLines, type Line } from './csv-lines';
import { readNumber, readYear, type Problem } from './score-row';

export type BacktestSeries = { line: number; name: string; unit: string; points: ForecastPoint[] };

const COLUMNS = ['series', 'unit', 'year', 'value'] as const;
type Cells = Record<(typeof COLUMNS)[number], string>;

/** Reads `series,unit,year,value`; other columns are passed over. Every problem is named with its line. */
export function readBacktestInput(text: string): { series: BacktestSeries[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const [header, ...body] = splitLines(text, problems);
  if (!header) {
    if (problems.length === 0) problems.push({ line: 1, message: '文件是空的，缺少表头。' });
    return { series: [], problems };
  }
  const missing = COLUMNS.filter((column) => !header.cells.includes(column));
  if (missing.length > 0) {
    problems.push({ line: header.line, message: `缺少列：${missing.join('、')}。` });
    return { series: [], problems };
  }
  const series = new Map<string, BacktestSeries>();
  for (const row of body) addRow(row, header.cells, series, problems);
  for (const { points } of series.values()) points.sort((a, b) => a.year - b.year);
  return { series: [...series.values()], problems };
}

function addRow(
  { line, cells }: Line,
  header: string[],
  bySeries: Map<string, BacktestSeries>,
  problems: Problem[],
): void {
  const complain = (message: string) => void problems.push({ line, message });
  if (cells.length !== header.length) {
    return complain(`应有 ${header.length} 列，实有 ${cells.length} 列。`);
  }
  const [name, unit, yearText, valueText] = COLUMNS.map((column) => cells[header.indexOf(column)]!) as [
    Cells['series'],
    Cells['unit'],
    Cells['year'],
    Cells['value'],
  ];
  if (name === '') return complain('series 为空。');
  const series = bySeries.get(name) ?? { line, name, unit, points: [] };
  bySeries.set(name, series);
  if (series.unit !== unit) return complain(`序列“${name}”的 unit 与第 ${series.line} 行不一致。`);
  const year = readYear(yearText, 'year', null, complain);
  const value = readNumber(valueText, 'value', complain);
  if (year === null || value === null) return;
  if (series.points.some((point) => point.year === year)) {
    return complain(`序列“${name}”的 ${year} 年重复。`);
  }
  series.points.push({ year, value: Number(value) });
}
