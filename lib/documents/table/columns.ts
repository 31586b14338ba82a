/** The columns of the table that is downloaded, filled in and uploaded again, the same in Excel and CSV. */
export const TABLE_COLUMNS = [
  { id: 'serial', title: '序号', width: 6 },
  { id: 'plan', title: '规划', width: 9 },
  { id: 'name', title: '指标', width: 27 },
  { id: 'unit', title: '单位', width: 8 },
  { id: 'definition', title: '口径/算法', width: 40 },
  { id: 'target', title: '目标', width: 14 },
  { id: 'previous', title: '上年值', width: 9 },
  { id: 'part', title: '分项', width: 6 },
  { id: 'numerator', title: '分子', width: 11 },
  { id: 'denominator', title: '分母', width: 11 },
  { id: 'value', title: '数值', width: 11 },
  { id: 'note', title: '说明', width: 26 },
  { id: 'state', title: '状态', width: 14 },
  { id: 'department', title: '责任单位', width: 15 },
  { id: 'key', title: '系统标识（请勿修改）', width: 12 },
] as const;

export type TableColumn = (typeof TABLE_COLUMNS)[number]['id'];

/** The columns that are read; the rest is for the eye. */
export const INPUT_COLUMNS = ['numerator', 'denominator', 'value', 'note'] as const;
export type InputColumn = (typeof INPUT_COLUMNS)[number];

export const columnTitle = (id: TableColumn): string =>
  TABLE_COLUMNS.find((column) => column.id === id)?.title ?? '';

/** A number as shown, with its decimals; a text that is none (2∶3) is written as text. */
export type TableLine = {
  key: string;
  serial: string;
  plan: string;
  name: string;
  unit: string;
  definition: string;
  target: string;
  previous: string;
  /** 男, 女, 城镇, 农村; empty for the indicator itself. */
  part: string;
  numerator: string;
  denominator: string;
  value: string;
  note: string;
  /** Why it cannot be filled in, or how far it is. */
  state: string;
  department: string;
  /** The cells that may be filled in. */
  open: readonly InputColumn[];
  /** A ratio is kept as text: 2:3 would become a time. */
  asText: boolean;
};
