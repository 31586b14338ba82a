import { describe, expect, it } from 'vitest';
import { normalQuantile, studentQuantile } from '@/lib/domain/forecast/distribution';

describe('quantiles', () => {
  it.each([
    [0.975, 1.959964],
    [0.95, 1.644854],
    [0.5, 0],
    [0.01, -2.326348],
  ])('normal %d → %d', (probability, z) => {
    expect(normalQuantile(probability)).toBeCloseTo(z, 5);
  });

  // Printed tables of Student's distribution.
  it.each([
    [0.9, 1, 3.078],
    [0.9, 2, 1.886],
    [0.9, 3, 1.638],
    [0.9, 4, 1.533],
    [0.9, 5, 1.476],
    [0.9, 8, 1.397],
    [0.9, 30, 1.31],
    [0.975, 10, 2.228],
  ])('Student %d with %i degrees of freedom → %d', (probability, degrees, t) => {
    expect(studentQuantile(probability, degrees)).toBeCloseTo(t, 3);
  });
});
