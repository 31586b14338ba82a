import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { dropOtherColumns } from '@/lib/documents/table/drop-columns';
import { parseTable } from '@/lib/documents/table/parse-table';
import { unpackWorkbook } from '@/lib/documents/table/unpack-workbook';

const SHEET = 'xl/worksheets/sheet1.xml';
const TITLES = ['指标', '分子', '分母', '数值', '说明', '系统标识（请勿修改）'];
const LINE = ['产妇死亡率', 3, 4300, 0.07, '按年报', 'fuer1:500103:2025:0:indicator:total'];

async function bookOf(edit: (sheet: ExcelJS.Worksheet) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('表');
  sheet.addRows([TITLES, LINE]);
  edit(sheet);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const addresses = (xml: string) => [...xml.matchAll(/<c r="(\w+)"/g)].map(([, address]) => address);
async function left(bytes: Uint8Array, change: (xml: string) => string = (xml) => xml) {
  const parts = unpackWorkbook(bytes);
  const xml = change(text(parts.get(SHEET)));
  parts.set(SHEET, new TextEncoder().encode(xml));
  const after = text(dropOtherColumns(parts).get(SHEET));
  return { before: xml, after };
}

describe('the columns that are parsed', () => {
  it('are those of the titles, wherever they stand', async () => {
    const { after } = await left(await bookOf());
    expect(addresses(after)).toEqual(['B1', 'C1', 'D1', 'E1', 'F1', 'B2', 'C2', 'D2', 'E2', 'F2']);
    const moved = await left(await bookOf((sheet) => sheet.spliceColumns(1, 0, ['备注', '无'], [1, 2])));
    expect(addresses(moved.after)).toEqual(['D1', 'E1', 'F1', 'G1', 'H1', 'D2', 'E2', 'F2', 'G2', 'H2']);
  });

  it('include a second column of a title, and a title that is not written plainly', async () => {
    const twice = await bookOf((sheet) => (sheet.getCell('H1').value = '数值'));
    expect(addresses((await left(twice)).after)).toContain('H1');
    await expect(parseTable(twice)).rejects.toThrow();
    const rich = await bookOf((sheet) => {
      sheet.getCell('D1').value = { richText: [{ text: '数' }, { text: ' 值', font: { bold: true } }] };
    });
    expect((await parseTable(rich))[0]?.cells.value.text).toBe('0.07');
  });

  it('include a formula that others may refer to', async () => {
    const { after } = await left(await bookOf((sheet) => (sheet.getCell('A2').value = { formula: '1+1' })));
    expect(addresses(after)).toContain('A2');
  });

  it.each<[string, (xml: string) => string]>([
    ['without all the titles', (xml) => xml.replace(/<c r="B1".*?<\/c>/, '')],
    ['with texts of its own', (xml) => xml.replace('<c r="A2"', '<c t="inlineStr" r="A2"')],
    ['with comments', (xml) => xml.replace('<sheetData>', '<sheetData><!-- -->')],
  ])('are all of them in a sheet %s', async (_, change) => {
    const { before, after } = await left(await bookOf(), change);
    expect(after).toBe(before);
  });

  it('are read to the same lines', async () => {
    const [line] = await parseTable(await bookOf((sheet) => sheet.mergeCells('A2:B2')));
    expect(line?.cells.numerator.problem).toContain('合并单元格');
    expect(line?.cells).toMatchObject({ value: { text: '0.07', place: '“表”D2' }, note: { text: '按年报' } });
  });
});
