import { CATEGORY_LABELS, type PartCategory } from '@/lib/domain/reading/dimension';

/** What a line of a downloaded table stands for, and which version of the reading it was made from (0: none). */
export type RowKey = {
  districtId: string;
  year: number;
  indicatorId: string;
  /** `total` for the indicator itself. */
  category: PartCategory | 'total';
  version: number;
};

const MARK = 'fuer1';
const KEY = /^fuer1:(\d{6}):(\d{4}):(\d{1,9}):([\w-]{1,64}):([a-z]{4,6})$/;

/** Ends with letters, so that a spreadsheet that fills a column downwards does not count it up. */
export function printRowKey({ districtId, year, indicatorId, category, version }: RowKey): string {
  return [MARK, districtId, year, version, indicatorId, category].join(':');
}

/** The key in a cell, or null where the cell holds none. */
export function parseRowKey(text: string): RowKey | null {
  const [, districtId, year, version, indicatorId, category] = KEY.exec(text.trim()) ?? [];
  if (!districtId || !indicatorId || !isCategory(category)) return null;
  return { districtId, year: Number(year), indicatorId, category, version: Number(version) };
}

const isCategory = (text: string | undefined): text is RowKey['category'] =>
  text === 'total' || (text !== undefined && Object.hasOwn(CATEGORY_LABELS, text));
