import { Decimal } from 'decimal.js';
import { isCountUnit } from '../scoring/unit';
import type { ExactNumber } from '../target/rule';
import { CATEGORIES, dimensionOf, type PartCategory } from './dimension';
import type { PartReading } from './interpret-parts';

/** % of the whole of its dimension, exact; only where every category of it is given and counts the same things. */
export type PartShares = Partial<Record<PartCategory, ExactNumber>>;

/**
 * Which share each category has: of the numerators where there are counts (whose they are), of the values where these
 * are counts themselves. Rates without counts have none: they do not add up.
 */
export function partShares(parts: readonly PartReading[], unit: string): PartShares {
  const shares: PartShares = {};
  for (const part of parts) {
    const counts = CATEGORIES[dimensionOf(part.category)].map((category) =>
      countOf(
        parts.find((other) => other.category === category),
        unit,
      ),
    );
    const own = countOf(part, unit);
    if (own === null || counts.some((count) => count === null)) continue;
    const whole = counts.reduce<Decimal>((sum, count) => sum.plus(count ?? 0), new Decimal(0));
    if (whole.gt(0)) shares[part.category] = new Decimal(own).times(100).div(whole).toFixed();
  }
  return shares;
}

function countOf(part: PartReading | undefined, unit: string): ExactNumber | null {
  if (!part) return null;
  return part.numerator ?? (isCountUnit(unit) ? part.value : null);
}
