import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import { DEFAULT_SETTINGS } from '@/lib/domain/scoring/settings';
import { compareCounts } from '@/lib/domain/warning/volatility';
import { assess, atLeast, atMost, fromBaseYear } from '../scoring/make-input';

type Compared = Parameters<typeof compareCounts>[0];

const volatile = (values: string[], changes: Partial<AssessInput> = {}, settings = DEFAULT_SETTINGS) =>
  assess(fromBaseYear(...values), atLeast('94'), changes, settings).warnings.find(
    ({ type }) => type === 'volatile',
  );

describe('a year’s change against the earlier ones', () => {
  it.each<[string, string[], Partial<AssessInput>, boolean]>([
    ['up', ['90', '90.3', '90.6', '90.9', '92.9'], {}, true],
    ['down as far', ['90', '90.3', '90.6', '90.9', '88.9'], {}, true],
    ['the good way of a rate that should fall', ['5', '4.9', '4.8', '4.7', '2.5'], { unit: '‰' }, true],
    ['the bad way of a rate that should fall', ['5', '4.9', '4.8', '4.7', '6.9'], { unit: '‰' }, true],
    ['three times the median is not more than it', ['80', '81', '82', '83', '80'], {}, false],
    ['a trifle more than three times is', ['80', '81', '82', '83', '79.999'], {}, true],
    ['the floor itself is not above it', ['90', '90.1', '90.2', '90.3', '91.3'], {}, false],
    ['a trifle above the floor is', ['90', '90.1', '90.2', '90.3', '91.3001'], {}, true],
    ['below the floor, downward', ['90', '90.1', '90.2', '90.3', '89.4'], {}, false],
    ['earlier leaps are what is usual here', ['80', '85', '79', '84', '90'], {}, false],
    ['a single earlier change is too few', ['90', '90.1', '95'], {}, false],
    ['after nothing ever changed', ['90', '90', '90', '90', '92'], {}, true],
  ])('%s', (_, values, changes, fires) => {
    expect(volatile(values, changes) !== undefined).toBe(fires);
  });

  it('is the year’s own: a leap of an earlier year is not told again', () => {
    expect(volatile(['90', '90.3', '90.6', '95', '95.2'])).toBeUndefined();
  });

  it('is the same seen in a mirror', () => {
    const hundredths = fc.array(fc.integer({ min: 4000, max: 6000 }), { minLength: 4, maxLength: 7 });
    const text = (value: number) => (value / 100).toFixed(2);
    fc.assert(
      fc.property(hundredths, (values) => {
        const fires = volatile(values.map(text)) !== undefined;
        expect(volatile(values.map((value) => text(10_000 - value))) !== undefined).toBe(fires);
      }),
    );
  });

  it('says the numbers', () => {
    expect(volatile(['90', '90.3', '90.6', '90.9', '88.9'])?.message).toBe(
      '2024 年 88.9%，较 2023 年 90.9% 降低 2.0 个百分点，超过以往各年变化中位数 0.30 个百分点的 3 倍，请核实。',
    );
  });
});

/** Why the rule compares with the median: no value among five can lie far out, measured by a spread it widens itself. */
describe('z-scores', () => {
  const z = (values: number[]) => {
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    return (values.at(-1)! - mean) / Math.sqrt(squares / (values.length - 1));
  };

  it('of five points cannot exceed 1.79, whatever the points', () => {
    const bound = 4 / Math.sqrt(5);
    expect(bound).toBeLessThan(1.79);
    expect(z([90, 90, 90, 90, 1e9])).toBeCloseTo(bound, 6);
    const five = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five, (values) => {
        fc.pre(new Set(values).size > 1);
        expect(Math.abs(z(values))).toBeLessThanOrEqual(bound + 1e-9);
      }),
    );
  });

  it('would miss what the rule finds', () => {
    const values = [90, 90.1, 90.2, 90.3, 99];
    expect(z(values)).toBeLessThan(2);
    expect(volatile(values.map(String))).toBeDefined();
  });
});

/** The definition, in whole numbers: P(X = k) = C(n, k) e^k E^(n − k) / (e + E)^n. */
function byDefinition({ count, exposure, earlierCount, earlierExposure }: Compared): number {
  const total = count + earlierCount;
  const [own, earlier] = [BigInt(exposure), BigInt(earlierExposure)];
  let ways = 1n;
  let atMost = 0n;
  let atLeast = 0n;
  for (let events = 0; events <= total; events += 1) {
    const term = ways * own ** BigInt(events) * earlier ** BigInt(total - events);
    if (events <= count) atMost += term;
    if (events >= count) atLeast += term;
    ways = (ways * BigInt(total - events)) / BigInt(events + 1);
  }
  const smaller = atMost < atLeast ? atMost : atLeast;
  const scaled = (2n * smaller * 10n ** 40n) / (own + earlier) ** BigInt(total);
  return Math.min(1, Number(scaled) / 1e40);
}

const counts = fc.record({
  count: fc.integer({ min: 0, max: 120 }),
  earlierCount: fc.integer({ min: 0, max: 120 }),
  exposure: fc.integer({ min: 1, max: 5000 }),
  earlierExposure: fc.integer({ min: 1, max: 15_000 }),
});

describe('the exact comparison of two counts', () => {
  it('agrees with the sum over the binomial definition', () => {
    fc.assert(
      fc.property(counts, (compared) => {
        const exact = byDefinition(compared);
        expect(Math.abs(compareCounts(compared) - exact)).toBeLessThan(1e-9 * exact + 1e-30);
      }),
      { numRuns: 300 },
    );
  });

  it.each<[string, Compared, number]>([
    // P(X ≥ 9) of 12 at one quarter: 6571 / 4^12, doubled.
    [
      'nine after three in three years',
      { count: 9, exposure: 1, earlierCount: 3, earlierExposure: 3 },
      13_142 / 4 ** 12,
    ],
    ['one after none', { count: 1, exposure: 1, earlierCount: 0, earlierExposure: 3 }, 0.5],
    ['two after none', { count: 2, exposure: 1, earlierCount: 0, earlierExposure: 3 }, 0.125],
    ['none after twelve', { count: 0, exposure: 1, earlierCount: 12, earlierExposure: 3 }, 2 * 0.75 ** 12],
    ['nothing at all', { count: 0, exposure: 1, earlierCount: 0, earlierExposure: 3 }, 1],
  ])('%s', (_, compared, probability) => {
    expect(compareCounts(compared)).toBeCloseTo(probability, 12);
  });

  it('finds nothing strange in many events where nearly all of the exposure lies', () => {
    const compared = { count: 170, exposure: 99, earlierCount: 0, earlierExposure: 1 };
    expect(compareCounts(compared)).toBeCloseTo(2 * 0.99 ** 170, 12);
  });

  it('is even-handed: the two spans may change places', () => {
    fc.assert(
      fc.property(counts, (compared) => {
        const { count, exposure, earlierCount, earlierExposure } = compared;
        const swapped = {
          count: earlierCount,
          exposure: earlierExposure,
          earlierCount: count,
          earlierExposure: exposure,
        };
        expect(compareCounts(swapped)).toBeCloseTo(compareCounts(compared), 10);
      }),
    );
  });
});

describe('few events', () => {
  const deaths = (...values: string[]) =>
    assess(fromBaseYear(...values), atMost('8'), { unit: '1/10万' }).warnings.find(
      ({ type }) => type === 'volatile',
    );

  it.each<[string, string[], boolean]>([
    ['many more', ['1/3000', '1/3000', '1/3000', '9/3000'], true],
    ['many fewer', ['9/3000', '9/3000', '9/3000', '0/3000'], true],
    ['somewhat fewer', ['5/3000', '5/3000', '5/3000', '1/3000'], false],
    ['one after none, however large the rate', ['0/3000', '0/3000', '0/3000', '1/3000'], false],
    ['compared with three years before, not two', ['1/3000', '1/3000', '9/3000'], false],
  ])('%s', (_, values, fires) => {
    expect(deaths(...values) !== undefined).toBe(fires);
  });

  it('looks at the three years before, together', () => {
    expect(deaths('40/3000', '1/3000', '1/3000', '1/3000', '9/3000')).toBeDefined();
  });

  it('counts what is missing where most are reached', () => {
    const values = ['1990/2000', '1991/2000', '1989/2000', '1960/2000'];
    const warning = assess(fromBaseYear(...values)).warnings.find(({ type }) => type === 'volatile');
    expect(warning?.message).toContain('精确检验 p');
  });

  it('does not print a probability finer than the method carries', () => {
    expect(deaths('1/3000', '1/3000', '1/3000', '60/3000')?.message).toContain('p ＜ 0.0001');
    expect(deaths('1/3000', '1/3000', '1/3000', '9/3000')?.message).toContain('p = 0.00078');
  });
});
