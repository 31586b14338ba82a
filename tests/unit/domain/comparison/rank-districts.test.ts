import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankDistricts, type Better, type Ranked } from '@/lib/domain/comparison/rank-districts';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { runs } from '../../../support/property-runs';

const ranked = (value: string, low = value, high = value): Ranked => ({
  value: Fraction.of(value),
  low: Fraction.of(low),
  high: Fraction.of(high),
});

const shown = (members: Ranked[], better: Better) =>
  rankDistricts(members, better).map(({ best, worst, tie }) => `${best}-${worst} ${tie}`);

describe('rankDistricts', () => {
  it.each<[string, Ranked[], Better, string[]]>([
    ['nobody', [], 'up', []],
    ['one alone', [ranked('5')], 'up', ['1-1 none']],
    [
      'values, more is better',
      [ranked('9'), ranked('10'), ranked('2')],
      'up',
      ['2-2 none', '1-1 none', '3-3 none'],
    ],
    [
      'values, less is better',
      [ranked('9'), ranked('10'), ranked('2')],
      'down',
      ['2-2 none', '3-3 none', '1-1 none'],
    ],
    [
      'equal values share their place',
      [ranked('3'), ranked('3.0'), ranked('1')],
      'up',
      ['1-2 equal', '1-2 equal', '3-3 none'],
    ],
    [
      'intervals that overlap are tied',
      [ranked('5', '4', '6'), ranked('6', '5.5', '7')],
      'up',
      ['1-2 interval', '1-2 interval'],
    ],
    [
      'intervals that touch are tied',
      [ranked('5', '4', '6'), ranked('7', '6', '8')],
      'up',
      ['1-2 interval', '1-2 interval'],
    ],
    [
      'intervals apart are not',
      [ranked('5', '4', '6'), ranked('7', '6.01', '8')],
      'up',
      ['2-2 none', '1-1 none'],
    ],
    [
      'ties are not passed on: the first and the last differ',
      [ranked('1', '0', '2'), ranked('2.5', '1.5', '3.5'), ranked('4', '3', '5')],
      'down',
      ['1-2 interval', '1-3 interval', '2-3 interval'],
    ],
    [
      'a value without interval inside another’s',
      [ranked('5', '4', '6'), ranked('5.5')],
      'up',
      ['1-2 interval', '1-2 interval'],
    ],
    [
      'equal values are told from overlap only where nobody else is tied',
      [ranked('5'), ranked('5'), ranked('5', '4', '6')],
      'up',
      ['1-3 interval', '1-3 interval', '1-3 interval'],
    ],
    // Their decimals agree in the first twenty digits; the fractions do not.
    [
      'by the exact fraction',
      [ranked('0.333333333333333333333'), { ...third(), value: third().value }],
      'up',
      ['2-2 none', '1-1 none'],
    ],
  ])('%s', (_name, members, better, expected) => {
    expect(shown(members, better)).toEqual(expected);
  });
});

function third(): Ranked {
  const value = Fraction.of(1, 3);
  return { value, low: value, high: value };
}

const member = fc
  .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 6 }))
  .map(([value, below, above]) => ranked(String(value), String(value - below), String(value + above)));
const field = fc.array(member, { maxLength: 14 });
const side = fc.constantFrom<Better>('up', 'down');

const isBetter = (a: Ranked, b: Ranked, better: Better) =>
  better === 'up' ? a.low.compare(b.high) > 0 : a.high.compare(b.low) < 0;

describe('laws of the rank', () => {
  it('says what counting one by one says', () => {
    fc.assert(
      fc.property(field, side, (members, better) => {
        const counted = members.map((one) => ({
          best: 1 + members.filter((other) => isBetter(other, one, better)).length,
          worst: members.length - members.filter((other) => isBetter(one, other, better)).length,
        }));
        expect(rankDistricts(members, better).map(({ best, worst }) => ({ best, worst }))).toEqual(counted);
      }),
      { numRuns: runs(300) },
    );
  });

  it('does not depend on the order', () => {
    fc.assert(
      fc.property(field, side, (members, better) => {
        const backwards = rankDistricts([...members].reverse(), better).reverse();
        expect(rankDistricts(members, better)).toEqual(backwards);
      }),
      { numRuns: runs(200) },
    );
  });

  it('puts the better ahead: who is better has a better first and last place', () => {
    fc.assert(
      fc.property(field, side, (members, better) => {
        const ranks = rankDistricts(members, better);
        for (const [i, one] of members.entries()) {
          for (const [j, other] of members.entries()) {
            if (!isBetter(one, other, better)) continue;
            expect(ranks[i]!.best).toBeLessThan(ranks[j]!.best);
            expect(ranks[i]!.worst).toBeLessThan(ranks[j]!.worst);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });

  it('turns round with the direction', () => {
    fc.assert(
      fc.property(field, (members) => {
        const up = rankDistricts(members, 'up');
        const mirrored = rankDistricts(members, 'down').map(({ best, worst, tie }) => ({
          best: members.length + 1 - worst,
          worst: members.length + 1 - best,
          tie,
        }));
        expect(up).toEqual(mirrored);
      }),
      { numRuns: runs(200) },
    );
  });

  it('ties are mutual: the places of two that are tied overlap', () => {
    fc.assert(
      fc.property(field, side, (members, better) => {
        const ranks = rankDistricts(members, better);
        for (const [i, one] of members.entries()) {
          for (const [j, other] of members.entries()) {
            if (isBetter(one, other, better) || isBetter(other, one, better)) continue;
            expect(ranks[i]!.best).toBeLessThanOrEqual(ranks[j]!.worst);
          }
        }
      }),
      { numRuns: runs(200) },
    );
  });
});
