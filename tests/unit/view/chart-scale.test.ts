import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartScale } from '@/lib/view/chart-scale';

const open = { floor: null, ceiling: null };
const share = { floor: 0, ceiling: 100 };

describe('chartScale', () => {
  it('spans every value with evenly spaced ticks', () => {
    const value = fc.integer({ min: 0, max: 10_000 }).map((cents) => cents / 100);
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 12 }), (values) => {
        const { low, high, ticks } = chartScale(values, share);
        expect(low).toBeLessThanOrEqual(Math.min(...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(...values));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(100);
        expect(ticks.length).toBeGreaterThanOrEqual(3);
        expect(ticks.length).toBeLessThanOrEqual(12);
      }),
    );
  });

  it.each([
    [[100, 100, 100], share, 100],
    [[0, 0], share, 10],
  ])('draws a flat line at the limit %j', (values, limits, high) => {
    expect(chartScale(values, limits).high).toBeLessThanOrEqual(high);
  });

  it('does not magnify the dust of a computation', () => {
    const { low, high } = chartScale([2 / 3, 2 / 3 + 1e-9], open);
    expect(high - low).toBeGreaterThan(0.01);
  });

  it('may go below zero where the unit has no floor', () => {
    expect(chartScale([-3, 4], open).low).toBeLessThanOrEqual(-3);
  });
});
