import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Fraction } from '@/lib/domain/scoring/fraction';
import { byarInterval, poissonInterval, wilsonInterval } from '@/lib/domain/scoring/interval';
import { assess, atLeast, atMost } from './make-input';

const LEVELS = [0.5, 0.8, 0.9, 0.95, 0.99];
const level = fc.constantFrom(...LEVELS);

/** P(X ≥ from) of a Poisson variable, from the far end inwards and by logarithms: nothing of the formula under test. */
function poissonAtLeast(from: number, mean: number): number {
  const last = Math.ceil(from + mean + 40 * Math.sqrt(mean + 1) + 40);
  let sum = 0;
  for (let events = last; events >= from; events -= 1) {
    let logFactorial = 0;
    for (let factor = 2; factor <= events; factor += 1) logFactorial += Math.log(factor);
    sum += Math.exp(events * Math.log(mean) - mean - logFactorial);
  }
  return sum;
}

/** P(X ≥ from) of a binomial variable with chance `top/bottom`, in whole numbers. */
function binomialAtLeast(from: number, total: number, top: bigint, bottom: bigint): number {
  let ways = 1n;
  let sum = 0n;
  for (let count = 0; count <= total; count += 1) {
    if (count > 0) ways = (ways * BigInt(total - count + 1)) / BigInt(count);
    if (count >= from) sum += ways * top ** BigInt(count) * (bottom - top) ** BigInt(total - count);
  }
  return Number((sum * 10n ** 18n) / bottom ** BigInt(total)) / 1e18;
}

describe('exact Poisson', () => {
  it('leaves the same chance beyond either end, by summing the tails', () => {
    fc.assert(
      fc.property(fc.nat(9), level, (count, confidence) => {
        const { low, high } = poissonInterval(count, confidence);
        const tail = (1 - confidence) / 2;
        if (count > 0) expect(poissonAtLeast(count, low)).toBeCloseTo(tail, 8);
        else expect(low).toBe(0);
        expect(1 - poissonAtLeast(count + 1, high)).toBeCloseTo(tail, 8);
      }),
    );
  });
});

describe('Byar', () => {
  it('stays within two hundredths of the exact ends, from ten events on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 150 }), fc.constantFrom(0.9, 0.95), (count, confidence) => {
        const { low, high } = byarInterval(count, confidence);
        const tail = (1 - confidence) / 2;
        expect(poissonAtLeast(count, low * 1.02)).toBeGreaterThan(tail);
        expect(poissonAtLeast(count, low * 0.98)).toBeLessThan(tail);
        expect(1 - poissonAtLeast(count + 1, high * 0.98)).toBeGreaterThan(tail);
        expect(1 - poissonAtLeast(count + 1, high * 1.02)).toBeLessThan(tail);
      }),
      { numRuns: 40 },
    );
  });
});

describe('Wilson', () => {
  const counted = fc
    .integer({ min: 1, max: 5000 })
    .chain((total) => fc.tuple(fc.nat(total), fc.constant(total)));

  it('ends where the observed share is z standard errors away from the assumed one', () => {
    const z: Record<number, number> = {
      0.5: 0.6744897502,
      0.8: 1.2815515655,
      0.9: 1.644853627,
      0.95: 1.9599639845,
      0.99: 2.5758293035,
    };
    fc.assert(
      fc.property(counted, level, ([count, total], confidence) => {
        const { low, high } = wilsonInterval(count, total, confidence);
        for (const end of [low, high]) {
          if (end === 0 || end === 1) continue;
          const away = Math.abs(count / total - end) / Math.sqrt((end * (1 - end)) / total);
          expect(away).toBeCloseTo(z[confidence]!, 5);
        }
        expect(low === 0).toBe(count === 0);
        expect(high === 1).toBe(count === total);
      }),
    );
  });

  it('has about the chance it promises beyond its ends, by summing the tails', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 20, max: 80 }), (total, percent) => {
        const count = Math.round((total * percent) / 100);
        const { low, high } = wilsonInterval(count, total, 0.95);
        const million = (share: number) => BigInt(Math.round(share * 1e6));
        const above = binomialAtLeast(count, total, million(low), 1_000_000n);
        const below = 1 - binomialAtLeast(count + 1, total, million(high), 1_000_000n);
        for (const tail of [above, below]) {
          expect(tail).toBeGreaterThan(0.01);
          expect(tail).toBeLessThan(0.09);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('mirrors: the interval of those with is that of those without, turned round', () => {
    fc.assert(
      fc.property(counted, level, ([count, total], confidence) => {
        const one = wilsonInterval(count, total, confidence);
        const other = wilsonInterval(total - count, total, confidence);
        expect(one.low).toBeCloseTo(1 - other.high, 10);
        expect(one.high).toBeCloseTo(1 - other.low, 10);
      }),
    );
  });
});

describe('every interval', () => {
  const kinds = {
    wilson: (count: number, confidence: number) => wilsonInterval(count, 5000, confidence),
    byar: byarInterval,
    poisson: (count: number, confidence: number) => poissonInterval(Math.min(count, 9), confidence),
  };

  it.each(Object.entries(kinds))(
    '%s: a higher level holds a lower one, more events lie higher',
    (_, interval) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 4999 }), (count) => {
          const ends = LEVELS.map((confidence) => interval(count, confidence));
          ends.slice(1).forEach((wide, index) => {
            expect(wide.low).toBeLessThanOrEqual(ends[index]!.low);
            expect(wide.high).toBeGreaterThanOrEqual(ends[index]!.high);
          });
          const next = interval(count + 1, 0.95);
          const own = interval(count, 0.95);
          expect(next.low).toBeGreaterThanOrEqual(own.low);
          expect(next.high).toBeGreaterThanOrEqual(own.high);
        }),
      );
    },
  );
});

describe('which interval a reading gets', () => {
  it.each([
    ['0/3000', '1/10万', 'poisson'],
    ['9/3000', '1/10万', 'poisson'],
    ['10/3000', '1/10万', 'byar'],
    ['9/3000', '‰', 'poisson'],
    ['3000/3000', '%', 'wilson'],
    ['0/3000', '%', 'wilson'],
  ])('%s in %s: %s', (counts, unit, method) => {
    expect(assess({ 2024: counts }, atMost('8'), { unit }).interval?.method).toBe(method);
  });

  it.each([
    ['5', '%'],
    ['3/4', '人'],
    ['2.5/4', '%'],
    ['5/4', '%'],
  ])('%s in %s: none', (reading, unit) => {
    expect(assess({ 2024: reading }, atMost('8'), { unit }).interval).toBeNull();
  });
});

describe('pooled rates', () => {
  const years = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 500, max: 4000 })), {
    minLength: 5,
    maxLength: 5,
  });

  it('are the rate of the summed counts, exactly', () => {
    fc.assert(
      fc.property(years, (counts) => {
        const readings = Object.fromEntries(
          counts.map(([count, total], index) => [2020 + index, `${count}/${total}`]),
        );
        const { pooled } = assess(readings, atMost('8', false), { unit: '1/10万', name: '孕产妇死亡率' });
        expect(pooled.map((rate) => rate.years)).toEqual([
          [2022, 2023, 2024],
          [2020, 2021, 2022, 2023, 2024],
        ]);
        for (const rate of pooled) {
          const taken = counts.slice(-rate.years.length);
          const sum = (at: 0 | 1) => taken.reduce((total, pair) => total + pair[at], 0);
          expect(rate.value).toBe(Fraction.of(sum(0), sum(1)).timesInteger(100_000).toExact());
          expect(Number(rate.low)).toBeLessThanOrEqual(Number(rate.value));
          expect(Number(rate.high)).toBeGreaterThanOrEqual(Number(rate.value));
        }
      }),
    );
  });

  it('need every one of their years, of one definition and with counts', () => {
    const county = { unit: '1/10万', name: '孕产妇死亡率' };
    const lengths = (readings: Record<number, string>, changes = {}) =>
      assess(readings, atMost('8', false), { ...county, ...changes }).pooled.map((rate) => rate.years.length);
    expect(lengths({ 2023: '0/3000', 2024: '1/3000' })).toEqual([]);
    expect(lengths({ 2022: '1/3000', 2023: '0/3000', 2024: '1/3000' })).toEqual([3]);
    expect(lengths({ 2022: '12', 2023: '0/3000', 2024: '1/3000' })).toEqual([]);
    const counted = [2022, 2023, 2024].map((year) => ({
      year,
      value: '',
      numerator: '1',
      denominator: '3000',
    }));
    const since2023 = counted.map((one) => ({ ...one, definitionChanged: one.year === 2023 }));
    expect(lengths({}, { asOf: 2024, points: since2023 })).toEqual([]);
  });
});

describe('小样本', () => {
  it('is any bound of a band within the interval', () => {
    const band = (low: string, high: string) => ({ kind: 'band', low, high, side: 'both' }) as const;
    // 14 of 30: 30.2–63.9 %.
    const small = (low: string, high: string) => assess({ 2024: '14/30' }, band(low, high)).smallNumber;
    expect(small('60', '90')).toBe(true);
    expect(small('10', '31')).toBe(true);
    expect(small('10', '90')).toBe(false);
    expect(small('70', '90')).toBe(false);
  });

  it('is no word for a trend: it has no number an interval could contain', () => {
    const trend = { kind: 'trend', direction: 'up', cadence: 'overall', strength: 'normal' } as const;
    expect(assess({ 2020: '13/30', 2024: '14/30' }, trend).smallNumber).toBe(false);
  });

  it('five expected events at the target are enough, fewer are not', () => {
    const outlooks = (total: number) => {
      const readings = Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((year) => [year, `9/${total}`]));
      return assess(readings, atMost('10'), { unit: '‰', name: '婴儿死亡率' }).sufficiency;
    };
    expect(outlooks(499)).toBe('fewEvents');
    expect(outlooks(500)).toBe('forecast');
  });

  it('one bad year is no red warning, unless the years together say the same', () => {
    const level = (readings: Record<number, string>) =>
      assess(readings, atMost('8', false), {
        unit: '1/10万',
        name: '孕产妇死亡率',
        attribute: 'binding',
        targetYear: 2024,
      }).warnings.find(({ type }) => type === 'missed')?.level;
    expect(level({ 2022: '0/3000', 2023: '0/3000', 2024: '1/3000' })).toBe('yellow');
    expect(level({ 2023: '5/3000', 2024: '1/3000' })).toBe('yellow');
    expect(level({ 2022: '5/3000', 2023: '5/3000', 2024: '1/3000' })).toBe('red');
    // The years together are good: they do not confirm the bad one.
    expect(level({ 2022: '0/300000', 2023: '0/300000', 2024: '1/3000' })).toBe('yellow');
  });

  it('years together that reach from one side of the target to the other confirm nothing', () => {
    const level = (readings: Record<number, string>) =>
      assess(readings, atLeast('94'), { attribute: 'binding', targetYear: 2024 }).warnings.find(
        ({ type }) => type === 'missed',
      )?.level;
    expect(level({ 2022: '93/100', 2023: '93/100', 2024: '93/100' })).toBe('yellow');
    expect(level({ 2022: '80/100', 2023: '80/100', 2024: '93/100' })).toBe('red');
  });

  it('a complete count is one whichever year gives the counts', () => {
    const deputies = { name: '人大代表中女性比例' };
    expect(assess({ 2020: '28', 2024: '85/300' }, atLeast('30'), deputies).interval).toBeNull();
    expect(
      assess({ 2020: '85/300', 2024: '28' }, atLeast('30'), deputies).explanation.limits.join(),
    ).not.toContain('全数统计');
    expect(
      assess({ 2024: '85/300' }, atLeast('30'), { ...deputies, completeCount: false }).interval,
    ).not.toBeNull();
    expect(assess({ 2024: '85/300' }, atLeast('30'), { completeCount: true }).interval).toBeNull();
  });
});
