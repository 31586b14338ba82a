/** A cell as read: its text, and what is wrong with it, in words that follow its name. */
export type GridCell = { text: string; problem?: string };

/** A sheet of a workbook, or a CSV file, as rows of texts. Rows and columns count from 1. */
export type Grid = {
  rows: readonly number[];
  columns: number;
  at: (row: number, column: number) => GridCell;
  /** “填报表”K12, or 第 12 行“数值”. */
  place: (row: number, column: number, title: string) => string;
  /** “填报表”第 12 行 */
  rowPlace: (row: number) => string;
};
