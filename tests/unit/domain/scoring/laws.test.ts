import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessIndicator } from '@/lib/domain/scoring/assess-indicator';
import type { Assessment, AssessInput, PaceClass, Status } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import type { TargetRule } from '@/lib/domain/target/rule';
import { atLeast, atMost, makeInput } from './make-input';

const score = (input: AssessInput) => assessIndicator(input, DEFAULT_SETTINGS);

const hundredths = (min: number, max: number) =>
  fc.integer({ min, max }).map((value) => (value / 100).toFixed(2));
const value = hundredths(100, 9900);

const rule: fc.Arbitrary<TargetRule> = fc.oneof(
  fc.tuple(value, fc.boolean()).map(([target, inclusive]) => atLeast(target, inclusive)),
  fc.tuple(value, fc.boolean()).map(([target, inclusive]) => atMost(target, inclusive)),
  fc
    .tuple(value, value, fc.constantFrom('both' as const, 'low' as const, 'high' as const))
    .map(([a, b, side]): TargetRule => {
      const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
      return { kind: 'band', low, high, side };
    }),
  fc
    .record({
      direction: fc.constantFrom('up' as const, 'down' as const, 'hold' as const),
      cadence: fc.constantFrom('yearly' as const, 'overall' as const),
      strength: fc.constantFrom(
        'normal' as const,
        'marked' as const,
        'consolidate' as const,
        'contain' as const,
      ),
    })
    .map((fields): TargetRule => ({ kind: 'trend', ...fields })),
  fc
    .record({
      baseYear: fc.constantFrom(2020, 2021, null, 'previous' as const),
      change: hundredths(-90, 200),
      changeIn: fc.constantFrom('percent' as const, 'points' as const, 'absolute' as const),
      per: fc.constantFrom('once' as const, 'year' as const),
      bound: fc.constantFrom('exact' as const, 'min' as const, 'max' as const),
    })
    .map((fields): TargetRule => ({ kind: 'relative', ...fields })),
  fc
    .constantFrom('>=' as const, '>' as const, '<=' as const, '<' as const, '~' as const)
    .map((comparator): TargetRule => ({ kind: 'reference', comparator, reference: '全市平均水平' })),
  fc.constant<TargetRule>({ kind: 'judgement', question: '基本形成' }),
);

const point = fc.oneof(
  value.map((text) => ({ value: text })),
  fc
    .tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 500, max: 5000 }))
    .map(([count, total]) => ({ value: '', numerator: String(count), denominator: String(total) })),
);

const input: fc.Arbitrary<AssessInput> = fc
  .record({
    rule,
    years: fc.uniqueArray(fc.integer({ min: 2018, max: 2031 }), { maxLength: 12 }),
    points: fc.array(fc.tuple(point, fc.option(value, { nil: undefined }), fc.integer({ min: 0, max: 9 })), {
      minLength: 12,
      maxLength: 12,
    }),
    unit: fc.constantFrom('%', '‰', '1/10万', '1/万', '人', ''),
    name: fc.constantFrom('孕产妇系统管理率', '人大代表中女性比例'),
    attribute: fc.constantFrom('binding' as const, 'anticipated' as const, null),
    asOf: fc.integer({ min: 2019, max: 2032 }),
    confidence: fc.constantFrom('certain' as const, 'confirm' as const),
    roundClosed: fc.boolean(),
  })
  .map(({ years, points, rule: wanted, ...changes }) =>
    makeInput({}, wanted, {
      ...changes,
      points: years.map((year, index) => {
        const [readings, reference, mark] = points[index]!;
        return {
          year,
          ...readings,
          ...(reference !== undefined && { reference }),
          ...(mark === 0 && { definitionChanged: true }),
        };
      }),
    }),
  );

describe('laws of scoring', () => {
  it('never answers NaN, Infinity or undefined, and always with words', () => {
    fc.assert(
      fc.property(input, (any) => {
        const text = JSON.stringify(score(any));
        expect(text).not.toMatch(/NaN|Infinity|undefined|null 年/);
        expect(score(any).explanation.sentence).toMatch(/。$/);
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the readings', () => {
    fc.assert(
      fc.property(input, fc.integer(), (any, seed) => {
        const order = any.points.map((_, index) => (index * 7919 + seed) % 101);
        const points = any.points.map((one, index) => ({ one, key: order[index]! }));
        points.sort((a, b) => a.key - b.key);
        const shuffled = { ...any, points: points.map(({ one }) => one) };
        expect(JSON.stringify(score(shuffled))).toBe(JSON.stringify(score(any)));
      }),
    );
  });

  it('gives every absent verdict a reason, and no other', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { status, reason } = score(any);
        expect(reason !== null).toBe(status === 'notAssessable' || status === 'noData');
      }),
    );
  });

  it('holds the interval around the value, and the forecast inside its own', () => {
    fc.assert(
      fc.property(input, (any) => {
        const { interval, value: at, forecast } = score(any);
        if (interval && at) {
          expect(Number(interval.low)).toBeLessThanOrEqual(Number(at) * (1 + 1e-9));
          expect(Number(interval.high)).toBeGreaterThanOrEqual(Number(at) * (1 - 1e-9));
        }
        if (forecast?.low && forecast.high) {
          expect(Number(forecast.low)).toBeLessThanOrEqual(Number(forecast.value));
          expect(Number(forecast.high)).toBeGreaterThanOrEqual(Number(forecast.value));
        }
      }),
    );
  });
});

const STATUS_RANK: Partial<Record<Status, number>> = { notMet: 0, met: 1 };
const PACE_RANK: Record<PaceClass, number> = { reverse: 0, slow: 1, faster: 2, onTrack: 3, keep: 4 };
const LEVEL_RANK = { blue: 1, yellow: 2, red: 3 };

/** Warnings of direction; 波动较大 fires either way by design. */
function worstLevel({ warnings }: Assessment): number {
  const directed = warnings.filter(({ type }) => type !== 'volatile');
  return Math.max(0, ...directed.map(({ level }) => LEVEL_RANK[level]));
}

describe('a better latest reading', () => {
  // Up to four points: from five on a better last reading also widens the forecast's interval.
  const scenario = fc.record({
    up: fc.boolean(),
    target: value,
    earlier: fc.array(value, { minLength: 1, maxLength: 3 }),
    latest: value,
    gain: hundredths(0, 3000),
    inclusive: fc.boolean(),
    attribute: fc.constantFrom('binding' as const, 'anticipated' as const),
    targetYear: fc.constantFrom(2023, 2030),
  });

  it('never worsens status, pace or level', () => {
    fc.assert(
      fc.property(scenario, ({ up, target, earlier, latest, gain, inclusive, attribute, targetYear }) => {
        const judge = (last: string) =>
          score(
            makeInput(
              Object.fromEntries([...earlier, last].map((text, index) => [2020 + index, text])),
              up ? atLeast(target, inclusive) : atMost(target, inclusive),
              { attribute, targetYear, unit: '' },
            ),
          );
        const before = judge(latest);
        const after = judge((Number(latest) + (up ? 1 : -1) * Number(gain)).toFixed(2));
        expect(STATUS_RANK[after.status]!).toBeGreaterThanOrEqual(STATUS_RANK[before.status]!);
        if (before.paceClass && after.paceClass) {
          expect(PACE_RANK[after.paceClass]).toBeGreaterThanOrEqual(PACE_RANK[before.paceClass]);
        }
        expect(worstLevel(after)).toBeLessThanOrEqual(worstLevel(before));
      }),
      { numRuns: 500 },
    );
  });
});

describe('another scale of the same numbers', () => {
  it('changes nothing in the verdict', () => {
    const whole = fc.integer({ min: 1, max: 9000 });
    fc.assert(
      fc.property(
        whole,
        fc.array(whole, { minLength: 2, maxLength: 8 }),
        fc.constantFrom(3, 10, 250),
        (target, values, factor) => {
          const judge = (scale: number) => {
            const readings = Object.fromEntries(
              values.map((one, index) => [2020 + index, String(one * scale)]),
            );
            const result = score(makeInput(readings, atLeast(String(target * scale)), { unit: '' }));
            const { status, nearlyMet, pace, paceClass, outlook, warnings } = result;
            return {
              status,
              nearlyMet,
              pace,
              paceClass,
              outlook,
              warnings: warnings.map(({ type, level }) => [type, level]),
            };
          };
          expect(judge(factor)).toEqual(judge(1));
        },
      ),
    );
  });
});
