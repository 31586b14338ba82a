import type { ExactNumber } from '../target/rule';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from './check-settings';
import { findRangeErrors } from './find-range-errors';
import { findQuestions } from './find-questions';
import type { EnteredReading, EntryError, EntryKind } from './interpret-entry';
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
};

export type ReadingCheck = { errors: EntryError[]; questions: Question[]; notes: string[] };

/** Checks one reading of `year` by itself and against the latest earlier one. */
export function checkReading(
  reading: EnteredReading,
  indicator: CheckedIndicator,
  year: number,
  previous: PreviousReading | null,
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
): ReadingCheck {
  const errors = findRangeErrors(reading, indicator);
  if (errors.length > 0) return { errors, questions: [], notes: [] };
  return findQuestions({ reading, indicator, year, previous, settings });
}
