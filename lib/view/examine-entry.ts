import { checkReading } from '@/lib/domain/reading/check-reading';
import type { Question } from '@/lib/domain/reading/reading-check';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import {
  interpretEntry,
  type EntryError,
  type EntryKind,
  type EntryTexts,
} from '@/lib/domain/reading/interpret-entry';
import { interpretParts } from '@/lib/domain/reading/interpret-parts';
import type { EntryRow, RowTexts } from './entry-row';
import { hasBothParts } from './entry-texts';

/** What the sheet says about a row while it is typed. */
export type RowFindings = {
  filled: boolean;
  /** The value that follows from numerator and denominator, or from a fraction in the value's place; else null. */
  derived: string | null;
  errors: EntryError[];
  questions: Question[];
  notes: string[];
};

/** Errors of the breakdown carry their category in `part`. */
export function examineEntry(row: EntryRow, texts: RowTexts, year: number): RowFindings {
  const own = examineNumbers(row, texts, year);
  const { errors } = interpretParts(texts.parts, row);
  if (errors.length === 0) return own;
  return { ...own, errors: [...own.errors, ...errors] };
}

function examineNumbers(row: EntryRow, texts: RowTexts, year: number): RowFindings {
  const none = { derived: null, questions: [], notes: [] };
  const inValue = texts.numerator.trim() === '' && texts.denominator.trim() === '';
  const place = <F extends EntryError | Question>(found: F[]) => (inValue ? found.map(atValue) : found);
  const outcome = interpretEntry(texts, row.unit, row.entryKind);
  if (outcome.kind === 'blank') return { ...none, filled: false, errors: [], notes: absentNotes(texts) };
  if (outcome.kind === 'invalid') return { ...none, filled: true, errors: place(outcome.errors) };
  const { reading } = outcome;
  const isParts = row.entryKind !== 'ratio' && reading.numerator !== null && reading.denominator !== null;
  const derived = isParts ? deriveRate(reading.numerator!, reading.denominator!, row.unit).shown : null;
  const { errors, questions, notes } = checkReading(reading, row, year, row.previous);
  return {
    filled: true,
    derived,
    errors: place(errors),
    questions: place(questions),
    notes: derived !== null && inValue ? [`按分子、分母算出 ${derived}`, ...notes] : notes,
  };
}

/** The value that follows from a numerator and a denominator typed in their own fields; null where it is typed itself. */
export function derivedFromParts(texts: EntryTexts, unit: string, kind: EntryKind): string | null {
  const outcome = interpretEntry(texts, unit, kind);
  if (kind !== 'fraction' || !hasBothParts(texts) || outcome.kind !== 'reading') return null;
  return deriveRate(outcome.reading.numerator!, outcome.reading.denominator!, unit).shown;
}

/** A fraction typed in the value's cell is doubted there; what to write instead would belong into another cell. */
function atValue<F extends EntryError | Question>(finding: F): F {
  if (finding.field === 'value') return finding;
  const { suggestion: _elsewhere, ...rest } = finding;
  return { ...rest, field: 'value' } as F;
}

/** A dash or 无 is no value: said before it disappears with the next save. */
function absentNotes(texts: EntryTexts): string[] {
  const typed = [texts.numerator, texts.denominator, texts.value].map((text) => text.trim()).find(Boolean);
  return typed ? [`“${typed}”按未填处理。当年确无数据的，请在说明中写明原因。`] : [];
}
