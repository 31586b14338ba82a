import { Decimal as BaseDecimal } from 'decimal.js';
import type { ExactNumber } from './rule';

/** Own constructor: wide enough that printing and reading a value never rounds it, and never an exponent. */
const Decimal = BaseDecimal.clone({ precision: 60, toExpPos: 1000, toExpNeg: -1000 });

/** Digits kept of a quotient that does not end, such as 1/6. */
const QUOTIENT_DIGITS = 20;

/** Canonical text: no exponent, no trailing zeros, no plus sign; "-0" is "0". */
export function canonicalNumber(text: string): ExactNumber {
  const value = new Decimal(text);
  return value.isZero() ? '0' : value.toFixed();
}

export function isExactNumber(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/.test(text) && text !== '-0';
}

export const add = (a: ExactNumber, b: ExactNumber): ExactNumber =>
  canonicalNumber(new Decimal(a).plus(b).toFixed());

export const multiply = (a: ExactNumber, b: ExactNumber): ExactNumber =>
  canonicalNumber(new Decimal(a).times(b).toFixed());

/** Exact when the quotient ends within 40 digits, else cut to 20 significant digits towards zero. */
export function divide(a: ExactNumber, b: ExactNumber): ExactNumber {
  const quotient = new Decimal(a).div(b);
  if (quotient.times(b).eq(a) && quotient.precision() <= 40) return canonicalNumber(quotient.toFixed());
  return canonicalNumber(quotient.toSignificantDigits(QUOTIENT_DIGITS, Decimal.ROUND_DOWN).toFixed());
}

export const negate = (a: ExactNumber): ExactNumber => multiply(a, '-1');

export const compare = (a: ExactNumber, b: ExactNumber): number => new Decimal(a).comparedTo(b);
