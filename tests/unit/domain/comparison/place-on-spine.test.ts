import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOnSpine } from '@/lib/domain/comparison/place-on-spine';
import type { Better } from '@/lib/domain/comparison/rank-districts';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { runs } from '../../../support/property-runs';

const of = (...texts: string[]) => texts.map((text) => Fraction.of(text));

const places = (values: string[], better: Better, asked = values) => {
  const spine = placeOnSpine(of(...values), better)!;
  return of(...asked).map((value) => spine.place(value).toExact());
};

describe('placeOnSpine', () => {
  it('is not drawn for fewer than three districts', () => {
    expect(placeOnSpine(of('1', '2'), 'up')).toBeNull();
  });

  it.each<[string, string[], Better, string[]]>([
    ['the median in the middle, the farther end at the end', ['0', '10', '15'], 'up', ['0', '0.5', '0.75']],
    ['turned round where less is better', ['0', '10', '15'], 'down', ['1', '0.5', '0.25']],
    ['an even number has its median between two', ['1', '2', '4', '5'], 'up', ['0', '0.25', '0.75', '1']],
    ['all equal', ['7', '7', '7'], 'up', ['0.5', '0.5', '0.5']],
  ])('%s', (_name, values, better, expected) => {
    expect(places(values, better)).toEqual(expected);
  });

  it('keeps the ends of an interval on the axis', () => {
    expect(places(['0', '10', '15'], 'up', ['-5', '99'])).toEqual(['0', '1']);
    expect(places(['7', '7', '7'], 'down', ['6', '8'])).toEqual(['1', '0']);
  });

  it('a better value never lies further left', () => {
    const values = fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 3, maxLength: 9 });
    fc.assert(
      fc.property(values, fc.constantFrom<Better>('up', 'down'), (numbers, better) => {
        const spine = placeOnSpine(of(...numbers.map(String)), better)!;
        const ordered = [...numbers].sort((a, b) => (better === 'up' ? a - b : b - a));
        const drawn = ordered.map((value) => spine.place(Fraction.of(value)).toNumber());
        expect(drawn).toEqual([...drawn].sort((a, b) => a - b));
        expect(spine.place(spine.median).toExact()).toBe('0.5');
      }),
      { numRuns: runs(200) },
    );
  });
});
