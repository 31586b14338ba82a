import { CsvError, parse } from 'csv-parse/sync';
import type { Problem } from './score-row';

export type Line = { line: number; cells: string[] };

/** Records of a CSV text with the line each starts on; a text that is no CSV becomes a problem. */
export function splitLines(text: string, problems: Problem[]): Line[] {
  try {
    const records = parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => ({ line: info.lines - countBreaks(record), cells: record }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = typeof error.lines === 'number' ? error.lines : 1;
    problems.push({ line, message: `不是规范的 CSV：${error.message}` });
    return [];
  }
}

/** A quoted cell may span lines; a record is named by the line it starts on. */
function countBreaks(cells: string[]): number {
  return cells.reduce((sum, cell) => sum + (cell.match(/\r\n|\r|\n/g)?.length ?? 0), 0);
}
