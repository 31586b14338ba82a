import { CsvError, parse } from 'csv-parse/sync';
import type { Grid } from './grid';
import { tableError } from './table-error';
import { TABLE_LIMITS } from './table-limits';

/** A CSV file as a grid; separated by commas, or by what a spreadsheet in another language puts in their place. */
export function readCsvGrid(text: string): Grid {
  const records = parseRecords(text);
  if (records.length > TABLE_LIMITS.rows) {
    throw tableError(
      `表格的行数过多（超过 ${TABLE_LIMITS.rows}），已停止读取。请重新下载空白表格填写后上传。`,
    );
  }
  return {
    rows: records.map((_, index) => index + 1),
    columns: Math.min(TABLE_LIMITS.columns, Math.max(0, ...records.slice(0, 60).map(({ length }) => length))),
    at: (row, column) => ({ text: unguard(records[row - 1]?.[column - 1] ?? '') }),
    place: (row, _column, title) => `第 ${row} 行“${title}”`,
    rowPlace: (row) => `第 ${row} 行`,
  };
}

function parseRecords(text: string): string[][] {
  try {
    return parse(text, {
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      to: TABLE_LIMITS.rows + 1,
      delimiter: [',', ';', '\t'],
      max_record_size: 200_000,
    }) as unknown as string[][];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw tableError('不是规范的 CSV 文件，请在 Excel 或 WPS 中另存为 .xlsx 后重新上传。', error.message);
  }
}

/** The apostrophe that keeps a spreadsheet from running a cell is not part of what it says. */
const unguard = (text: string): string => (/^'+[=+\-@＝＋－＠\t\r\n]/.test(text) ? text.slice(1) : text);
