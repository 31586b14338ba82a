import { describe, expect, it } from 'vitest';
import type { PartReading } from '@/lib/domain/reading/interpret-parts';
import { partShares } from '@/lib/domain/reading/part-shares';

const part = (
  category: PartReading['category'],
  value: string,
  numerator: string | null = null,
): PartReading => ({
  category,
  value,
  scale: 0,
  numerator,
  denominator: numerator === null ? null : '100',
});

describe('the share of each part', () => {
  it.each([
    [
      'counts of people',
      [part('male', '30'), part('female', '70')],
      '人',
      { male: '30.00', female: '70.00' },
    ],
    [
      'numerators',
      [part('male', '40', '40'), part('female', '60', '160')],
      '%',
      { male: '20.00', female: '80.00' },
    ],
    ['rates without counts', [part('male', '40'), part('female', '60')], '%', {}],
    ['one part of two', [part('male', '30')], '人', {}],
    ['counts for one part only', [part('male', '40', '40'), part('female', '60')], '%', {}],
    ['nothing at all', [part('urban', '0'), part('rural', '0')], '人', {}],
    [
      'each dimension by itself',
      [part('male', '1'), part('female', '3'), part('urban', '2'), part('rural', '2')],
      '人',
      { male: '25.00', female: '75.00', urban: '50.00', rural: '50.00' },
    ],
  ])('of %s', (_, parts, unit, shares) => expect(partShares(parts, unit)).toEqual(shares));
});
