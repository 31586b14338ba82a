import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import { INPUT_COLUMNS, TABLE_COLUMNS, type TableColumn, type TableLine } from './columns';

export type TableHeading = {
  /** 渝中区 2025 年度填报表 · 区卫生健康委 */
  title: string;
  /** 2026-03-15 截止 · 下载于 2026-03-01 10:00 */
  subtitle: string;
};

const SHEET_NAME = '填报表';
const GUIDE_NAME = '填表说明';
const HEAD_ROW = 3;
const FONT = '微软雅黑';
/** What a spreadsheet keeps of a number. */
const MAX_DIGITS = 15;

const solid = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
});
const HEAD_FILL = solid('FFF1F3F6');
const INPUT_FILL = solid('FFFFF9E8');
const LOCKED_FILL = solid('FFF7F8FA');
const LINE: Partial<ExcelJS.Border> = { style: 'thin', color: { argb: 'FFD5DBE3' } };
const BORDER: Partial<ExcelJS.Borders> = { top: LINE, left: LINE, bottom: LINE, right: LINE };

const GUIDE: readonly string[] = [
  '1. 只需填写“填报表”中淡黄色的格子：分子、分母、数值、说明。灰色的格子不能修改，“状态”一栏写明原因。',
  '2. 填了分子、分母的，数值由系统算出，“数值”可以留空。没有分子、分母的，直接填“数值”。',
  '3. 数值按本行“单位”填写。单位为 % 的，填 95.3 或 95.3% 均可。比例填成 2∶3。',
  '4. 分性别、分城乡的指标，合计填在指标本行，男、女、城镇、农村填在其下各行。',
  '5. 请填数值，不要填公式；从其他表格复制时，请用“选择性粘贴 → 数值”。不要合并单元格。',
  '6. 当年没有数据的，分子、分母、数值留空，在“说明”中写明原因。把原有的数清空再上传，即为清除该数。',
  '7. 可以调整列宽、筛选、隐藏列；不要删除隐藏的“系统标识”列，它用来辨认每一行。删掉的行不会被改动。',
  '8. 填完保存为 .xlsx，在“年度填报”页点“上传表格”。上传后先显示将要发生的变化，确认后才写入，写入后为草稿，仍需在页面上“检查并提交”。',
];

/** The table as a workbook: one sheet to fill in, protected without a password, and one that says how. */
export async function writeWorkbook(
  lines: readonly TableLine[],
  heading: TableHeading,
): Promise<Uint8Array<ArrayBuffer>> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet(SHEET_NAME, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: HEAD_ROW, zoomScale: 100 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `1:${HEAD_ROW}`,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.2, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
  });
  sheet.columns = TABLE_COLUMNS.map(({ id, width }) => ({ key: id, width, hidden: id === 'key' }));
  writeHead(sheet, heading);
  lines.forEach((line, index) => writeLine(sheet.getRow(HEAD_ROW + 1 + index), line));
  guideInput(sheet, lines);
  await protect(sheet);
  await protect(writeGuide(book, heading));
  const buffer = await book.xlsx.writeBuffer();
  return new Uint8Array(buffer as ArrayBuffer);
}

function writeHead(sheet: ExcelJS.Worksheet, { title, subtitle }: TableHeading): void {
  const head = sheet.getRow(1).getCell(1);
  head.value = title;
  head.font = { name: FONT, size: 15, bold: true };
  sheet.getRow(1).height = 26;
  const second = sheet.getRow(2).getCell(1);
  second.value = `${subtitle} · 请填淡黄色的格子，说明见“${GUIDE_NAME}”`;
  second.font = { name: FONT, size: 10, color: { argb: 'FF667185' } };
  const row = sheet.getRow(HEAD_ROW);
  TABLE_COLUMNS.forEach(({ title: name }, index) => {
    const cell = row.getCell(index + 1);
    cell.value = name;
    cell.font = { name: FONT, size: 10, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BORDER;
    cell.alignment = { vertical: 'middle', horizontal: 'center', wrapText: true };
  });
  row.height = 24;
  sheet.autoFilter = {
    from: { row: HEAD_ROW, column: 1 },
    to: { row: HEAD_ROW, column: TABLE_COLUMNS.length - 1 },
  };
}

const NUMBERS: ReadonlySet<TableColumn> = new Set(['previous', 'numerator', 'denominator', 'value']);
const CENTRED: ReadonlySet<TableColumn> = new Set(['serial', 'plan', 'unit', 'part']);

function writeLine(row: ExcelJS.Row, line: TableLine): void {
  const isOpen = line.open.length > 0;
  TABLE_COLUMNS.forEach(({ id }, index) => {
    const cell = row.getCell(index + 1);
    const isInput = (line.open as readonly string[]).includes(id);
    cell.font = { name: FONT, size: 10, color: { argb: isInput || isOpen ? 'FF16202E' : 'FF667185' } };
    cell.border = BORDER;
    cell.protection = { locked: !isInput };
    cell.alignment = {
      vertical: 'middle',
      wrapText: id !== 'key',
      ...(NUMBERS.has(id) ? { horizontal: 'right' } : CENTRED.has(id) ? { horizontal: 'center' } : {}),
    };
    if (isInput) cell.fill = INPUT_FILL;
    else if (!isOpen || (INPUT_COLUMNS as readonly string[]).includes(id)) cell.fill = LOCKED_FILL;
    writeText(cell, line[id], NUMBERS.has(id), line.asText && id === 'value');
  });
  row.height = heightOf(line);
  if (line.definition !== '' && line.part === '') {
    row.getCell('name').note = { texts: [{ text: line.definition }], editAs: 'oneCells' };
  }
}

const LINE_POINTS = 15;
const MOST_LINES = 12;

/** Spreadsheets do not fit a row to its wrapped text when they open a file: a Chinese character is two wide. */
function heightOf(line: TableLine): number {
  const lines = TABLE_COLUMNS.filter(({ id }) => id !== 'key').map(({ id, width }) =>
    line[id].split('\n').reduce((sum, text) => sum + Math.max(1, Math.ceil(widthOf(text) / (width - 1))), 0),
  );
  return Math.min(MOST_LINES, Math.max(1, ...lines)) * LINE_POINTS + 5;
}

const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);

function writeText(cell: ExcelJS.Cell, text: string, isNumber: boolean, asText: boolean): void {
  if (asText) cell.numFmt = '@';
  if (text === '') return;
  if (!isNumber || asText || !isShort(text)) {
    cell.value = text;
    if (isNumber) cell.numFmt = '@';
    return;
  }
  cell.value = new Decimal(text).toNumber();
  const decimals = text.split('.')[1]?.length ?? 0;
  cell.numFmt = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

const isShort = (text: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && new Decimal(text).precision(true) <= MAX_DIGITS;

/** What departments most often note, beside their own words. */
const NOTE_PROPOSALS = [
  '与上年口径一致',
  '统计口径有调整',
  '当年数据尚未发布',
  '当年没有统计对象',
  '已与业务科室核对',
];

type Validations = { add: (range: string, rule: ExcelJS.DataValidation) => void };

/** Hints beside the cell that is being filled in. They warn; what is wrong is decided when it is uploaded. */
function guideInput(sheet: ExcelJS.Worksheet, lines: readonly TableLine[]): void {
  if (lines.length === 0) return;
  const { dataValidations } = sheet as unknown as { dataValidations: Validations };
  const range = (id: TableColumn, until = id) =>
    `${letterOf(id)}${HEAD_ROW + 1}:${letterOf(until)}${HEAD_ROW + lines.length}`;
  dataValidations.add(range('numerator', 'denominator'), {
    type: 'decimal',
    operator: 'greaterThanOrEqual',
    formulae: [0],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'warning',
    errorTitle: '请核对',
    error: '这里应填不小于 0 的数。仍要保留吗？',
  });
  dataValidations.add(range('value'), {
    type: 'custom',
    formulae: ['TRUE'],
    allowBlank: true,
    showInputMessage: true,
    promptTitle: '数值',
    prompt: '按本行单位填写；比例填成 2∶3。填了分子、分母的可留空。',
  });
  // A drop-down that proposes and does not bind: any other note is taken too.
  dataValidations.add(range('note'), {
    type: 'list',
    formulae: [`"${NOTE_PROPOSALS.join(',')}"`],
    allowBlank: true,
    showErrorMessage: false,
    showInputMessage: true,
    promptTitle: '说明',
    prompt: '可从下拉列表选择，也可自行填写，不超过 500 字。',
  });
}

const letterOf = (id: TableColumn): string =>
  String.fromCharCode(65 + TABLE_COLUMNS.findIndex((column) => column.id === id));

function writeGuide(book: ExcelJS.Workbook, { title }: TableHeading): ExcelJS.Worksheet {
  const guide = book.addWorksheet(GUIDE_NAME, {
    pageSetup: { paperSize: 9, fitToPage: true, fitToHeight: 0 },
  });
  guide.columns = [{ width: 96 }];
  [title, '', ...GUIDE].forEach((text, index) => {
    const cell = guide.getRow(index + 1).getCell(1);
    cell.value = text;
    cell.font = { name: FONT, size: index === 0 ? 14 : 11, bold: index === 0 };
    cell.alignment = { wrapText: true, vertical: 'top' };
  });
  return guide;
}

const protect = (sheet: ExcelJS.Worksheet): Promise<void> =>
  sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
  });
