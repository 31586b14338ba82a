import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Assessment, PaceClass } from '@/lib/domain/scoring/assessment';
import type { TargetRule } from '@/lib/domain/target/rule';
import { runs } from '@/tests/support/property-runs';
import { assess, atLeast, atMost } from './make-input';
import { hundredths } from './generate-input';

/**
 * The law: where more is better (or less), a better latest reading never costs status, 接近达标, pace class or the
 * level of 未达标, 预计达标困难 and 存在风险. Three things are left out on purpose: 波动较大 and 逆向变化 speak of the
 * movement itself; a band has a far side; and from five points on a last reading off the line widens the forecast's
 * interval, whichever way it is off.
 */
type Scene = { up: boolean; rule: TargetRule; reference?: string };

const value = hundredths(100, 9900);
const scene: fc.Arbitrary<Scene> = fc.oneof(
  fc
    .record({ up: fc.boolean(), target: value, inclusive: fc.boolean() })
    .map(({ up, target, inclusive }) => ({
      up,
      rule: up ? atLeast(target, inclusive) : atMost(target, inclusive),
    })),
  fc.record({ up: fc.boolean(), a: value, b: value }).map(({ up, a, b }): Scene => {
    const [low, high] = Number(a) < Number(b) ? [a, b] : [b, a];
    return { up, rule: { kind: 'band', low, high, side: up ? 'low' : 'high' } };
  }),
  fc
    .record({ up: fc.boolean(), antecedent: value, consequent: hundredths(100, 300) })
    .map(({ up, ...ratio }): Scene => ({ up, rule: { kind: 'ratio', ...ratio, bound: up ? 'min' : 'max' } })),
  fc
    .record({
      up: fc.boolean(),
      size: hundredths(1, 90),
      changeIn: fc.constantFrom('percent' as const, 'points' as const, 'absolute' as const),
      baseYear: fc.constantFrom(2020, null, 'previous' as const),
      per: fc.constantFrom('once' as const, 'year' as const),
    })
    .map(({ up, size, ...rest }): Scene => {
      const change = Number(size) === 0 ? '1' : size.replace(/\.?0+$/, '');
      return { up, rule: { kind: 'relative', change: up ? change : `-${change}`, bound: 'min', ...rest } };
    }),
  fc
    .record({ up: fc.boolean(), reference: value, strict: fc.boolean() })
    .map(({ up, reference, strict }): Scene => ({
      up,
      reference,
      rule: {
        kind: 'reference',
        comparator: up ? (strict ? '>' : '>=') : strict ? '<' : '<=',
        reference: '全市平均水平',
      },
    })),
  fc
    .record({
      up: fc.boolean(),
      cadence: fc.constantFrom('yearly' as const, 'overall' as const),
      strength: fc.constantFrom(
        'normal' as const,
        'marked' as const,
        'consolidate' as const,
        'contain' as const,
      ),
    })
    .map(({ up, ...rest }): Scene => ({
      up,
      rule: { kind: 'trend', direction: up ? 'up' : 'down', ...rest },
    })),
);

const GOOD = ['met', 'trendMet'];
const PACE_RANK: Record<PaceClass, number> = { reverse: 0, slow: 1, faster: 2, onTrack: 3, keep: 4 };
const LEVEL_RANK = { blue: 1, yellow: 2, red: 3 };
const DIRECTED = ['missed', 'unlikely', 'atRisk'];

const standingOf = ({ status, nearlyMet }: Assessment) => (GOOD.includes(status) ? 2 : nearlyMet ? 1 : 0);

function levelOf({ warnings }: Assessment): number {
  const levels = warnings.filter(({ type }) => DIRECTED.includes(type)).map(({ level }) => LEVEL_RANK[level]);
  return Math.max(0, ...levels);
}

function expectNoWorse(after: Assessment, before: Assessment): void {
  expect(standingOf(after)).toBeGreaterThanOrEqual(standingOf(before));
  if (before.paceClass && after.paceClass)
    expect(PACE_RANK[after.paceClass]).toBeGreaterThanOrEqual(PACE_RANK[before.paceClass]);
  expect(levelOf(after)).toBeLessThanOrEqual(levelOf(before));
}

const attribute = fc.constantFrom('binding' as const, 'anticipated' as const);
const targetYear = fc.constantFrom(2022, 2023, 2030);

describe('a better latest reading', () => {
  const case_ = fc.record({
    scene,
    earlier: fc.array(value, { minLength: 1, maxLength: 3 }),
    latest: value,
    gain: hundredths(0, 3000),
    attribute,
    targetYear,
  });

  it('costs nothing', () => {
    fc.assert(
      fc.property(case_, ({ scene: { up, rule, reference }, earlier, latest, gain, ...changes }) => {
        const judge = (last: number) => {
          const texts = [...earlier, last.toFixed(2)];
          const points = texts.map((text, index) => ({
            year: 2020 + index,
            value: text,
            ...(reference !== undefined && { reference }),
          }));
          return assess({}, rule, { ...changes, unit: '', asOf: 2020 + earlier.length, points });
        };
        expectNoWorse(judge(Number(latest) + (up ? 1 : -1) * Number(gain)), judge(Number(latest)));
      }),
      { numRuns: runs(800) },
    );
  });

  it('costs nothing either where it is counted, however small the numbers', () => {
    const counted = fc.record({
      up: fc.boolean(),
      unit: fc.constantFrom('%', '‰', '1/10万'),
      totals: fc.array(fc.integer({ min: 20, max: 4000 }), { minLength: 2, maxLength: 4 }),
      shares: fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }),
      gain: fc.nat(20),
      target: hundredths(0, 10000),
      inclusive: fc.boolean(),
      attribute,
      targetYear,
    });
    fc.assert(
      fc.property(counted, ({ up, unit, totals, shares, gain, target, inclusive, ...changes }) => {
        const scale = { '%': 100, '‰': 1000, '1/10万': 100_000 }[unit]!;
        const last = totals.at(-1)!;
        const rule = (up ? atLeast : atMost)(String((Number(target) / 100) * scale), inclusive);
        const counts = totals.map((total, index) => Math.floor((total * shares[index]!) / 100));
        const now = counts.at(-1)!;
        const better = up ? Math.min(last, now + gain) : Math.max(0, now - gain);
        const judge = (count: number) => {
          const readings = totals.map((total, index) => [2020 + index, `${counts[index]}/${total}`] as const);
          return assess(
            { ...Object.fromEntries(readings), [2019 + totals.length]: `${count}/${last}` },
            rule,
            {
              ...changes,
              unit,
            },
          );
        };
        expectNoWorse(judge(better), judge(now));
      }),
      { numRuns: runs(800) },
    );
  });

  it('up to a band, and no further, is better too', () => {
    const band: TargetRule = { kind: 'band', low: '40', high: '60', side: 'both' };
    const drawn = fc.record({
      earlier: fc.array(value, { minLength: 1, maxLength: 3 }),
      latest: hundredths(0, 6000),
      part: fc.integer({ min: 0, max: 100 }),
      attribute,
      targetYear,
    });
    fc.assert(
      fc.property(drawn, ({ earlier, latest, part, ...changes }) => {
        const from = Number(latest);
        const to = from + ((60 - from) * part) / 100;
        const judge = (last: number) =>
          assess(
            Object.fromEntries([...earlier, last.toFixed(2)].map((text, index) => [2020 + index, text])),
            band,
            { ...changes, unit: '' },
          );
        expect(standingOf(judge(to))).toBeGreaterThanOrEqual(standingOf(judge(from)));
      }),
    );
  });
});
