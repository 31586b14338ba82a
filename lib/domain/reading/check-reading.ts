import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from './check-settings';
import { findRangeErrors } from './find-range-errors';
import { findQuestions } from './find-questions';
import type { EnteredReading } from './interpret-entry';
import type { CheckedIndicator, PreviousReading, ReadingCheck } from './reading-check';

/** Checks one reading of `year` by itself and against the latest earlier one. */
export function checkReading(
  reading: EnteredReading,
  indicator: CheckedIndicator,
  year: number,
  previous: PreviousReading | null,
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
): ReadingCheck {
  const errors = findRangeErrors(reading, indicator, previous);
  if (errors.length > 0) return { errors, questions: [], notes: [] };
  return findQuestions({ reading, indicator, year, previous, settings });
}
