import { checkReading } from '@/lib/domain/reading/check-reading';
import type { Question } from '@/lib/domain/reading/reading-check';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import { interpretEntry, type EntryError } from '@/lib/domain/reading/interpret-entry';
import type { EntryRow, RowTexts } from './entry-row';

/** What the sheet says about a row while it is typed. */
export type RowFindings = {
  filled: boolean;
  /** The value that follows from numerator and denominator; null when the value is typed. */
  derived: string | null;
  errors: EntryError[];
  questions: Question[];
  notes: string[];
};

export function examineEntry(row: EntryRow, texts: RowTexts, year: number): RowFindings {
  const none = { derived: null, questions: [], notes: [] };
  const outcome = interpretEntry(texts, row.unit, row.entryKind);
  if (outcome.kind === 'blank') return { ...none, filled: false, errors: [] };
  if (outcome.kind === 'invalid') return { ...none, filled: true, errors: outcome.errors };
  const { reading } = outcome;
  const isParts = row.entryKind !== 'ratio' && reading.numerator !== null && reading.denominator !== null;
  const derived = isParts ? deriveRate(reading.numerator!, reading.denominator!, row.unit).shown : null;
  return { filled: true, derived, ...checkReading(reading, row, year, row.previous) };
}

export const hasBothParts = (texts: RowTexts): boolean =>
  texts.numerator.trim() !== '' && texts.denominator.trim() !== '';

export const isSameTexts = (a: RowTexts, b: RowTexts): boolean =>
  a.note.trim() === b.note.trim() &&
  a.numerator.trim() === b.numerator.trim() &&
  a.denominator.trim() === b.denominator.trim() &&
  (hasBothParts(a) || a.value.trim() === b.value.trim());
