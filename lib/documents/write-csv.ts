import { stringify } from 'csv-stringify/sync';

const BYTE_ORDER_MARK = '\u{feff}';

/**
 * CSV as RFC 4180 with a byte order mark, so that Excel reads the Chinese. A cell that a spreadsheet would run as
 * a formula, also one in full-width signs, is preceded by an apostrophe, and so is one that begins with such an
 * apostrophe, so that both can be told apart; a plain number keeps its sign.
 */
export function writeCsv(rows: readonly CsvRow[]): string {
  return BYTE_ORDER_MARK + writeCsvLines(rows);
}

export type CsvRow = readonly (string | number | null)[];

/** The same without the mark: what follows in a file that is written piece by piece. */
export function writeCsvLines(rows: readonly CsvRow[]): string {
  return stringify(
    rows.map((row) => row.map(guard)),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}

function guard(cell: string | number | null): string {
  const text = cell === null ? '' : String(cell);
  const isNumber = /^[-+]?\d+(\.\d+)?$/.test(text);
  return /^'*[=+\-@＝＋－＠\t\r\n]/.test(text) && !isNumber ? `'${text}` : text;
}
