import type { PartCategory } from '../reading/dimension';
import type { EntryTexts } from '../reading/interpret-entry';

/** A cell of an uploaded table: its text, where it stands, and why it cannot be read. */
export type UploadedCell = { text: string; place: string; problem: string | null };

export type UploadedField = keyof EntryTexts | 'note';

/** One line of an uploaded table, after its key was understood. */
export type UploadedLine = {
  indicatorId: string;
  category: PartCategory | 'total';
  /** Of the reading when the table was downloaded; 0 when there was none. */
  version: number;
  /** Where the line's key stands. */
  place: string;
  cells: Record<UploadedField, UploadedCell>;
};

/** Something in the table that cannot be taken, and where. */
export type CellProblem = { place: string; message: string };
