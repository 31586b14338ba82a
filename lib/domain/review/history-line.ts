import type { HistoryAct } from './history-acts';

/** One line of a history, in words. */
export type HistoryLine = {
  id: string;
  /** ISO moment. */
  at: string;
  actor: string;
  act: string;
  /** Null where nothing was changed from one thing to another: `to` then says what the step was about. */
  from: string | null;
  to: string | null;
  reason: string | null;
  note: string | null;
  indicator: { id: string; serial: string; name: string; unit: string } | null;
  /** Lead departments of the indicator, or the department the event is about. */
  departments: { id: string; name: string }[];
};

/** What a history is narrowed to. Absent means everything. */
export type HistoryFilter = {
  /** A department's id; `none` for indicators without a lead department. */
  department?: string | undefined;
  indicator?: string | undefined;
  act?: HistoryAct | undefined;
  /** From this day in China on. */
  from?: string | undefined;
};
