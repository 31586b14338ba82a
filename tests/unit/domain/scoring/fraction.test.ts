import fc from 'fast-check';
import { Decimal } from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { Fraction } from '@/lib/domain/scoring/fraction';

const decimalText = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => new Decimal(digits).div(new Decimal(10).pow(decimals)).toFixed());

describe('Fraction', () => {
  it.each([
    ['93.995', '94', -1],
    ['94.0', '94', 0],
    ['0.1', '0.1', 0],
    ['-0.5', '0.5', -1],
    ['1e-7', '0.0000001', 0],
    ['1e21', '1000000000000000000000', 0],
  ])('compares %s with %s', (a, b, order) => {
    expect(Fraction.of(a).compare(Fraction.of(b))).toBe(order);
  });

  it('adds without binary dust', () => {
    expect(Fraction.of('0.1').plus(Fraction.of('0.2')).toExact()).toBe('0.3');
  });

  it('keeps a third exact until it is printed', () => {
    const third = Fraction.of(1, 3);
    expect(third.timesInteger(3).compare(Fraction.of(1))).toBe(0);
    expect(third.isDecimal()).toBe(false);
    expect(third.toExact()).toBe('0.333333333333333333333333');
  });

  it.each([
    ['0.305', 2, '0.31'],
    ['-0.305', 2, '-0.31'],
    ['0.004', 2, '0.00'],
    ['-0.004', 2, '0.00'],
    ['12', 0, '12'],
    ['0.5', 0, '1'],
  ])('prints %s with %i decimals, half away from zero: %s', (value, decimals, printed) => {
    expect(Fraction.of(value).toFixed(decimals)).toBe(printed);
  });

  it.each(['', 'abc', '0x10', '1,5', 'NaN', 'Infinity', '1e9999'])('refuses %s', (text) => {
    expect(() => Fraction.of(text)).toThrow(RangeError);
  });

  it('refuses to divide by zero', () => {
    expect(() => Fraction.of(1, 0)).toThrow('division by zero');
  });

  it.each([
    ['2.1', 3],
    ['-2.1', -2],
    ['2', 2],
  ])('rounds %s up to %i', (value, ceiling) => {
    expect(Fraction.of(value).ceiling()).toBe(ceiling);
  });

  it('agrees with decimal.js on sums, products, order and print', () => {
    fc.assert(
      fc.property(decimalText, decimalText, (a, b) => {
        const [x, y] = [Fraction.of(a), Fraction.of(b)];
        const [dx, dy] = [new Decimal(a), new Decimal(b)];
        expect(x.plus(y).toExact()).toBe(dx.plus(dy).toFixed());
        expect(x.minus(y).toExact()).toBe(dx.minus(dy).toFixed());
        expect(x.times(y).toExact()).toBe(dx.times(dy).toFixed());
        expect(x.compare(y)).toBe(dx.cmp(dy));
        expect(x.toNumber()).toBe(dx.toNumber());
      }),
    );
  });
});
