import { Decimal } from 'decimal.js';
import type { EnteredReading, EntryKind } from './interpret-entry';

/** A stored reading as pages print it: 91.0, 22.59, 2∶3. Rounds half up for the eye only. */
export function displayReading(reading: EnteredReading, kind: EntryKind): string {
  if (kind === 'ratio' && reading.numerator !== null && reading.denominator !== null) {
    return `${trimmed(reading.numerator)}∶${trimmed(reading.denominator)}`;
  }
  return new Decimal(reading.value).toFixed(reading.scale, Decimal.ROUND_HALF_UP);
}

const trimmed = (value: string): string => new Decimal(value).toFixed();
