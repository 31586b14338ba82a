import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { TableLine } from '@/lib/documents/table/columns';
import { readTable } from '@/lib/documents/table/read-table';
import { printRowKey } from '@/lib/documents/table/row-key';
import { writeTableCsv } from '@/lib/documents/table/write-table-csv';
import { writeWorkbook } from '@/lib/documents/table/write-workbook';
import { inflateSheet, patchHeaders, patchWorkbook } from '../../support/zip-tricks';

const SHEET = 'xl/worksheets/sheet1.xml';
const EVERYTHING = 'A1:XFD1048576';

const LINE: TableLine = {
  key: printRowKey({ districtId: '500103', year: 2025, indicatorId: 'a-1', category: 'total', version: 0 }),
  serial: '1',
  plan: '妇女',
  name: '孕产妇系统管理率',
  unit: '%',
  definition: '口径：按规定',
  target: '≥94',
  previous: '91.0',
  part: '',
  numerator: '',
  denominator: '',
  value: '95.30',
  note: '',
  state: '未填',
  department: '区卫生健康委',
  open: ['value', 'note'],
  asText: false,
};

// The thread that reads loads its libraries first.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let plain: Uint8Array;
beforeAll(async () => {
  plain = await writeWorkbook([LINE], { title: '填报表', subtitle: '' });
});

const message = (bytes: Uint8Array): Promise<string> =>
  readTable(bytes).then(
    () => 'read',
    (error: { userMessage: string }) => error.userMessage,
  );
const values = async (bytes: Uint8Array) => (await readTable(bytes)).map(({ cells }) => cells.value.text);
const withSheet = (change: (xml: string) => string) =>
  patchWorkbook(plain, (parts) => ({ [SHEET]: change(parts[SHEET] ?? '') }));
const inSheetData = (xml: string) =>
  withSheet((sheet) => sheet.replace('</sheetData>', `${xml}</sheetData>`));

describe('a table', () => {
  it('is read as it was written', async () => {
    expect(await values(plain)).toEqual(['95.30']);
    expect(await values(new TextEncoder().encode(writeTableCsv([LINE])))).toEqual(['95.30']);
  });

  it('is read from a CSV in the encoding of a Chinese Windows', async () => {
    // “系统标识（请勿修改）” and the other titles in GB 18030.
    const titles = ['\xb7\xd6\xd7\xd3', '\xb7\xd6\xc4\xb8', '\xca\xfd\xd6\xb5', '\xcb\xb5\xc3\xf7'];
    const key = '\xcf\xb5\xcd\xb3\xb1\xea\xca\xb6\xa3\xa8\xc7\xeb\xce\xf0\xd0\xde\xb8\xc4\xa3\xa9';
    const text = `${[...titles, key].join(',')}\r\n,,95.3,,${LINE.key}\r\n`;
    expect(await values(Buffer.from(text, 'latin1'))).toEqual(['95.3']);
  });

  it('is never as large as a validation, a name or a format claims', async () => {
    const validation = `<dataValidations count="1"><dataValidation type="whole" sqref="${EVERYTHING}"><formula1>1</formula1></dataValidation></dataValidations>`;
    const format = `<conditionalFormatting sqref="${EVERYTHING}"><cfRule type="cellIs" priority="1"/></conditionalFormatting>`;
    expect(
      await values(
        patchWorkbook(plain, (parts) => ({
          [SHEET]: (parts[SHEET] ?? '').replace('</sheetData>', `</sheetData>${format}${validation}`),
          'xl/workbook.xml': (parts['xl/workbook.xml'] ?? '').replace(
            '</sheets>',
            `</sheets><definedNames><definedName name="a">填报表!$A$1:$XFD$1048576</definedName></definedNames>`,
          ),
        })),
      ),
    ).toEqual(['95.30']);
  });

  it('is read without its macros, pictures and whatever else its archive holds', async () => {
    const archive = patchWorkbook(plain, () => ({
      'xl/vbaProject.bin': 'macro',
      '../../../etc/passwd': 'x',
      '/xl/worksheets/sheet9.xml': '<worksheet/>',
      'xl\\worksheets\\sheet8.xml': '<worksheet/>',
    }));
    expect(await values(archive)).toEqual(['95.30']);
  });
});

describe('what is refused', () => {
  it.each<[string, () => Uint8Array, string]>([
    ['nothing', () => new Uint8Array(), '文件是空的'],
    ['an old .xls, whatever its name', () => ole(''), '旧版 .xls 格式'],
    ['a workbook with a password', () => ole('EncryptedPackage'), '打开密码'],
    [
      'a picture',
      () => Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
      '这是 PNG 文件',
    ],
    [
      'a web page called .xls',
      () => Buffer.from('<html><table><tr><td>1</td></tr></table></html>'),
      '网页格式',
    ],
    ['Unicode text', () => Buffer.from('\ufeff分子\t分母', 'utf16le'), 'Unicode 文本'],
    ['a text that is no table', () => Buffer.from('你好，世界'), '没有找到填报表'],
    [
      'some other archive',
      () =>
        patchWorkbook(plain, (parts) => Object.fromEntries(Object.keys(parts).map((name) => [name, null]))),
      '这不是 Excel 表格',
    ],
    ['half an archive', () => plain.slice(0, plain.length / 2), '文件不完整'],
    [
      'an archive whose headers lie',
      () => patchHeaders(plain, (view, { size }) => view.setUint32(size, 5, true)),
      '文件不完整',
    ],
    ['an archive with a damaged sheet', () => damage(plain, SHEET), '文件不完整'],
    [
      'an encrypted entry',
      () =>
        patchHeaders(plain, (view, { flags }) =>
          view.setUint16(flags, view.getUint16(flags, true) | 1, true),
        ),
      '设有密码',
    ],
    [
      'a merge over everything',
      () =>
        withSheet((xml) =>
          xml.replace(
            '</sheetData>',
            `</sheetData><mergeCells count="1"><mergeCell ref="${EVERYTHING}"/></mergeCells>`,
          ),
        ),
      '合并单元格的范围过大',
    ],
    [
      'entities',
      () => withSheet((xml) => xml.replace('?>', '?><!DOCTYPE a [<!ENTITY b "c">]>')),
      '文件不完整',
    ],
    ['400 MB in 0.4 MB', () => inflateSheet(plain, SHEET, 400), '解开后过大'],
    [
      'the same with headers that claim five bytes',
      () =>
        patchHeaders(inflateSheet(plain, SHEET, 400), (view, { size }) => {
          if (view.getUint32(size, true) > 100_000) view.setUint32(size, 5, true);
        }),
      '解开后过大',
    ],
    [
      '100,000 rows',
      () =>
        inSheetData(repeat(100_000, (row) => `<row r="${row + 10}"><c r="A${row + 10}"><v>1</v></c></row>`)),
      '行数过多',
    ],
    [
      'a row at the very end',
      () => inSheetData('<row r="1048576"><c r="A1048576"><v>1</v></c></row>'),
      '行数过多',
    ],
    [
      '16,384 columns',
      () =>
        inSheetData(
          `<row r="9">${repeat(16_384, (column) => `<c r="${letters(column)}9"><v>1</v></c>`)}</row>`,
        ),
      '列数过多',
    ],
    [
      'a million cells',
      () =>
        inSheetData(
          repeat(10_000, (row) => `<row r="${row + 9}">${'<c t="n"><v>1</v></c>'.repeat(100)}</row>`),
        ),
      '过多',
    ],
    [
      'a bomb of shared strings',
      () =>
        patchWorkbook(plain, () => ({
          'xl/sharedStrings.xml': `<sst>${'<si><t>a</t></si>'.repeat(900_000)}</sst>`,
        })),
      '内容过多',
    ],
    [
      'XML that is deep instead of long',
      () => inSheetData(`<row r="9">${'<c>'.repeat(500_000)}</row>`),
      '文件不完整|内容过于复杂',
    ],
    ['a CSV of 100,000 rows', () => Buffer.from('a,b\n'.repeat(100_000)), '行数过多'],
    ['a CSV that is one cell', () => Buffer.from(`"${'a'.repeat(5_000_000)}`), '不是规范的 CSV'],
  ])(
    'is %s, with words of its own',
    async (_, make, words) => {
      expect(await message(make())).toMatch(new RegExp(words));
      // Whoever comes next is served.
      expect(await values(plain)).toEqual(['95.30']);
    },
    60_000,
  );
});

/** One byte of a part is another: most of it still reads well. */
function damage(bytes: Uint8Array, part: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.indexOf(part) + part.length + 200;
  copy[at] = (copy[at] ?? 0) ^ 0x10;
  return copy;
}

const ole = (mark: string) =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600), Buffer.from(mark, 'utf16le')]);

const repeat = (times: number, make: (index: number) => string): string =>
  Array.from({ length: times }, (_, index) => make(index)).join('');

function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
