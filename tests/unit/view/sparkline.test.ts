import { describe, expect, it } from 'vitest';
import { sparkline } from '@/lib/view/sparkline';

const box = { width: 100, height: 40 };

describe('sparkline', () => {
  it('has nothing to draw without values', () => {
    expect(sparkline({ series: [], bounds: null, ...box })).toBeNull();
  });

  it('draws a single value in the middle', () => {
    expect(sparkline({ series: [{ year: 2024, text: '3' }], bounds: null, ...box })?.last).toEqual([50, 20]);
  });

  it('rises to the right when values rise, with the target at its own height', () => {
    const shape = sparkline({
      series: [
        { year: 2020, text: '10' },
        { year: 2025, text: '20' },
      ],
      bounds: { low: 30, high: null },
      projection: { year: 2030, value: '25' },
      ...box,
    });
    expect(shape).toEqual({ line: '4,36 50,20', last: [50, 20], target: [4], projected: [96, 12] });
  });
});
