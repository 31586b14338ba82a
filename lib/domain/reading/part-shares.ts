import { isCountUnit } from '../scoring/unit';
import type { ExactNumber } from '../target/rule';
import { CATEGORIES, type PartCategory } from './dimension';
import type { PartReading } from './interpret-parts';
import { sharesOf } from './shares';

/** % of the whole of its dimension, as printed; only where every category of it is given and counts the same things. */
export type PartShares = Partial<Record<PartCategory, string>>;

/**
 * Which share each category has: of the numerators where there are counts (whose they are), of the values where these
 * are counts themselves. Rates without counts have none: they do not add up.
 */
export function partShares(parts: readonly PartReading[], unit: string): PartShares {
  const shares: PartShares = {};
  for (const categories of Object.values(CATEGORIES)) {
    const counts = categories.flatMap((category) => countOf(parts, category, unit) ?? []);
    const printed = counts.length === categories.length ? sharesOf(counts) : null;
    printed?.forEach((share, index) => (shares[categories[index]!] = share));
  }
  return shares;
}

function countOf(parts: readonly PartReading[], category: PartCategory, unit: string): ExactNumber | null {
  const part = parts.find((each) => each.category === category);
  if (!part) return null;
  return part.numerator ?? (isCountUnit(unit) ? part.value : null);
}
