import { GRID_COLUMNS, gridLines, type GridLine, type GridRange, type GridRow } from './entry-grid';
import { numbersOf } from './entry-texts';

/** What a range of the sheet shows, as Excel and WPS take it from the clipboard. */
export function rangeToTsv(lines: readonly GridLine[], { top, bottom, left, right }: GridRange): string {
  const columns = GRID_COLUMNS.slice(left, right + 1);
  return toTsv(
    lines
      .slice(top, bottom + 1)
      .map(({ cells }) => columns.map((column) => (cells[column].kind === 'none' ? '' : cells[column].text))),
  );
}

/** The sheet as shown, with a header row by which it can be pasted back in another order. */
export function sheetToTsv(rows: readonly GridRow[], year: number): string {
  const header = ['序号', '指标', '单位', '目标', `${year - 1} 年`, '分子', '分母', `${year} 年`, '说明'];
  const body = rows.flatMap((live) =>
    gridLines([live]).map(({ part, serial, name, cells }) => {
      const { numerator, denominator } = numbersOf(live.texts, part);
      const facts = part === null ? [live.row.unit, live.row.target] : ['', ''];
      const note = part === null ? live.texts.note : '';
      return [serial, name, ...facts, cells.previous.text, numerator, denominator, cells.value.text, note];
    }),
  );
  return toTsv([header, ...body.map((line) => line.map(withoutFormula))]);
}

const toTsv = (lines: readonly (readonly string[])[]): string =>
  lines.map((line) => line.map(quoted).join('\t')).join('\r\n');

/** A tab, a line break or a quote would be taken for the end of the cell. */
const quoted = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A note that begins like a formula must not be run where it is pasted. */
const withoutFormula = (text: string): string => (/^[=@]|^[+-](?!\d)/.test(text) ? `'${text}` : text);
