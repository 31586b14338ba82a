import type { GridRow } from '@/lib/view/entry-grid';
import type { EntryRow, RowTexts, SavedRow } from '@/lib/view/entry-row';

export const noTexts: RowTexts = { value: '', numerator: '', denominator: '', note: '', parts: [] };

export const savedRow = (more: Partial<SavedRow> = {}): SavedRow => ({
  readingId: null,
  version: null,
  state: 'empty',
  texts: noTexts,
  returnReason: null,
  returnFields: [],
  overrideReason: null,
  demonstration: false,
  enteredBy: null,
  enteredAt: null,
  ...more,
});

export const entryRow = (more: Partial<EntryRow> = {}): EntryRow => ({
  indicatorId: 'a',
  planKind: 'women',
  domain: '妇女与健康',
  serial: '1',
  row: null,
  name: '指标',
  unit: '人',
  target: '',
  binding: false,
  entryKind: 'value',
  dimensions: [],
  changedSince: null,
  comments: 0,
  attachments: null,
  direction: 'up',
  about: [],
  department: null,
  helpers: [],
  previous: null,
  saved: savedRow(),
  owed: true,
  barred: '',
  ...more,
});

/** A row with something typed in it. */
export function gridRow(
  row: Partial<EntryRow>,
  { open = true, ...texts }: Partial<RowTexts> & { open?: boolean } = {},
): GridRow {
  return { row: entryRow(row), texts: { ...noTexts, ...texts }, open };
}
