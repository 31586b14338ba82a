import ExcelJS from 'exceljs';
import { strToU8, zipSync } from 'fflate';

export type Bytes = Uint8Array<ArrayBuffer>;

const bytes = (text: string): Bytes => new Uint8Array(strToU8(text));

export const pdfFile = (mark = ''): Bytes =>
  bytes(`%PDF-1.4\n1 0 obj\n<<${mark}>>\nendobj\ntrailer\n%%EOF\n`);

/** One transparent pixel. */
export const pngFile = (): Bytes =>
  new Uint8Array(
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
  );

export const jpegFile = (): Bytes =>
  new Uint8Array([
    0xff, 0xd8, 0xff, 0xe0, 0x00, 0x10, 0x4a, 0x46, 0x49, 0x46, 0x00, 0x01, 0x01, 0x00, 0x00, 0x01, 0x00,
    0x01, 0x00, 0x00, 0xff, 0xd9,
  ]);

export async function xlsxFile(): Promise<Bytes> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('台账').addRow(['单位', 1]);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const typesOf = (main: string) =>
  strToU8(`<?xml version="1.0"?><Types><Override PartName="/a" ContentType="${main}"/></Types>`);

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const XLSM = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';

export const docxFile = (): Bytes =>
  new Uint8Array(zipSync({ '[Content_Types].xml': typesOf(DOCX), 'word/document.xml': strToU8('<w/>') }));

/** Two megabytes on the wire would be four hundred in memory. */
export const bombFile = (): Bytes =>
  new Uint8Array(
    zipSync({ '[Content_Types].xml': typesOf(XLSX), 'xl/sheet.xml': new Uint8Array(120 * 1024 * 1024) }),
  );

export const macroFile = (): Bytes =>
  new Uint8Array(zipSync({ '[Content_Types].xml': typesOf(XLSM), 'xl/vbaProject.bin': strToU8('x') }));

export const archiveFile = (): Bytes => new Uint8Array(zipSync({ 'setup.exe': strToU8('MZ') }));

export const joined = (...parts: Uint8Array[]): Bytes => new Uint8Array(Buffer.concat(parts));
