import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawOut, forecastReadings } from '@/lib/domain/forecast/forecast';
import { chooseMixture } from '@/lib/domain/forecast/mixture';
import type { NaturalLimits } from '@/lib/domain/forecast/scale';

const FREE = { floor: null, ceiling: null };
const PERCENT = { floor: 0, ceiling: 100 };
const RATE = { floor: 0, ceiling: null };
const years = (...values: number[]) => values.map((value, index) => ({ year: 2020 + index, value }));
const namesOf = (values: number[], limits: NaturalLimits, mayBend = true) =>
  chooseMixture(years(...values), limits, mayBend).members.map(({ model, scale }) => [
    model.name,
    scale.name,
  ]);

describe('choice by back-test', () => {
  it('takes what was exactly right, and nothing else', () => {
    expect(forecastReadings(years(90.1, 90.4, 90.7, 91, 91.3), 2030, 0.8, PERCENT)).toMatchObject({
      value: 93.1,
      low: 93.1,
      high: 93.1,
    });
    expect(namesOf([90.1, 90.4, 90.7, 91, 91.3], PERCENT).map(([model]) => model)).not.toContain('last');
    expect(namesOf([5, 10, 20, 40, 80, 160], RATE).map(([, scale]) => scale)).toEqual(['log', 'log']);
  });

  it('prefers the last value where the series wanders, and a line where noise covers a line', () => {
    const wandering = [50, 53, 56, 52, 48, 51, 55, 58, 54, 50];
    expect(namesOf(wandering, PERCENT)[0]![0]).toBe('last');
    const noisy = [50, 53, 51.5, 55.5, 54, 58, 56.5, 60, 59, 62.5];
    expect(['linear', 'theilSen']).toContain(namesOf(noisy, PERCENT)[0]![0]);
  });

  it('shares add up, the best candidate has the largest, and none is more than twice as wrong as the best', () => {
    const { members } = chooseMixture(years(60, 63, 67, 68, 72, 73, 77), PERCENT, true);
    expect(members.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    const errors = members.map(({ error }) => error);
    expect(errors).toEqual([...errors].sort((a, b) => a - b));
    expect(Math.max(...errors)).toBeLessThanOrEqual(2 * Math.min(...errors));
  });

  it('a bent scale needs bounds, readings inside them, and a goal that is not the bound itself', () => {
    expect(namesOf([90, 92, 93, 95, 96], FREE).some(([, scale]) => scale !== 'raw')).toBe(false);
    expect(namesOf([97, 98, 99, 99.5, 100], PERCENT).some(([, scale]) => scale !== 'raw')).toBe(false);
    expect(namesOf([90, 92, 93, 95, 96], PERCENT, false).some(([, scale]) => scale !== 'raw')).toBe(false);
    expect(namesOf([90, 92, 93, 95, 96], PERCENT).some(([, scale]) => scale === 'logit')).toBe(true);
    expect(namesOf([30, 26.1, 24.5, 23.2, 21.7], RATE).some(([, scale]) => scale === 'log')).toBe(true);
  });
});

describe('what is forecast', () => {
  it('stays where it is when nothing ever changed', () => {
    expect(forecastReadings(years(100, 100, 100, 100, 100), 2030, 0.8, PERCENT)).toMatchObject({
      value: 100,
      low: 100,
      high: 100,
    });
  });

  it('works for readings of any size', () => {
    for (const factor of [1e-9, 1e9, 1e15]) {
      const values = [12, 14, 13, 17, 18].map((value) => value * factor);
      const plain = forecastReadings(years(12, 14, 13, 17, 18), 2027, 0.8, RATE);
      const scaled = forecastReadings(years(...values), 2027, 0.8, RATE);
      expect(scaled.value / factor).toBeCloseTo(plain.value, 8);
      expect(scaled.low / factor).toBeCloseTo(plain.low, 8);
    }
  });

  it('wider levels and farther years have wider intervals', () => {
    const points = years(60, 63, 67, 68, 72, 73, 77);
    const width = (year: number, level: number) => {
      const { low, high } = forecastReadings(points, year, level, FREE);
      return high - low;
    };
    expect(width(2030, 0.95)).toBeGreaterThan(width(2030, 0.8));
    expect(width(2030, 0.8)).toBeGreaterThan(width(2028, 0.8));
  });

  const limits = fc.constantFrom<NaturalLimits>(PERCENT, RATE);
  // Down to the smallest reading that can be stored, ten decimals.
  const reading = fc.oneof(fc.double({ min: 1e-10, max: 100, noNaN: true }), fc.constantFrom(0, 100, 1e-10));
  const values = fc.array(reading, { minLength: 3, maxLength: 15 });
  const gaps = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 15, maxLength: 15 });

  it('is a number in the limits, inside its interval, whatever the readings and the gaps between them', () => {
    fc.assert(
      fc.property(values, gaps, limits, fc.integer({ min: 1, max: 12 }), (list, steps, bounds, ahead) => {
        let year = 2000;
        const points = list.map((value, index) => ({ year: (year += steps[index]!), value }));
        const { value, low, high } = forecastReadings(points, year + ahead, 0.8, bounds);
        expect([low, value, high].every(Number.isFinite)).toBe(true);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(value);
        expect(value).toBeLessThanOrEqual(high);
        if (bounds.ceiling !== null) expect(high).toBeLessThanOrEqual(100);
      }),
    );
  });

  it('three or four readings are drawn out as a straight line within the limits', () => {
    expect(drawOut(years(90, 91, 92), 2030, PERCENT)).toBe(100);
    expect(drawOut(years(90, 90.5, 91), 2026, PERCENT)).toBe(93);
    expect(drawOut(years(3, 2, 1), 2030, RATE)).toBe(0);
  });
});
