import ExcelJS from 'exceljs';
import { writeWorkbook } from '@/lib/documents/table/write-workbook';
import type { Actor } from '@/lib/domain/access/actor';
import { exportEntryTable } from '@/lib/services/export-entry-table';
import { NOW, YEAR } from './reporting-fixture';

const HEAD_ROW = 3;

/** A downloaded workbook as a person has it open: cells are found by the indicator's name and the column's title. */
export class OpenWorkbook {
  private constructor(readonly book: ExcelJS.Workbook) {}

  static async from(bytes: Uint8Array<ArrayBuffer>): Promise<OpenWorkbook> {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer);
    return new OpenWorkbook(book);
  }

  get sheet(): ExcelJS.Worksheet {
    return this.book.worksheets[0]!;
  }

  cell(name: string, title: string, part = ''): ExcelJS.Cell {
    const titles = (this.sheet.getRow(HEAD_ROW).values as unknown[]).map(String);
    const [nameColumn, partColumn, column] = ['指标', '分项', title].map((wanted) => titles.indexOf(wanted));
    for (let row = HEAD_ROW + 1; row <= this.sheet.rowCount; row += 1) {
      const cells = this.sheet.getRow(row);
      if (cells.getCell(nameColumn!).text === name && cells.getCell(partColumn!).text === part) {
        return cells.getCell(column!);
      }
    }
    throw new Error(`no row ${name} ${part}`);
  }

  fill(name: string, cells: Record<string, ExcelJS.CellValue>, part = ''): this {
    for (const [title, value] of Object.entries(cells)) this.cell(name, title, part).value = value;
    return this;
  }

  /** Cells that look the same share their style once a workbook was read. */
  format(name: string, title: string, numFmt: string): void {
    const cell = this.cell(name, title);
    cell.style = { ...cell.style, numFmt };
  }

  async bytes(): Promise<Uint8Array> {
    return new Uint8Array((await this.book.xlsx.writeBuffer()) as ArrayBuffer);
  }
}

/** The workbook this person would download now, opened. */
export async function downloadWorkbook(
  actor: Actor,
  districtId: string,
  departmentId: string | null = null,
): Promise<OpenWorkbook> {
  const { lines } = await exportEntryTable(actor, { districtId, year: YEAR, departmentId }, NOW);
  return OpenWorkbook.from(await writeWorkbook(lines, { title: '填报表', subtitle: '' }));
}
