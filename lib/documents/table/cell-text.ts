import { Decimal } from 'decimal.js';
import ExcelJS from 'exceljs';
import type { GridCell } from './grid';

const { ValueType } = ExcelJS;
/** What a spreadsheet shows of a number; more are leftovers of its arithmetic. */
const SHOWN_DIGITS = 15;

/** What a cell of a workbook says, as somebody would type it. */
export function readCellText(cell: ExcelJS.Cell): GridCell {
  if (cell.isMerged) {
    const text = textOf(cell.master);
    return { ...text, problem: '在合并单元格中，请取消合并后分别填写' };
  }
  return textOf(cell);
}

function textOf(cell: ExcelJS.Cell): GridCell {
  switch (cell.type) {
    case ValueType.Null:
    case ValueType.Merge:
      return { text: '' };
    case ValueType.Number:
      return { text: numberText(cell.value as number, cell.numFmt) };
    case ValueType.Date:
      return { text: '', problem: '是日期，可能被表格软件改写了，请填原来的数字' };
    case ValueType.Error:
      return { text: '', problem: `是错误值 ${(cell.value as ExcelJS.CellErrorValue).error}，请填数值` };
    case ValueType.Formula:
      return { text: '', problem: '是公式，请复制后用“选择性粘贴 → 数值”填入' };
    case ValueType.Boolean:
      return { text: '', problem: '是逻辑值，请填数值' };
    case ValueType.String:
    case ValueType.SharedString:
    case ValueType.RichText:
    case ValueType.Hyperlink:
      return { text: plainText(cell.value) };
    default:
      return { text: '', problem: '无法识别，请重新填写' };
  }
}

/** The text of a cell with runs of different fonts, or with a link. */
function plainText(value: ExcelJS.CellValue): string {
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  return 'text' in value ? plainText(value.text as ExcelJS.CellValue) : '';
}

/** A number with the decimals its format shows, at least those it has: 91 in 0.0 is 91.0, 0.953 in 0.0% is 95.3%. */
function numberText(value: number, format: string | undefined): string {
  const exact = new Decimal(value).toSignificantDigits(SHOWN_DIGITS);
  const plain = (format ?? '').split(';')[0]?.replace(/"[^"]*"|\\./g, '') ?? '';
  const isPercent = plain.includes('%');
  const shown = isPercent ? exact.times(100) : exact;
  const formatted = /0\.(0+)/.exec(plain)?.[1]?.length ?? 0;
  const decimals = Math.max(formatted, shown.decimalPlaces());
  return `${shown.toFixed(decimals)}${isPercent ? '%' : ''}`;
}
