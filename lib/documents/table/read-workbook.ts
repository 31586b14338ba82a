import ExcelJS from 'exceljs';
import { zipSync } from 'fflate';
import { readCellText } from './cell-text';
import { checkParts } from './check-parts';
import { dropOtherColumns } from './drop-columns';
import type { Grid } from './grid';
import { DAMAGED, tableError } from './table-error';
import { unpackWorkbook } from './unpack-workbook';

/** Everything about a sheet but its cells and merges; none of it is read, some of it is where hostile files lurk. */
const IGNORED = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetProtection',
  'autoFilter',
  'rowBreaks',
  'hyperlinks',
  'pageMargins',
  'dataValidations',
  'pageSetup',
  'headerFooter',
  'printOptions',
  'picture',
  'drawing',
  'legacyDrawing',
  'tableParts',
  'conditionalFormatting',
  'extLst',
];

/**
 * The sheets of a workbook. What is parsed is a new archive of the parts that were unpacked and checked, so that
 * the parser cannot see anything else.
 */
export async function readWorkbook(bytes: Uint8Array): Promise<Grid[]> {
  const parts = unpackWorkbook(bytes);
  checkParts(parts);
  const book = new ExcelJS.Workbook();
  try {
    await book.xlsx.load(repack(dropOtherColumns(parts)), { ignoreNodes: IGNORED });
  } catch (error) {
    throw tableError(DAMAGED, String(error));
  }
  return book.worksheets.map(toGrid);
}

function repack(parts: ReadonlyMap<string, Uint8Array>): ExcelJS.Buffer {
  const checked = Object.fromEntries(
    [...parts].map(([name, bytes]) => [name, name === 'xl/workbook.xml' ? withoutNames(bytes) : bytes]),
  );
  return zipSync(checked, { level: 0 }).buffer as ExcelJS.Buffer;
}

/** Names stand for ranges as large as their author likes. */
function withoutNames(bytes: Uint8Array): Uint8Array {
  const xml = new TextDecoder().decode(bytes);
  return new TextEncoder().encode(xml.replace(/<definedNames[\s\S]*?<\/definedNames>/g, ''));
}

function toGrid(sheet: ExcelJS.Worksheet): Grid {
  const rows: number[] = [];
  sheet.eachRow((_row, number) => rows.push(number));
  return {
    rows,
    columns: sheet.columnCount,
    at: (row, column) => readCellText(sheet.getRow(row).getCell(column)),
    place: (row, column) => `“${sheet.name}”${sheet.getRow(row).getCell(column).address}`,
    rowPlace: (row) => `“${sheet.name}”第 ${row} 行`,
  };
}
