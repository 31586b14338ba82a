import { writeCsv } from '../write-csv';
import { TABLE_COLUMNS, type TableLine } from './columns';

/** The table as CSV: the same columns as the workbook, its key column in sight. */
export function writeTableCsv(lines: readonly TableLine[]): string {
  return writeCsv([
    TABLE_COLUMNS.map(({ title }) => title),
    ...lines.map((line) => TABLE_COLUMNS.map(({ id }) => line[id])),
  ]);
}
