import { CATEGORIES, dimensionOf, type PartCategory } from '@/lib/domain/reading/dimension';
import { interpretEntry, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { sharesOf } from '@/lib/domain/reading/shares';
import { isCountUnit } from '@/lib/domain/scoring/unit';
import type { ExactNumber } from '@/lib/domain/target/rule';
import { numbersOf } from './entry-texts';
import type { RowTexts } from './entry-row';

type Broken = { unit: string; entryKind: EntryKind };

/**
 * 45.20%: how much of what is counted falls into a category, of all categories of its dimension. Counted are the
 * numerators, or the values themselves where the unit counts people or things; null where nothing is counted, or
 * not every category of the dimension is filled in.
 */
export function shareOfPart(texts: RowTexts, category: PartCategory, row: Broken): string | null {
  const categories = CATEGORIES[dimensionOf(category)];
  const counts = categories.flatMap((one) => countOf(texts, one, row) ?? []);
  const shares = counts.length === categories.length ? sharesOf(counts) : null;
  const share = shares?.[categories.indexOf(category)];
  return share === undefined ? null : `${share}%`;
}

function countOf(texts: RowTexts, category: PartCategory, { unit, entryKind }: Broken): ExactNumber | null {
  const read = interpretEntry(numbersOf(texts, category), unit, entryKind);
  if (read.kind !== 'reading') return null;
  const { numerator, value } = read.reading;
  return numerator ?? (isCountUnit(unit) ? value : null);
}
