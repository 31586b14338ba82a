import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapOf, sharesOf } from '@/lib/domain/reading/shares';
import { runs } from '../../../support/property-runs';

describe('shares', () => {
  it.each<[string[], string[] | null]>([
    [
      ['452', '548'],
      ['45.20', '54.80'],
    ],
    [
      ['1', '2'],
      ['33.33', '66.67'],
    ],
    [
      ['1', '1', '1'],
      ['33.34', '33.33', '33.33'],
    ],
    [
      ['0', '7'],
      ['0.00', '100.00'],
    ],
    [
      ['5.25', '5.25'],
      ['50.00', '50.00'],
    ],
    [['0', '0'], null],
    [['-1', '2'], null],
  ])('of %j are %j', (numbers, shares) => {
    expect(sharesOf(numbers)).toEqual(shares);
  });

  it('add up to 100.00 and are each less than a step from the exact share', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 20n });
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (numbers) => {
        const total = numbers.reduce((sum, each) => sum + each, 0n);
        fc.pre(total > 0n);
        const shares = sharesOf(numbers.map(String))!.map((text) => BigInt(text.replace('.', '')));
        expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(10_000n);
        numbers.forEach((each, index) => {
          const off = shares[index]! * total - each * 10_000n;
          expect(off < total && off > -total).toBe(true);
        });
      }),
      { numRuns: runs(300) },
    );
  });
});

it.each([
  [['91.02', '91.3'], '0.28'],
  [['91.3', '91.02'], '0.28'],
  [['95', '95'], '0'],
])('the gap of %j is %s', (texts, gap) => {
  expect(gapOf(texts.map((text) => ({ text })))).toBe(gap);
});
