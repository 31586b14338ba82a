import type { EntryRow, RowTexts } from '@/lib/view/entry-row';
import { openSheet, sheetReducer, type SheetEvent, type SheetState } from './sheet-state';

/** The state of one sheet outside of React: what is sent and what an answer is held against is never a render old. */
export class SheetStore {
  private state: SheetState;
  private readonly listeners = new Set<() => void>();

  constructor(rows: readonly EntryRow[]) {
    this.state = openSheet(rows);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): SheetState => this.state;

  dispatch = (event: SheetEvent): void => {
    this.state = sheetReducer(this.state, event);
    this.listeners.forEach((listener) => listener());
  };

  /** What stands in a row now; undefined for a row that is not on the sheet. */
  textsOf(indicatorId: string): RowTexts | undefined {
    return this.state.drafts[indicatorId]?.texts ?? this.state.saved[indicatorId]?.texts;
  }
}
