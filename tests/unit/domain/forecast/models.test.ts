import { describe, expect, it } from 'vitest';
import { MODELS } from '@/lib/domain/forecast/models';
import { follow, Past } from '@/lib/domain/forecast/past';

function pastOf(points: [number, number][]): Past {
  const past = new Past();
  for (const [year, value] of points) past.add(year, value);
  return past;
}

const byName = (name: string) => MODELS.find((model) => model.name === name)!;
const EXAMPLE: [number, number][] = [
  [2020, 2],
  [2021, 5],
  [2022, 4],
  [2023, 9],
  [2024, 10],
];

describe('the candidates, worked by hand', () => {
  // x̄ = 2022, ȳ = 6, slope = (−2·−4 + −1·−1 + 0 + 1·3 + 2·4) ÷ 10 = 2.
  // Slopes between every two: −1 1 1 1.6667 2 2 2.3333 2.5 3 5 → median 2; levels in 2024: 10 11 8 11 10 → median 10.
  it.each([
    ['last', 2026, 10],
    ['linear', 2026, 14],
    ['theilSen', 2026, 14],
    ['damped', 2025, 12],
    ['damped', 2026, 10 + 2 + 2 * 0.85],
  ])('%s in %i → %d', (name, year, value) => {
    const past = pastOf(EXAMPLE);
    expect(follow(byName(name).fit(past), year - 2024)).toBeCloseTo(value, 9);
  });

  it('one wild value moves the least-squares line and not the median line', () => {
    const straight = [10, 11, 12, 13, 40, 15, 16].map((value, index): [number, number] => [
      2018 + index,
      value,
    ]);
    const past = pastOf(straight);
    expect(follow(byName('theilSen').fit(past), 1)).toBeCloseTo(17, 9);
    expect(follow(byName('linear').fit(past), 1)).toBeGreaterThan(22);
  });

  it('a missing year counts as the time it took', () => {
    const past = pastOf([
      [2015, 1],
      [2017, 3],
      [2020, 6],
    ]);
    for (const name of ['linear', 'theilSen']) {
      expect(follow(byName(name).fit(past), 5)).toBeCloseTo(11, 9);
    }
  });

  it('the damped trend comes to rest', () => {
    const path = byName('damped').fit(pastOf(EXAMPLE));
    expect(follow(path, 1000)).toBeCloseTo(10 + 2 / 0.15, 6);
  });
});
