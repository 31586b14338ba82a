import { stringify } from 'csv-stringify/browser/esm/sync';
import { defuseCell } from '@/lib/domain/spreadsheet/defuse-cell';
import { figureLines, type FigureTable } from '@/lib/view/figure/figure';
import { saveBlob } from './save-blob';

/** As the server writes its tables: with a byte order mark for Excel, and no cell that would run as a formula. */
export function saveTable(table: FigureTable, fileName: string): void {
  const lines = figureLines(table).map((line) => line.map(defuseCell));
  const text = stringify(lines, { bom: true, record_delimiter: '\r\n', quoted_match: /[\r\n]/ });
  saveBlob(new Blob([text], { type: 'text/csv;charset=utf-8' }), `${fileName}.csv`);
}
