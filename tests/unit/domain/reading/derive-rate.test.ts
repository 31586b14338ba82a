import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deriveRate } from '@/lib/domain/reading/derive-rate';
import { shiftPoint } from '@/lib/domain/reading/shift-point';

const Wide = Decimal.clone({ precision: 80 });

describe('deriveRate', () => {
  it.each([
    ['4036', '4426', '%', '91.1884319928', '91.19', false],
    ['1', '4426', '1/10万', '22.5937641211', '22.59', false],
    ['0', '11', '%', '0', '0.00', true],
    ['188', '200', '%', '94', '94.00', true],
    ['3', '1000', '‰', '3', '3.00', true],
    ['1', '3', '%', '33.3333333333', '33.33', false],
    ['2', '3', '%', '66.6666666667', '66.67', false],
    ['2', '3', '', '0.6666666667', '0.67', false],
    ['3.25', '6.5', '%', '50', '50.00', true],
  ])('%s ÷ %s in %j', (numerator, denominator, unit, value, shown, exact) => {
    expect(deriveRate(numerator, denominator, unit)).toEqual({ value, shown, scale: 2, exact });
  });

  it('is within half of the last kept decimal', () => {
    const counts = fc.integer({ min: 0, max: 10_000_000 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [numerator, denominator] = [Math.min(a, b), Math.max(a, b, 1)];
        const { value } = deriveRate(String(numerator), String(denominator), '%');
        const error = new Wide(value).times(denominator).minus(new Wide(numerator).times(100)).abs();
        expect(error.lte(new Wide('0.5e-10').times(denominator))).toBe(true);
      }),
    );
  });
});

describe('shiftPoint', () => {
  it.each([
    ['6.30', 1, '63.0'],
    ['0.95', 2, '95'],
    ['63', -1, '6.3'],
    ['5', -3, '0.005'],
    ['12', 3, '12000'],
    ['-1.5', 1, '-15'],
    ['1.2345', 4, '12345'],
  ])('%s by %i is %s', (text, by, expected) => {
    expect(shiftPoint(text, by)).toBe(expected);
  });

  it('comes back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: -6, max: 6 }), (digits, by) => {
        const there = shiftPoint(String(digits), by);
        expect(new Decimal(shiftPoint(there, -by)).eq(digits)).toBe(true);
      }),
    );
  });
});
