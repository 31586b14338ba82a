import { checkEntry } from '@/lib/domain/reading/check-entry';
import type { Question } from '@/lib/domain/reading/reading-check';
import { categoriesOf } from '@/lib/domain/reading/dimension';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import {
  interpretEntry,
  type EnteredReading,
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

/**
 * Errors of the breakdown carry their category in `part`; what is stored of a dimension that is no longer asked for is
 * not on the sheet. Sums wait until every number can be read.
 */
export function examineEntry(row: EntryRow, texts: RowTexts, year: number): RowFindings {
  const inValue = texts.numerator.trim() === '' && texts.denominator.trim() === '';
  const place = <F extends EntryError | Question>(found: F[]) => (inValue ? found.map(atValue) : found);
  const outcome = interpretEntry(texts, row.unit, row.entryKind);
  const { parts, errors: wrongParts } = interpretParts(askedTexts(row, texts), row);
  const whole = outcome.kind === 'reading' ? outcome.reading : null;
  const unreadable = [...(outcome.kind === 'invalid' ? outcome.errors : []), ...wrongParts];
  const { errors, questions, notes } =
    unreadable.length === 0
      ? checkEntry({ whole, parts }, row, year, row.previous)
      : checkEntry({ whole, parts: [] }, { ...row, dimensions: [] }, year, row.previous);
  const derived = whole && row.entryKind !== 'ratio' ? derivedOf(whole, row.unit) : null;
  return {
    filled: outcome.kind !== 'blank',
    derived,
    errors: place([...unreadable, ...errors]),
    questions: place(questions),
    notes: [
      ...(outcome.kind === 'blank' ? absentNotes(texts) : []),
      ...(derived !== null && inValue ? [`按分子、分母算出 ${derived}`] : []),
      ...notes,
    ],
  };
}

function derivedOf({ numerator, denominator }: EnteredReading, unit: string): string | null {
  return numerator === null || denominator === null ? null : deriveRate(numerator, denominator, unit).shown;
}

/** The value that follows from a numerator and a denominator typed in their own fields; null where it is typed itself. */
export function derivedFromParts(texts: EntryTexts, unit: string, kind: EntryKind): string | null {
  const outcome = interpretEntry(texts, unit, kind);
  if (kind !== 'fraction' || !hasBothParts(texts) || outcome.kind !== 'reading') return null;
  return deriveRate(outcome.reading.numerator!, outcome.reading.denominator!, unit).shown;
}

/** A fraction typed in the value's cell is doubted there; what to write instead would belong into another cell. */
function atValue<F extends EntryError | Question>(finding: F): F {
  if (finding.field === 'value' || finding.part !== undefined) return finding;
  const { suggestion: _elsewhere, ...rest } = finding;
  return { ...rest, field: 'value' } as F;
}

/** The breakdown as far as the row asks for it. */
export function askedTexts(
  { dimensions }: Pick<EntryRow, 'dimensions'>,
  { parts }: Pick<RowTexts, 'parts'>,
): RowTexts['parts'] {
  return parts.filter(({ category }) => categoriesOf(dimensions).includes(category));
}

/** A dash or 无 is no value: said before it disappears with the next save. */
function absentNotes(texts: EntryTexts): string[] {
  const typed = [texts.numerator, texts.denominator, texts.value].map((text) => text.trim()).find(Boolean);
  return typed ? [`“${typed}”按未填处理。当年确无数据的，请在说明中写明原因。`] : [];
}
