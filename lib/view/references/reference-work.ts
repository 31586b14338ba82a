import { checkReferenceValue } from '../../domain/reference/check-reference-value';
import type { ReferenceCell, ReferenceRow } from './reference-table';

/** What was typed over a cell, with the version that was shown when the typing began. */
export type ReferenceDraft = { value: string; source: string; version: number | null };
/** By `cellKey`. */
export type ReferenceDrafts = Readonly<Record<string, ReferenceDraft>>;

export const cellKey = ({ seriesId, year }: { seriesId: string; year: number }): string =>
  `${seriesId} ${year}`;

/** A cell as the page shows it. */
export type LiveCell = ReferenceCell & {
  text: string;
  sourceText: string;
  isChanged: boolean;
  /** What is wrong with what was typed. */
  error: string | null;
};

export type LiveRow = Omit<ReferenceRow, 'cells'> & { cells: LiveCell[] };

export function liveRows(rows: readonly ReferenceRow[], drafts: ReferenceDrafts): LiveRow[] {
  return rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) => liveCell(cell, row, drafts[cellKey(cell)])),
  }));
}

function liveCell(cell: ReferenceCell, row: ReferenceRow, draft: ReferenceDraft | undefined): LiveCell {
  if (!draft) return { ...cell, text: cell.value, sourceText: cell.source, isChanged: false, error: null };
  const entry = checkReferenceValue(draft.value, row);
  const read = entry.kind === 'value' ? entry.value : entry.kind === 'blank' ? '' : draft.value;
  // A source is kept with its value only.
  const sourceChanged = read !== '' && draft.source.trim() !== cell.source;
  return {
    ...cell,
    version: draft.version,
    text: draft.value,
    sourceText: draft.source,
    isChanged: read !== cell.value || sourceChanged,
    error: entry.kind === 'invalid' ? entry.message : null,
  };
}

/** Every cell that differs from what is stored, with the name of its table. */
export function changedCells(rows: readonly LiveRow[]): (LiveCell & { name: string })[] {
  return rows.flatMap(({ name, cells }) =>
    cells.filter(({ isChanged }) => isChanged).map((cell) => ({ ...cell, name })),
  );
}

export type ReferencePaste = { drafts: ReferenceDrafts; cells: number; dropped: number };

/** Lays a block over the tables from a cell on: right over the years, down over the tables. */
export function pasteReferences(
  block: readonly (readonly string[])[],
  rows: readonly LiveRow[],
  from: { seriesId: string; year: number },
  drafts: ReferenceDrafts,
): ReferencePaste {
  const top = rows.findIndex(({ id }) => id === from.seriesId);
  const left = rows[top]?.cells.findIndex(({ year }) => year === from.year) ?? 0;
  const laid: Record<string, ReferenceDraft> = { ...drafts };
  const plan = { cells: 0, dropped: 0 };
  block.forEach((line, down) =>
    line.forEach((text, right) => {
      const cell = rows[top + down]?.cells[left + right];
      if (cell?.isAsked) {
        laid[cellKey(cell)] = { value: text.trim(), source: cell.sourceText, version: cell.version };
        plan.cells += 1;
      } else if (text.trim() !== '') plan.dropped += 1;
    }),
  );
  return { drafts: laid, ...plan };
}
