import type { ConfidenceInterval } from '../scoring/assessment';
import { Fraction } from '../scoring/fraction';
import { confidenceInterval } from '../scoring/interval';
import { DEFAULT_SETTINGS } from '../scoring/settings';
import { readUnit } from '../scoring/unit';
import type { CatalogueRow, ComparedReading } from './catalogue-row';

type Measured = Pick<CatalogueRow, 'unit' | 'entryKind'>;

/** The value itself: numerator over denominator where they are known, never the rounded rate. */
export function exactValue({ unit, entryKind }: Measured, reading: ComparedReading): Fraction {
  const { numerator, denominator, value } = reading;
  if (numerator === null || denominator === null) return Fraction.of(value);
  const scale = entryKind === 'ratio' ? 1 : (readUnit(unit).scale ?? 1);
  return Fraction.of(numerator).timesInteger(scale).over(Fraction.of(denominator));
}

/**
 * As method §4 has it; null without counts. Ratios and complete counts, which are no samples, have none either. Always at
 * the product's own level: intervals of different levels must not be held against each other.
 */
export function intervalOf(
  { unit, entryKind }: Measured,
  reading: ComparedReading,
): ConfidenceInterval | null {
  const { numerator, denominator, value } = reading;
  if (numerator === null || denominator === null) return null;
  if (entryKind === 'ratio') return null;
  return confidenceInterval({ year: 0, value, numerator, denominator }, unit, DEFAULT_SETTINGS);
}
