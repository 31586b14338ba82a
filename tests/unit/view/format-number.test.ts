import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  differenceUnit,
  formatNumber,
  formatShare,
  formatWithUnit,
  roundDecimal,
} from '@/lib/view/format-number';

describe('formatNumber', () => {
  it.each([
    ['91.0', '91.0'],
    ['8500', '8500'],
    ['12000', '12,000'],
    ['1234567.80', '1,234,567.80'],
    ['-0.3', '−0.3'],
    ['2∶3', '2∶3'],
  ])('shows %s as %s', (text, shown) => {
    expect(formatNumber(text)).toBe(shown);
  });
});

describe('units', () => {
  it.each([
    ['91.19', '%', '91.19%'],
    ['22.6', '1/10万', '22.6/10万'],
    ['82.3', '岁', '82.3岁'],
    ['3', '', '3'],
  ])('puts %s and %s together', (text, unit, shown) => {
    expect(formatWithUnit(text, unit)).toBe(shown);
  });

  it('counts differences of percentages in points', () => {
    expect(differenceUnit('%')).toBe('个百分点');
    expect(differenceUnit('岁')).toBe('岁');
  });
});

describe('roundDecimal', () => {
  it.each([
    ['93.995', 2, '94.00'],
    ['93.994', 2, '93.99'],
    ['0.5', 0, '1'],
    ['-0.04', 1, '0.0'],
    ['-2.45', 1, '-2.5'],
    ['0.0049', 2, '0.00'],
    ['999.95', 1, '1000.0'],
    ['7', 2, '7.00'],
  ])('rounds %s to %i decimals', (text, decimals, rounded) => {
    expect(roundDecimal(text, decimals)).toBe(rounded);
  });

  it('keeps a number that already has the wanted decimals', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(2, '0')}`;
        expect(roundDecimal(text, 2)).toBe(text);
      }),
    );
  });
});

describe('formatShare', () => {
  it('has no answer for nothing out of nothing', () => {
    expect(formatShare(0, 0)).toBeNull();
    expect(formatShare(52, 83)).toBe('62.7%');
  });
});
