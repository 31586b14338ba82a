import type { Question } from '@/lib/domain/reading/reading-check';
import type { EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import type { ReturnField } from '@/lib/domain/review/return-field';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import type { ExactNumber } from '@/lib/domain/target/rule';
import { toSavedRow, type SavedRow } from './entry-row';

/** What a save, submission or withdrawal did to each row, ready for the sheet. */
export type SheetOutcome = {
  saved: Record<string, SavedRow>;
  moved: {
    indicatorId: string;
    readingId: string;
    version: number;
    state: ReadingState;
    overrideReason: string | null;
  }[];
  refused: {
    indicatorId: string;
    name: string;
    code: string;
    message: string;
    questions: Question[];
    /** The row as stored now; null when there is none. */
    theirs: SavedRow | null;
  }[];
};

type Returned = {
  parts: readonly PartReading[];
  returnReason: string | null;
  returnFields: readonly ReturnField[];
};

type Numbers = {
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  note: string | null;
  parts: readonly PartReading[];
};

type Refused = {
  indicatorId: string;
  name: string;
  code: string;
  message: string;
  questions: Question[];
  entryKind: EntryKind;
  current:
    | (Numbers &
        Returned & {
          id: string;
          version: number;
          state: ReadingState;
          flag: string;
          overrideReason: string | null;
          enteredBy: string | null;
          enteredAt: string;
        })
    | null;
};

type Saved = Numbers &
  Returned & {
    indicatorId: string;
    id: string | null;
    version: number | null;
    state: ReadingState;
    flag: string;
    overrideReason: string | null;
    enteredBy: string | null;
    enteredAt: string | null;
    entryKind: EntryKind;
  };

export function fromSaved({ done, refused }: { done: Saved[]; refused: Refused[] }): SheetOutcome {
  const saved = done.map((reading) => [reading.indicatorId, toSavedRow(reading, reading.entryKind)] as const);
  return { saved: Object.fromEntries(saved), moved: [], refused: refused.map(toRefused) };
}

type Moved = {
  indicatorId: string;
  id: string;
  version: number;
  state: ReadingState;
  overrideReason: string | null;
};

export function fromMoved({ done, refused }: { done: Moved[]; refused: Refused[] }): SheetOutcome {
  const moved = done.map(({ id, ...reading }) => ({ ...reading, readingId: id }));
  return { saved: {}, moved, refused: refused.map(toRefused) };
}

function toRefused({ current, entryKind, ...refused }: Refused): SheetOutcome['refused'][number] {
  return { ...refused, theirs: current ? toSavedRow(current, entryKind) : null };
}
