import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { Assessment, AssessInput } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { scoringSettingsSchema } from '@/lib/schemas/scoring-settings';
import { targetRuleSchema } from '@/lib/schemas/target-rule';
import { runs } from '@/tests/support/property-runs';
import { targetRule } from '../target/generate-rule';
import { anyInput, anySettings } from './generate-input';

const score = (input: AssessInput) => assessIndicator(input, DEFAULT_SETTINGS);

/** Everything a result holds, the sentences written on demand included, each with the way to it. */
function leavesOf(value: unknown, path: string): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, `${path}.${key}`));
}

function leavesOfAssessment(result: Assessment): [string, unknown][] {
  return [...leavesOf({ ...result, explanation: null }, ''), ...leavesOf(result.explanation, '.explanation')];
}

const MAY_BE_ANY_TEXT =
  /message|sentence|standing|text|models|formulas|limits|rule|settings|approvedBy|method/;

describe('every rule and series that can be stored', () => {
  it('is what the schema of the stored form accepts', () => {
    fc.assert(fc.property(targetRule, (rule) => targetRuleSchema.safeParse(rule).success));
    fc.assert(fc.property(anySettings, (settings) => scoringSettingsSchema.safeParse(settings).success));
  });

  it('gives a result without NaN, Infinity or undefined, and numbers in plain digits', () => {
    fc.assert(
      fc.property(anyInput, anySettings, (input, settings) => {
        for (const [path, leaf] of leavesOfAssessment(assessIndicator(input, settings))) {
          expect(leaf, path).not.toBeUndefined();
          if (typeof leaf === 'number') expect(Number.isFinite(leaf), path).toBe(true);
          if (typeof leaf === 'string')
            expect(leaf, path).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
          if (typeof leaf === 'string' && !MAY_BE_ANY_TEXT.test(path) && /\d/.test(leaf))
            expect(leaf, path).toMatch(/^-?\d+(\.\d+)?$/);
        }
      }),
      { numRuns: runs(600) },
    );
  });

  it('is explained in whole sentences', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { explanation, warnings } = score(input);
        expect(explanation.sentence).toMatch(/。$/);
        for (const { message } of warnings) expect(message).toMatch(/。$/);
      }),
    );
  });

  it('comes to the same verdict, forecast and other warnings whatever is stated of a year without a value', () => {
    const but = ({ explanation: _, warnings, ...verdict }: Assessment) => ({
      ...verdict,
      warnings: warnings.filter(({ type }) => type !== 'missing'),
    });
    // A missed target is worded with where it stands, which tells the reason.
    const typesOf = (result: Assessment) => {
      const { warnings, ...verdict } = but(result);
      return { ...verdict, warnings: warnings.map(({ type, level }) => ({ type, level })) };
    };
    fc.assert(
      fc.property(anyInput, (input) => {
        const { gap: _gap, excusedYears: _years, ...plain } = input;
        expect(typesOf(score(input))).toEqual(typesOf(score(plain)));
      }),
    );
  });

  it('does not depend on the order of the readings', () => {
    const shuffled = anyInput.chain((input) =>
      fc
        .shuffledSubarray(input.points, { minLength: input.points.length })
        .map((points) => [input, { ...input, points }] as const),
    );
    fc.assert(
      fc.property(shuffled, ([input, other]) => {
        expect(JSON.stringify(score(other))).toBe(JSON.stringify(score(input)));
      }),
    );
  });

  it('does not look beyond the year that counts as now', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const known = { ...input, points: input.points.filter(({ year }) => year <= input.asOf) };
        expect(JSON.stringify(score(known))).toBe(JSON.stringify(score(input)));
      }),
    );
  });

  it('gives every absent verdict a reason, and no other', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { status, reason } = score(input);
        expect(reason !== null).toBe(status === 'notAssessable' || status === 'noData');
      }),
    );
  });

  it('is nearly met only where it is not met, and lists breaks only of a trend', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { status, nearlyMet, breaks, headsShort } = score(input);
        if (nearlyMet || headsShort !== null) expect(status).toBe('notMet');
        if (breaks.length > 0) expect(status).toBe('trendNotMet');
      }),
    );
  });

  it('is the same under settings that say the same', () => {
    const spelt = { ...DEFAULT_SETTINGS, ...structuredClone(DEFAULT_SETTINGS) };
    fc.assert(
      fc.property(anyInput, (input) => {
        expect(JSON.stringify(assessIndicator(input, spelt))).toBe(JSON.stringify(score(input)));
      }),
    );
  });
});

describe('intervals', () => {
  const limits = (input: AssessInput, level: string) =>
    assessIndicator(input, { ...DEFAULT_SETTINGS, confidenceLevel: level, forecastLevel: level });

  it('hold the value, and the forecast inside its own', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const { interval, value, forecast } = score(input);
        if (interval && value) {
          expect(Number(interval.low)).toBeLessThanOrEqual(Number(value) * (1 + 1e-9));
          expect(Number(interval.high)).toBeGreaterThanOrEqual(Number(value) * (1 - 1e-9));
        }
        if (forecast?.low && forecast.high) {
          expect(Number(forecast.low)).toBeLessThanOrEqual(Number(forecast.value));
          expect(Number(forecast.high)).toBeGreaterThanOrEqual(Number(forecast.value));
        }
      }),
    );
  });

  it('of a higher level hold those of a lower one', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const results = ['0.5', '0.8', '0.95', '0.999'].map((level) => limits(input, level));
        results.slice(1).forEach((wide, index) => {
          const narrow = results[index]!;
          for (const kind of ['interval', 'forecast'] as const) {
            const [inner, outer] = [narrow[kind], wide[kind]];
            if (!inner?.low || !inner.high || !outer?.low || !outer.high) continue;
            expect(Number(outer.low)).toBeLessThanOrEqual(Number(inner.low));
            expect(Number(outer.high)).toBeGreaterThanOrEqual(Number(inner.high));
          }
        });
      }),
    );
  });

  it('and forecasts of a share stay in 0–100, of a rate at or above 0, unless the readings do not', () => {
    fc.assert(
      fc.property(anyInput, (input) => {
        const result = score(input);
        const read = result.explanation.readings.map(({ value }) => Number(value));
        if (read.some((value) => value < 0)) return;
        const top = input.unit === '%' && read.every((value) => value <= 100) ? 100 : Infinity;
        const { forecast, interval, pooled } = result;
        const ends = [
          ...(forecast?.of === 'value' ? [forecast.value, forecast.low, forecast.high] : []),
          ...[interval, ...pooled].flatMap((one) => (one ? [one.low, one.high] : [])),
        ];
        for (const end of ends) {
          if (end === null) continue;
          expect(Number(end)).toBeGreaterThanOrEqual(0);
          expect(Number(end)).toBeLessThanOrEqual(top);
        }
      }),
    );
  });
});
