import { stringify } from 'csv-stringify/sync';
import { defuseCell } from '@/lib/domain/spreadsheet/defuse-cell';

const BYTE_ORDER_MARK = '\u{feff}';

/**
 * CSV as RFC 4180 with a byte order mark, so that Excel reads the Chinese. No cell runs as a formula.
 */
export function writeCsv(rows: readonly CsvRow[]): string {
  return BYTE_ORDER_MARK + writeCsvLines(rows);
}

export type CsvRow = readonly (string | number | null)[];

/** The same without the mark: what follows in a file that is written piece by piece. */
export function writeCsvLines(rows: readonly CsvRow[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => defuseCell(cell === null ? '' : String(cell)))),
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/ },
  );
}
