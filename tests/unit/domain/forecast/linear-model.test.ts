import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { forecastReadings } from '@/lib/domain/forecast/forecast';
import { linearModel } from '@/lib/domain/forecast/linear-model';

const FREE = { floor: null, ceiling: null };
const years = (...values: number[]) => values.map((value, index) => ({ year: 2020 + index, value }));

describe('linear forecast', () => {
  it('follows a straight line exactly, without an interval', () => {
    const forecast = forecastReadings(years(90.1, 90.4, 90.7, 91, 91.3), 2030, 0.8, FREE, linearModel);
    expect(forecast).toEqual({ value: 93.1, low: 93.1, high: 93.1 });
  });

  it('agrees with a worked example', () => {
    // x̄ = 2022, ȳ = 6, Sxx = 10, slope 2, residuals 0 1 −2 1 0 → s = √(6/3); t₀.₉,₃ = 1.6377; at 2026: √(1 + 0.2 + 1.6)
    const forecast = linearModel.project(years(2, 5, 4, 9, 10), 2026, 0.8);
    expect(forecast.value).toBeCloseTo(14, 9);
    expect(forecast.high - forecast.value).toBeCloseTo(1.6377 * Math.sqrt(2) * Math.sqrt(2.8), 3);
    expect(forecast.value - forecast.low).toBeCloseTo(forecast.high - forecast.value, 9);
  });

  it('stays within natural limits', () => {
    const up = forecastReadings(
      years(90, 92, 95, 97, 99),
      2030,
      0.8,
      { floor: 0, ceiling: 100 },
      linearModel,
    );
    expect([up.value, up.high]).toEqual([100, 100]);
    const down = forecastReadings(years(5, 4, 3, 2, 1), 2030, 0.8, { floor: 0, ceiling: null }, linearModel);
    expect(down).toEqual({ value: 0, low: 0, high: 0 });
  });

  it('is always a number, in order', () => {
    const values = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 12 });
    fc.assert(
      fc.property(values, fc.integer({ min: 2021, max: 2060 }), (list, year) => {
        const { value, low, high } = forecastReadings(years(...list), year, 0.8, FREE, linearModel);
        expect([value, low, high].every(Number.isFinite)).toBe(true);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
      }),
    );
  });
});
