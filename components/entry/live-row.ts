import type { EntryRow, RowTexts, SavedRow } from '@/lib/view/entry-row';
import { examineEntry, type RowFindings } from '@/lib/view/examine-entry';

/** A row with what is typed in it, what is stored, and what the checks say. */
export type LiveRow = {
  row: EntryRow;
  texts: RowTexts;
  dirty: boolean;
  /** Can be written now: neither barred nor submitted nor approved. */
  open: boolean;
  findings: RowFindings;
};

const FINISHED = ['submitted', 'approved', 'archived'];

type Known = { stored: SavedRow; draft: RowTexts | null; live: LiveRow };

/** Makes live rows and remembers them: typing in one cell must not check and redraw a hundred others. */
export class LiveRowMemory {
  private readonly known = new Map<string, Known>();

  recall(row: EntryRow, stored: SavedRow, draft: RowTexts | null, year: number): LiveRow {
    const known = this.known.get(row.indicatorId);
    if (known && known.stored === stored && known.draft === draft) return known.live;
    const texts = draft ?? stored.texts;
    const live: LiveRow = {
      row: row.saved === stored ? row : { ...row, saved: stored },
      texts,
      dirty: draft !== null,
      open: row.barred === '' && !FINISHED.includes(stored.state),
      findings: known?.live.texts === texts ? known.live.findings : examineEntry(row, texts, year),
    };
    this.known.set(row.indicatorId, { stored, draft, live });
    return live;
  }
}
