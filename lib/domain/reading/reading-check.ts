import type { ExactNumber } from '../target/rule';
import type { PartCategory } from './dimension';
import type { EntryError, EntryKind } from './interpret-entry';
import type { ReadingField } from './reading-text';

/** The indicator's facts a check needs. */
export type CheckedIndicator = {
  name: string;
  unit: string;
  entryKind: EntryKind;
  direction: 'up' | 'down' | 'band' | 'hold' | 'none';
};

export type PreviousReading = {
  year: number;
  value: ExactNumber;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
};

export type QuestionCode =
  'looksLikeFraction' | 'digitShift' | 'largeChange' | 'denominatorShift' | 'moreDecimals';

/** Something a person must look at. `confirm`: a tick is enough; `explain`: needs a reason, which marks the value 数据存疑. */
export type Question = {
  field: ReadingField;
  code: QuestionCode;
  answer: 'confirm' | 'explain';
  message: string;
  suggestion?: string;
  /** The category of the breakdown it is about; absent for the row itself. */
  part?: PartCategory;
};

export type ReadingCheck = { errors: EntryError[]; questions: Question[]; notes: string[] };
