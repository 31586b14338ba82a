import { Decimal } from 'decimal.js';
import { readUnit } from '../scoring/unit';
import type { ExactNumber } from '../target/rule';
import { MAX_DECIMALS } from './reading-text';

const Exact = Decimal.clone({
  precision: 80,
  toExpNeg: -1000,
  toExpPos: 1000,
  rounding: Decimal.ROUND_HALF_UP,
});

/** Decimals a derived rate is shown with. */
export const DERIVED_SCALE = 2;

export type DerivedRate = {
  /** Rounded half up at ten decimals, without trailing zeros; exact when `exact`. Verdicts use the fraction itself. */
  value: ExactNumber;
  /** As shown: 91.19. */
  shown: string;
  scale: number;
  exact: boolean;
};

/**
 * numerator ÷ denominator in the indicator's unit (% → ×100, ‰ → ×1000, 1/10万 → ×100000, others ×1).
 * The denominator must not be zero: `checkReading` refuses that by name.
 */
export function deriveRate(numerator: ExactNumber, denominator: ExactNumber, unit: string): DerivedRate {
  const top = new Exact(numerator).times(readUnit(unit).scale ?? 1);
  const value = top.div(denominator).toDecimalPlaces(MAX_DECIMALS);
  return {
    value: value.isZero() ? '0' : value.toFixed(),
    shown: value.toFixed(DERIVED_SCALE, Decimal.ROUND_HALF_UP),
    scale: DERIVED_SCALE,
    exact: value.times(denominator).eq(top),
  };
}
