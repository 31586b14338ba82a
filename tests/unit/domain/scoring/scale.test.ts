import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { runs } from '@/tests/support/property-runs';
import { atLeast, atMost, makeInput } from './make-input';

/**
 * The law: where a unit has no natural limit, measuring in another unit changes no verdict. The only absolute number of
 * the method is the reporting precision, so it is measured in the other unit too.
 */
const verdictOf = (input: AssessInput, reportingPrecision: string) => {
  const settings = { ...DEFAULT_SETTINGS, reportingPrecision };
  const { status, nearlyMet, pace, paceClass, breaks, reason, warnings } = assessIndicator(input, settings);
  const kinds = warnings.map(({ type, level }) => `${type} ${level}`);
  return { status, nearlyMet, pace, paceClass, breaks, reason, kinds };
};

const digits = fc.integer({ min: 1, max: 99_999 });
const side = fc.boolean();

type Sized = (size: (digits: number) => string) => TargetRule;

const rule: fc.Arbitrary<Sized> = fc.oneof(
  fc.tuple(digits, side, side).map(
    ([target, isMin, inclusive]): Sized =>
      (size) =>
        (isMin ? atLeast : atMost)(size(target), inclusive),
  ),
  fc
    .tuple(digits, digits, fc.constantFrom('both' as const, 'low' as const, 'high' as const))
    .map(([a, b, ends]): Sized => (size) => ({
      kind: 'band',
      low: size(Math.min(a, b)),
      high: size(Math.max(a, b)),
      side: ends,
    })),
  fc
    .tuple(digits, side, fc.constantFrom('once' as const, 'year' as const))
    .map(([change, isUp, per]): Sized => (size) => ({
      kind: 'relative',
      baseYear: 2020,
      change: `${isUp ? '' : '-'}${size(change)}`,
      changeIn: 'absolute',
      per,
      bound: 'min',
    })),
  fc
    .tuple(
      fc.constantFrom('up' as const, 'down' as const, 'hold' as const),
      fc.constantFrom('yearly' as const, 'overall' as const),
      fc.constantFrom('normal' as const, 'marked' as const),
    )
    .map(([direction, cadence, strength]): Sized => () => ({ kind: 'trend', direction, cadence, strength })),
);

const scene = fc.record({
  rule,
  values: fc.array(digits, { minLength: 2, maxLength: 4 }),
  attribute: fc.constantFrom('binding' as const, 'anticipated' as const),
  targetYear: fc.constantFrom(2023, 2030),
});

/** So many digits with the point moved: 1234 and −2 is 12.34. */
const moved = (power: number) => (of: number) => Fraction.of(`${of}e${power}`).toExact();

describe('another unit for the same thing', () => {
  it('ten, a hundred or a millionth of it: the verdict is the same', () => {
    fc.assert(
      fc.property(scene, fc.integer({ min: -8, max: 12 }), ({ rule: sized, values, ...changes }, power) => {
        const judge = (by: number) => {
          const readings = Object.fromEntries(values.map((one, index) => [2020 + index, moved(by)(one)]));
          return verdictOf(makeInput(readings, sized(moved(by)), { ...changes, unit: '' }), moved(by)(1));
        };
        expect(judge(power)).toEqual(judge(0));
      }),
      { numRuns: runs(300) },
    );
  });

  it('any share of it: counts and a ratio can be measured in thirds', () => {
    const measure = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }));
    const ratioScene = fc.record({
      antecedent: digits,
      bound: fc.constantFrom('exact' as const, 'min' as const, 'max' as const),
      values: fc.array(digits, { minLength: 2, maxLength: 4 }),
    });
    fc.assert(
      fc.property(ratioScene, measure, ({ antecedent, bound, values }, [top, bottom]) => {
        const judge = (times: number, by: number) => {
          const readings = Object.fromEntries(
            values.map((one, index) => [2020 + index, `${one * times}/${100 * by}`]),
          );
          const ratio: TargetRule = {
            kind: 'ratio',
            antecedent: String(antecedent * times),
            consequent: String(100 * by),
            bound,
          };
          return verdictOf(makeInput(readings, ratio, { unit: '' }), '0');
        };
        expect(judge(top, bottom)).toEqual(judge(1, 1));
      }),
    );
  });
});
