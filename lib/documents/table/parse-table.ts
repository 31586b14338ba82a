import { detectFormat } from './detect-format';
import { findLines, type ReadLine } from './find-lines';
import { readCsvGrid } from './read-csv-grid';
import { readWorkbook } from './read-workbook';

/** The lines of an uploaded table. Runs where its time and memory are limited: `read-table.ts` calls it there. */
export async function parseTable(bytes: Uint8Array): Promise<ReadLine[]> {
  const format = await detectFormat(bytes);
  return findLines(format.kind === 'csv' ? [readCsvGrid(format.text)] : await readWorkbook(bytes));
}
