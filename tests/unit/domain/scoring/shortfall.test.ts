import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TargetRule } from '@/lib/domain/target/rule';
import { runs } from '@/tests/support/property-runs';
import { assess, atLeast, atMost } from './make-input';
import { hundredths } from './generate-input';

const bound = hundredths(0, 10000);
const rule: fc.Arbitrary<TargetRule> = fc.oneof(
  fc
    .tuple(bound, fc.boolean(), fc.boolean())
    .map(([value, isMin, inclusive]) => (isMin ? atLeast : atMost)(value, inclusive)),
  fc.tuple(bound, bound).map(([a, b]): TargetRule => {
    const [low, high] = Number(a) <= Number(b) ? [a, b] : [b, a];
    return { kind: 'band', low, high, side: 'both' };
  }),
);

const headsOf = (numerator: number, denominator: number, target: TargetRule) => {
  const { headsShort, status } = assess({ 2024: `${numerator}/${denominator}` }, target);
  return { headsShort, met: status === 'met' };
};

describe('还差几人', () => {
  it('is exactly as many as it takes: with them the target is met, with one fewer it is not', () => {
    const counted = fc
      .integer({ min: 1, max: 400 })
      .chain((denominator) => fc.tuple(fc.nat(denominator), fc.constant(denominator)));
    fc.assert(
      fc.property(counted, rule, ([numerator, denominator], target) => {
        const { headsShort, met } = headsOf(numerator, denominator, target);
        const others = Array.from({ length: denominator + 1 }, (_, count) => count);
        const nearest = others
          .filter((count) => headsOf(count, denominator, target).met)
          .map((count) => Math.abs(count - numerator))
          .sort((a, b) => a - b)[0];
        if (met) expect(headsShort).toBeNull();
        else expect(headsShort).toBe(nearest ?? null);
      }),
      { numRuns: runs(60) },
    );
  });

  it('is not asked of what no number of heads can reach', () => {
    const committee: TargetRule = { kind: 'band', low: '48.5', high: '51.5', side: 'both' };
    // Of three members one or two are women; half of them cannot be.
    expect(headsOf(1, 3, committee).headsShort).toBeNull();
    expect(headsOf(2, 3, committee).headsShort).toBeNull();
    expect(headsOf(1, 4, committee).headsShort).toBe(1);
    expect(headsOf(300, 300, atLeast('100', false)).headsShort).toBeNull();
    expect(headsOf(0, 300, atMost('0', false)).headsShort).toBeNull();
  });

  it('may go beyond the whole where the share may', () => {
    const gross = { name: '高中阶段毛入学率' };
    expect(assess({ 2024: '90/100' }, atLeast('105'), gross).headsShort).toBe(15);
    expect(assess({ 2024: '90/100' }, atLeast('105')).headsShort).toBeNull();
  });

  it('counts neither rates of rare events nor shares given without their counts', () => {
    expect(assess({ 2024: '3/3000' }, atMost('8'), { unit: '1/10万' }).headsShort).toBeNull();
    expect(assess({ 2024: '80' }, atLeast('94')).headsShort).toBeNull();
  });
});

describe('每年还需', () => {
  it('taken every year until the target year, leads to the bound and no further', () => {
    const drawn = fc.record({
      latest: hundredths(0, 9000),
      target: hundredths(9001, 10000),
      year: fc.integer({ min: 2021, max: 2029 }),
    });
    fc.assert(
      fc.property(drawn, ({ latest, target, year }) => {
        const { requiredPerYear } = assess({ 2020: '50', [year]: latest }, atLeast(target));
        expect(Number(latest) + Number(requiredPerYear) * (2030 - year)).toBeCloseTo(Number(target), 9);
      }),
    );
  });

  it.each<[number, string | null, string]>([
    [2029, '1', 'a year before the target year'],
    [2030, null, 'in the target year'],
    [2031, null, 'after it'],
  ])('%i: %s', (year, required) => {
    expect(assess({ 2020: '50', [year]: '93' }, atLeast('94')).requiredPerYear).toBe(required);
  });

  it('is null once the target is met, and the mean change since the baseline stands alone', () => {
    expect(assess({ 2020: '90', 2024: '96' }, atLeast('94'))).toMatchObject({
      requiredPerYear: null,
      changePerYear: '1.5',
    });
    expect(assess({ 2020: '90' }, atLeast('94')).changePerYear).toBeNull();
  });
});
