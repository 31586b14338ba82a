import { displayReading } from './display-reading';
import type { EnteredReading, EntryKind, EntryTexts } from './interpret-entry';

/** The numbers of a reading or of one category of its breakdown; a draft may hold none yet. */
export type StoredNumbers = Omit<EnteredReading, 'value'> & { value: EnteredReading['value'] | null };

/** What stands in the three inputs of a stored reading: a ratio is written as one text, 2∶3. */
export function entryTextsOf(numbers: StoredNumbers, kind: EntryKind): EntryTexts {
  const { value, scale, numerator, denominator } = numbers;
  if (value === null) return { value: '', numerator: '', denominator: '' };
  const shown = displayReading({ value, scale, numerator, denominator }, kind);
  if (kind === 'ratio') return { value: shown, numerator: '', denominator: '' };
  return { value: shown, numerator: numerator ?? '', denominator: denominator ?? '' };
}
