import { Decimal } from 'decimal.js';
import type { PartReading } from '../reading/interpret-parts';
import type { ExactNumber } from '../target/rule';

/** What a person can change about a reading. */
export type EntryContent = {
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  note: string | null;
  /** By sex, by area: part of the same entry, in the order of the dimensions. */
  parts: readonly PartReading[];
};

const same = (a: ExactNumber | null, b: ExactNumber | null): boolean =>
  a === null || b === null ? a === b : new Decimal(a).eq(b);

/** True when the numbers are equal to the last digit typed; 91 and 91.0 differ in what they claim. */
type Numbers = Pick<EntryContent, 'value' | 'scale' | 'numerator' | 'denominator'>;

export function hasSameNumbers(a: Numbers, b: Numbers): boolean {
  return (
    same(a.value, b.value) &&
    same(a.numerator, b.numerator) &&
    same(a.denominator, b.denominator) &&
    (a.value === null || a.scale === b.scale)
  );
}

/** True when both break down into the same categories with the same numbers, whatever their order. */
export function hasSameParts(a: readonly PartReading[], b: readonly PartReading[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((part) =>
    b.some((other) => other.category === part.category && hasSameNumbers(part, other)),
  );
}

export function hasSameContent(a: EntryContent, b: EntryContent): boolean {
  return hasSameNumbers(a, b) && a.note === b.note && hasSameParts(a.parts, b.parts);
}
