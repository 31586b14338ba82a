import type { PartCategory } from '@/lib/domain/reading/dimension';
import type { EntryTexts } from '@/lib/domain/reading/interpret-entry';
import type { PartTexts } from '@/lib/domain/reading/interpret-parts';
import type { RowTexts } from './entry-row';

export const ENTRY_COLUMNS = ['numerator', 'denominator', 'value'] as const;
export type EntryColumn = (typeof ENTRY_COLUMNS)[number];
export type EntryField = EntryColumn | 'note';

/** One input of the sheet: of the row itself, or of a category of its breakdown. The note belongs to the row. */
export type CellPlace = { indicatorId: string; part: PartCategory | null; field: EntryField };

/** What is to stand in an input. */
export type CellEdit = CellPlace & { text: string };

const NOTHING: EntryTexts = { value: '', numerator: '', denominator: '' };

/** The three number inputs of the row, or of one category. */
export function numbersOf(texts: RowTexts, part: PartCategory | null): EntryTexts {
  return part === null ? texts : (texts.parts.find(({ category }) => category === part) ?? NOTHING);
}

export function textAt(texts: RowTexts, part: PartCategory | null, field: EntryField): string {
  return field === 'note' ? texts.note : numbersOf(texts, part)[field];
}

export function withText(
  texts: RowTexts,
  part: PartCategory | null,
  field: EntryField,
  text: string,
): RowTexts {
  if (field === 'note' || part === null) return { ...texts, [field]: text };
  const { value, numerator, denominator } = numbersOf(texts, part);
  const changed: PartTexts = { category: part, value, numerator, denominator, [field]: text };
  const others = texts.parts.filter(({ category }) => category !== part);
  return { ...texts, parts: saysNothing(changed) ? others : [...others, changed] };
}

const saysNothing = ({ value, numerator, denominator }: EntryTexts): boolean =>
  value === '' && numerator === '' && denominator === '';

export const hasBothParts = ({ numerator, denominator }: EntryTexts): boolean =>
  numerator.trim() !== '' && denominator.trim() !== '';

/** True when both say the same; the value is no matter where numerator and denominator say it. */
export function isSameTexts(a: RowTexts, b: RowTexts): boolean {
  const categories = new Set([...a.parts, ...b.parts].map(({ category }) => category));
  return (
    a.note.trim() === b.note.trim() &&
    isSameNumbers(a, b) &&
    [...categories].every((category) => isSameNumbers(numbersOf(a, category), numbersOf(b, category)))
  );
}

export function isSameNumbers(a: EntryTexts, b: EntryTexts): boolean {
  return (
    a.numerator.trim() === b.numerator.trim() &&
    a.denominator.trim() === b.denominator.trim() &&
    (hasBothParts(a) || a.value.trim() === b.value.trim())
  );
}
