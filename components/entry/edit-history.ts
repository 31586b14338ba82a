import type { CellPlace } from '@/lib/view/entry-texts';

export type CellChange = CellPlace & { before: string; after: string };

/** One thing to take back: the typing of one cell, a whole paste, one accepted suggestion. */
export type Step = { label: string; cells: readonly CellChange[] };

/** Enough for a working day; the oldest steps are forgotten first. */
const MOST_STEPS = 200;

const samePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.indicatorId === b.indicatorId && a.part === b.part && a.field === b.field;

/** What was done on the sheet, to be taken back and done again. */
export class EditHistory {
  private past: (Step & { visit: number | null })[] = [];
  private future: Step[] = [];
  private readonly listeners = new Set<() => void>();
  private state = { canUndo: false, canRedo: false };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  read = (): { canUndo: boolean; canRedo: boolean } => this.state;

  /** Typing within one `visit` of one cell is one step; what comes back to where it began is none. */
  record(step: Step, visit: number | null): void {
    const last = this.past.at(-1);
    const [cell] = step.cells;
    const [known] = last?.cells ?? [];
    this.future = [];
    if (last && cell && known && visit !== null && last.visit === visit && samePlace(cell, known)) {
      this.past.pop();
      if (known.before !== cell.after) {
        this.past.push({ ...last, cells: [{ ...known, after: cell.after }] });
      }
    } else if (step.cells.length > 0) this.past.push({ ...step, visit });
    if (this.past.length > MOST_STEPS) this.past.shift();
    this.tell();
  }

  undo(): Step | null {
    const step = this.past.pop();
    if (!step) return null;
    this.future.push({ label: step.label, cells: step.cells });
    this.tell();
    return step;
  }

  redo(): Step | null {
    const step = this.future.pop();
    if (!step) return null;
    this.past.push({ ...step, visit: null });
    this.tell();
    return step;
  }

  /** A row somebody else has changed: to take back over their value what was there before is no taking back. */
  forget(indicatorId: string): void {
    const without = <S extends Step>(steps: S[]): S[] =>
      steps
        .map((step) => ({ ...step, cells: step.cells.filter((cell) => cell.indicatorId !== indicatorId) }))
        .filter(({ cells }) => cells.length > 0);
    this.past = without(this.past);
    this.future = without(this.future);
    this.tell();
  }

  private tell(): void {
    const [canUndo, canRedo] = [this.past.length > 0, this.future.length > 0];
    if (canUndo === this.state.canUndo && canRedo === this.state.canRedo) return;
    this.state = { canUndo, canRedo };
    this.listeners.forEach((listener) => listener());
  }
}
