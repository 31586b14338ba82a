import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measureAccuracy, type Accuracy } from '@/lib/domain/forecast/accuracy';
import { chosen, candidate, GROWTH_RATE, replay } from '@/lib/domain/forecast/replay';
import { limitsOfNumbers, readUnit } from '@/lib/domain/scoring/unit';
import { readBacktestInput } from '@/scripts/cli/backtest-input';

const options = { from: 5, level: 0.8 };
const free = () => ({ floor: null, ceiling: null });
const years = (...values: number[]) => values.map((value, index) => ({ year: 2010 + index, value }));

describe('rolling origin', () => {
  it('forecasts each year from what was known before it', () => {
    const tests = replay(years(1, 2, 4, 5, 6, 9, 8), candidate('last', false), {
      ...options,
      limitsOf: free,
    });
    // From 2014 (6): 9 and 8; from 2015 (9): 8. Mean changes until then: 5 ÷ 4 and 8 ÷ 5.
    expect(tests.map(({ horizon, error }) => [horizon, error])).toEqual([
      [1, 3],
      [2, 2],
      [1, 1],
    ]);
    expect(tests.map(({ scaledError }) => scaledError)).toEqual([3 / 1.25, 2 / 1.25, 1 / 1.6]);
  });

  it('never looks ahead: what comes later changes no forecast made before', () => {
    const before = replay(years(50, 53, 52, 56, 57, 60), chosen(true), { ...options, limitsOf: free });
    const after = replay(years(50, 53, 52, 56, 57, 60, 10, 99), chosen(true), { ...options, limitsOf: free });
    expect(after[0]).toEqual(before[0]);
  });

  it('does not reach farther than six years, and skips years without a reading', () => {
    const points = years(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12).filter(({ year }) => year !== 2017);
    const tests = replay(points, candidate('last', false), { ...options, limitsOf: free });
    expect(Math.max(...tests.map(({ horizon }) => horizon))).toBe(6);
    expect(tests.filter(({ horizon }) => horizon === 1)).toHaveLength(5);
  });

  it('has no scaled error where nothing ever changed, and no growth rate from zero', () => {
    const flat = replay(years(5, 5, 5, 5, 5, 7), candidate('last', false), { ...options, limitsOf: free });
    expect(flat[0]).toMatchObject({ error: 2, scaledError: null });
    expect(replay(years(0, 1, 2, 3, 4, 5), GROWTH_RATE, { ...options, limitsOf: free })).toEqual([]);
  });
});

describe('on the published national series', () => {
  const { series, problems } = readBacktestInput(readFileSync('seeds/data/national-series.csv', 'utf8'));
  const rows = measureAccuracy(
    series.map(({ unit, points }) => ({
      points,
      limitsOf: (values: number[]) => limitsOfNumbers(readUnit(unit), values),
    })),
    options,
  );
  const at = (model: string, horizon: number): Accuracy =>
    rows.find((row) => row.model === model && row.horizon === horizon)!;

  it('reads every line', () => expect([series.length, problems]).toEqual([8, []]));

  it.each([3, 4, 5, 6])('%i years ahead the chosen forecast beats last value and growth rate', (horizon) => {
    const own = at('chosen', horizon).meanScaledError!;
    expect(own).toBeLessThan(at('last', horizon).meanScaledError!);
    expect(own).toBeLessThan(at('growthRate', horizon).meanScaledError!);
  });

  it.each([1, 2, 3, 4, 5, 6])('%i years ahead its 80 %% intervals hold in 72–88 of 100 cases', (horizon) => {
    const { coverage, tests } = at('chosen', horizon);
    expect(tests).toBeGreaterThan(30);
    expect(coverage).toBeGreaterThanOrEqual(0.72);
    expect(coverage).toBeLessThanOrEqual(0.88);
  });
});
