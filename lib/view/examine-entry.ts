import { checkEntry } from '@/lib/domain/reading/check-entry';
import type { Question } from '@/lib/domain/reading/reading-check';
import { categoriesOf } from '@/lib/domain/reading/dimension';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import { interpretEntry, type EntryError, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { interpretParts } from '@/lib/domain/reading/interpret-parts';
import type { EntryRow, RowTexts } from './entry-row';

/** What the sheet says about a row while it is typed. */
export type RowFindings = {
  filled: boolean;
  /** The value that follows from numerator and denominator, or from a fraction in the value's place; else null. */
  derived: string | null;
  errors: EntryError[];
  questions: Question[];
  notes: string[];
};

export function examineEntry(row: EntryRow, texts: RowTexts, year: number): RowFindings {
  const none = { derived: null, questions: [], notes: [] };
  const inValue = texts.numerator.trim() === '' && texts.denominator.trim() === '';
  const place = <F extends EntryError | Question>(found: F[]) => (inValue ? found.map(atValue) : found);
  const outcome = interpretEntry(texts, row.unit, row.entryKind);
  const broken = { ...row, dimensions: row.dimensions ?? [] };
  // What is stored of a dimension that is no longer asked for is not on the sheet.
  const { parts, errors: wrongParts } = interpretParts(askedTexts(row, texts) ?? [], broken);
  if (outcome.kind === 'invalid' || wrongParts.length > 0) {
    const wrong = outcome.kind === 'invalid' ? place(outcome.errors) : [];
    return { ...none, filled: outcome.kind !== 'blank', errors: [...wrong, ...wrongParts] };
  }
  if (outcome.kind === 'blank') {
    const found = checkEntry({ whole: null, parts }, broken, year, row.previous);
    return { ...none, ...found, filled: false, notes: absentNotes(texts) };
  }
  const { reading } = outcome;
  const isParts = row.entryKind !== 'ratio' && reading.numerator !== null && reading.denominator !== null;
  const derived = isParts ? deriveRate(reading.numerator!, reading.denominator!, row.unit).shown : null;
  const { errors, questions, notes } = checkEntry({ whole: reading, parts }, broken, year, row.previous);
  return {
    filled: true,
    derived,
    errors: place(errors),
    questions: place(questions),
    notes: derived !== null && inValue ? [`按分子、分母算出 ${derived}`, ...notes] : notes,
  };
}

/** The value that follows from a numerator and a denominator typed in their own fields; null where it is typed itself. */
export function derivedFromParts(texts: RowTexts, unit: string, kind: EntryKind): string | null {
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

/** The breakdown as far as the row asks for it; undefined where it has none. */
export function askedTexts(
  { dimensions = [] }: Pick<EntryRow, 'dimensions'>,
  { parts }: Pick<RowTexts, 'parts'>,
): RowTexts['parts'] {
  return parts?.filter(({ category }) => categoriesOf(dimensions).includes(category));
}

/** A dash or 无 is no value: said before it disappears with the next save. */
function absentNotes(texts: RowTexts): string[] {
  const typed = [texts.numerator, texts.denominator, texts.value].map((text) => text.trim()).find(Boolean);
  return typed ? [`“${typed}”按未填处理。当年确无数据的，请在说明中写明原因。`] : [];
}

export const hasBothParts = (texts: RowTexts): boolean =>
  texts.numerator.trim() !== '' && texts.denominator.trim() !== '';

export const isSameTexts = (a: RowTexts, b: RowTexts): boolean =>
  a.note.trim() === b.note.trim() &&
  a.numerator.trim() === b.numerator.trim() &&
  a.denominator.trim() === b.denominator.trim() &&
  (hasBothParts(a) || a.value.trim() === b.value.trim());
