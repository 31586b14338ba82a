import { Decimal } from 'decimal.js';
import type { ExactNumber } from '../target/rule';

/** What a person can change about a reading. */
export type EntryContent = {
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  note: string | null;
};

const same = (a: ExactNumber | null, b: ExactNumber | null): boolean =>
  a === null || b === null ? a === b : new Decimal(a).eq(b);

/** True when the numbers are equal to the last digit typed; 91 and 91.0 differ in what they claim. */
export function hasSameNumbers(a: EntryContent, b: EntryContent): boolean {
  return (
    same(a.value, b.value) &&
    same(a.numerator, b.numerator) &&
    same(a.denominator, b.denominator) &&
    (a.value === null || a.scale === b.scale)
  );
}

export function hasSameContent(a: EntryContent, b: EntryContent): boolean {
  return hasSameNumbers(a, b) && a.note === b.note;
}
