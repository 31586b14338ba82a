import type { DetailReferenceValue, IndicatorDetail } from '../../domain/reading/indicator-detail';
import { needsReference } from '../../domain/reference/reference-names';
import type { Fraction } from '../../domain/scoring/fraction';
import { exactValue } from '../../domain/scoring/series';
import { readUnit } from '../../domain/scoring/unit';
import { targetInForce } from './assess-input';

export type ReferenceYear = { year: number; value: Fraction; text: string; isDemonstration: boolean };

/** What the target in force is compared with, year by year; null for other targets and where nothing is linked. */
export type ReferenceLine = { name: string; years: ReferenceYear[] };

export function composeReferenceLine(indicator: IndicatorDetail, year: number): ReferenceLine | null {
  const { reference, unit } = indicator;
  const target = targetInForce(indicator, year);
  if (!reference || !target || !needsReference(target.rule)) return null;
  return { name: reference.name, years: reference.values.map((value) => toYear(value, unit)) };
}

/** A rate is derived from its counts, as in scoring, and printed with two decimals. */
function toYear(
  { year, text, numerator, denominator, flag }: DetailReferenceValue,
  unit: string,
): ReferenceYear {
  const facts = readUnit(unit);
  const hasCounts = numerator !== null && denominator !== null;
  const value = exactValue({ year, value: text, ...(hasCounts && { numerator, denominator }) }, facts);
  const isDerived = hasCounts && facts.scale !== null;
  return {
    year,
    value,
    text: isDerived ? value.toFixed(2) : text.replace(':', '∶'),
    isDemonstration: flag === 'demonstration',
  };
}
