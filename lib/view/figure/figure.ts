import { formatNumber } from '../format-number';

/** `text` as the page prints it, 12,000; `plain` as a spreadsheet reads it, 12000. */
export type FigureCell = { text: string; plain: string };

/** What a picture shows, as a table; the first cell of a row names it. */
export type FigureTable = {
  columns: { label: string; isNumber: boolean }[];
  rows: FigureCell[][];
};

/** Everything that stands around a picture. */
export type Figure = {
  /** The finding, in a sentence without a full stop. */
  title: string;
  /** What is shown, of whom, in which unit, over which years. */
  subtitle: string;
  /** What the picture shows, for those who cannot see it. */
  description: string;
  /** What its marks mean; null where they explain themselves. */
  notes: string | null;
  /** 数据截至 2025 年；来源：区卫生健康委 */
  source: string;
  table: FigureTable;
  /** Of what is downloaded, without its ending. */
  fileName: string;
};

export const textCell = (text: string): FigureCell => ({ text, plain: text });

/** Nothing is known: a dash on the page, an empty cell in a spreadsheet. */
export const EMPTY_CELL: FigureCell = { text: '—', plain: '' };

/** Exact decimal text; null where there is none. */
export const numberCell = (text: string | null): FigureCell =>
  text === null ? EMPTY_CELL : { text: formatNumber(text), plain: text };

/** Header and rows as a spreadsheet reads them. */
export function figureLines({ columns, rows }: FigureTable): string[][] {
  return [columns.map(({ label }) => label), ...rows.map((row) => row.map(({ plain }) => plain))];
}

/** A name that every file system takes. */
export function fileNameOf(...parts: readonly (string | number)[]): string {
  return parts
    .map((part) => String(part).replace(/[\\/:*?"<>|\s\p{Cc}]+/gu, ''))
    .filter((part) => part !== '')
    .join('-')
    .slice(0, 100);
}
