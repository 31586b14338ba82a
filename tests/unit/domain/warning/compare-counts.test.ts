import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareCounts } from '@/lib/domain/warning/volatility';
import { runs } from '@/tests/support/property-runs';
import { assess, atMost } from '../scoring/make-input';

type Counts = Parameters<typeof compareCounts>[0];

/** The same two-sided probability as an exact fraction of whole numbers, term by term. */
function bySummation({ count, exposure, earlierCount, earlierExposure }: Counts): number {
  const total = count + earlierCount;
  const [now, before] = [BigInt(exposure), BigInt(earlierExposure)];
  const weight = (events: number) =>
    choose(total, events) * now ** BigInt(events) * before ** BigInt(total - events);
  const sum = (from: number, to: number) => {
    let weights = 0n;
    for (let events = from; events <= to; events += 1) weights += weight(events);
    return weights;
  };
  const smaller = [sum(0, count), sum(count, total)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[0]!;
  const scale = 10n ** 30n;
  return Math.min(1, (2 * Number((smaller * scale) / (now + before) ** BigInt(total))) / 1e30);
}

function choose(total: number, events: number): bigint {
  let ways = 1n;
  for (let index = 0; index < events; index += 1) ways = (ways * BigInt(total - index)) / BigInt(index + 1);
  return ways;
}

describe('the exact comparison of two counts', () => {
  const counts = fc.record({
    count: fc.nat(60),
    earlierCount: fc.nat(120),
    exposure: fc.integer({ min: 1, max: 5000 }),
    earlierExposure: fc.integer({ min: 1, max: 15_000 }),
  });

  it('agrees with the sum over all outcomes', () => {
    fc.assert(
      fc.property(counts, (drawn) => {
        const exact = bySummation(drawn);
        expect(Math.abs(compareCounts(drawn) - exact)).toBeLessThan(1e-9 * exact + 1e-25);
      }),
      { numRuns: runs(300) },
    );
  });

  it('is a probability, however far apart the counts are', () => {
    const large = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
    const exposure = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
    fc.assert(
      fc.property(fc.nat(29), large, exposure, exposure, (few, many, one, other) => {
        for (const [count, earlierCount] of [
          [few, many],
          [many, few],
        ] as const) {
          const p = compareCounts({ count, earlierCount, exposure: one, earlierExposure: other });
          expect(p).toBeGreaterThanOrEqual(0);
          expect(p).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  it('answers at once where a slip of the pen turned five cases into a million billion', () => {
    const readings = { 2021: '5', 2022: '4', 2023: '6', 2024: '999999999999999' };
    const began = performance.now();
    const { warnings } = assess(readings, atMost('3'), { unit: '件', name: '拐卖案件数' });
    expect(warnings.map(({ type }) => type)).toContain('volatile');
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('is printed as a person would write it', () => {
    const readings = { 2021: '3/3000', 2022: '2/3000', 2023: '4/3000', 2024: '900/3000' };
    const { warnings } = assess(readings, atMost('8'), { unit: '‰', name: '儿童伤害死亡率' });
    const volatile = warnings.find(({ type }) => type === 'volatile');
    expect(volatile?.message).toContain('（精确检验 p ＜ 0.0001，小于 0.01）');
  });
});
