import { Decimal } from 'decimal.js';
import { CATEGORIES, dimensionOf, type PartCategory } from '@/lib/domain/reading/dimension';
import { interpretEntry, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { isCountUnit } from '@/lib/domain/scoring/unit';
import { numbersOf } from './entry-texts';
import type { RowTexts } from './entry-row';

type Broken = { unit: string; entryKind: EntryKind };

const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });

/**
 * 45.20%: how much of what is counted falls into a category, of all categories of its dimension. Counted are the
 * numerators, or the values themselves where the unit counts people or things; null where nothing is counted, or
 * not every category of the dimension is filled in.
 */
export function shareOfPart(texts: RowTexts, category: PartCategory, row: Broken): string | null {
  const counts = CATEGORIES[dimensionOf(category)].map((one) => countOf(texts, one, row));
  const whole = counts.reduce<Decimal | null>(
    (sum, count) => (sum && count ? sum.plus(count) : null),
    new Exact(0),
  );
  const own = countOf(texts, category, row);
  if (whole === null || own === null || !whole.isPositive() || whole.isZero()) return null;
  return `${own.times(100).div(whole).toFixed(2)}%`;
}

function countOf(texts: RowTexts, category: PartCategory, { unit, entryKind }: Broken): Decimal | null {
  const read = interpretEntry(numbersOf(texts, category), unit, entryKind);
  if (read.kind !== 'reading') return null;
  const { numerator, value } = read.reading;
  const count = numerator ?? (isCountUnit(unit) ? value : null);
  return count === null || count.startsWith('-') ? null : new Exact(count);
}
