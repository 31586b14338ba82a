import { describe, expect, it } from 'vitest';
import type { AssessInput } from '@/lib/domain/scoring/assessment';
import type { RelativeRule, TargetRule, TrendRule } from '@/lib/domain/target/rule';
import { assess, pointsOf } from './make-input';

const trend = (cadence: TrendRule['cadence'], changes: Partial<TrendRule> = {}): TrendRule => ({
  kind: 'trend',
  direction: 'up',
  cadence,
  strength: 'normal',
  ...changes,
});
const relative = (baseYear: RelativeRule['baseYear']): TargetRule => ({
  kind: 'relative',
  baseYear,
  change: '5',
  changeIn: 'points',
  per: 'once',
  bound: 'min',
});

/** The series with the definition changed in the years named. */
function judge(
  readings: Record<number, string>,
  rule: TargetRule,
  changedIn: number[],
  changes: Partial<AssessInput> = {},
) {
  const points = pointsOf(readings).map((point) => ({
    ...point,
    definitionChanged: changedIn.includes(point.year),
  }));
  return assess(readings, rule, { points, ...changes });
}

const SERIES = { 2020: '80', 2021: '82', 2022: '60', 2023: '63', 2024: '66' };

describe('after a change of definition', () => {
  it('an overall trend starts at the first year of the new one', () => {
    expect(judge(SERIES, trend('overall'), []).status).toBe('trendNotMet');
    expect(judge(SERIES, trend('overall'), [2022]).status).toBe('trendMet');
    expect(judge(SERIES, trend('overall'), [2021, 2022]).status).toBe('trendMet');
    expect(judge(SERIES, trend('overall'), [2021]).status).toBe('trendNotMet');
  });

  it('the last change counts, in whatever order the years come', () => {
    const points = pointsOf(SERIES).map((point) => ({
      ...point,
      definitionChanged: point.year === 2021 || point.year === 2022,
    }));
    for (const order of [points, [...points].reverse()]) {
      expect(assess(SERIES, trend('overall'), { points: order, asOf: 2024 })).toMatchObject({
        status: 'trendMet',
        usablePoints: 3,
      });
    }
  });

  it('the year of the change itself cannot be judged yet, and says why', () => {
    expect(judge(SERIES, trend('overall'), [2024]).reason).toBe('tooFewAfterDefinitionChange');
    expect(judge(SERIES, trend('yearly'), [2024]).reason).toBe('tooFewAfterDefinitionChange');
    expect(judge(SERIES, trend('overall'), [2023]).reason).toBeNull();
  });

  it('a change before the plan began is none of its business', () => {
    const since2018 = { 2018: '70', 2020: '80', 2024: '85' };
    expect(judge(since2018, trend('overall'), [2018]).status).toBe('trendMet');
    expect(judge({ 2018: '70', 2024: '85' }, trend('overall'), [2018]).reason).toBe('baselineMissing');
    expect(judge({ 2018: '70', 2024: '85' }, trend('overall'), []).reason).toBe('baselineMissing');
    const withoutBase = { 2018: '70', 2022: '80', 2024: '85' };
    expect(judge(withoutBase, trend('overall'), [2018]).reason).toBe('baselineMissing');
    expect(judge(withoutBase, trend('overall'), [2022]).status).toBe('trendMet');
  });

  it('a change in the base year begins with the baseline', () => {
    expect(judge(SERIES, trend('overall'), [2020])).toMatchObject({ status: 'trendNotMet', usablePoints: 5 });
    expect(judge({ 2019: '70', 2020: '80' }, trend('overall'), [2020]).reason).toBe('baselineOnly');
  });

  it('a change relative to an earlier definition cannot be computed', () => {
    expect(judge(SERIES, relative(2020), [2022]).reason).toBe('tooFewAfterDefinitionChange');
    expect(judge(SERIES, relative(2022), [2022]).status).toBe('met');
    expect(judge(SERIES, relative(2021), [2022]).reason).toBe('tooFewAfterDefinitionChange');
    expect(judge(SERIES, relative('previous'), [2024]).reason).toBe('tooFewAfterDefinitionChange');
    expect(judge(SERIES, relative('previous'), [2023]).status).toBe('notMet');
    expect(judge(SERIES, relative(2020), []).status).toBe('notMet');
  });
});

describe('where a trend starts', () => {
  it('at the baseline, and a single year of it says nothing yet', () => {
    expect(judge({ 2019: '70', 2020: '80' }, trend('overall'), []).reason).toBe('baselineOnly');
    expect(judge({ 2019: '70', 2020: '80' }, trend('yearly'), []).reason).toBe('baselineOnly');
  });

  it('without a baseline a yearly trend starts at its first year, an overall one does not start', () => {
    const later = { 2021: '80', 2022: '82', 2023: '85' };
    expect(judge(later, trend('yearly'), []).status).toBe('trendMet');
    expect(judge(later, trend('overall'), []).reason).toBe('baselineMissing');
    expect(judge({ 2021: '80' }, trend('yearly'), []).reason).toBe('baselineMissing');
  });

  it('readings before the base year are no part of it', () => {
    const readings = { 2018: '90', 2020: '80', 2021: '82', 2022: '85' };
    expect(judge(readings, trend('yearly'), [])).toMatchObject({ status: 'trendMet', breaks: [] });
    expect(judge({ ...readings, 2022: '81' }, trend('yearly'), []).breaks).toEqual([2022]);
  });
});

describe('where a trend ends', () => {
  const percent = (from: string, to: string, rule: TrendRule) =>
    judge({ 2020: from, 2024: to }, rule, []).status;
  const marked = (direction: TrendRule['direction']) => trend('overall', { direction, strength: 'marked' });

  it('明显 asks for a tenth more, but never beyond all or nothing', () => {
    expect(percent('80', '88', marked('up'))).toBe('trendMet');
    expect(percent('80', '87.99', marked('up'))).toBe('trendNotMet');
    expect(percent('95', '99.99', marked('up'))).toBe('trendNotMet');
    expect(percent('95', '100', marked('up'))).toBe('trendMet');
    expect(percent('80', '72', marked('down'))).toBe('trendMet');
    expect(percent('80', '72.01', marked('down'))).toBe('trendNotMet');
  });

  it('from nothing any rise is marked, and nothing cannot fall', () => {
    expect(percent('0', '0.01', marked('up'))).toBe('trendMet');
    expect(percent('0', '0', marked('up'))).toBe('trendNotMet');
    expect(percent('0', '0', marked('down'))).toBe('trendMet');
    expect(percent('0', '0.01', marked('down'))).toBe('trendNotMet');
  });

  it('in permille the whole is a thousand, in a unit without a whole there is none', () => {
    const standing = (unit: string, value: string) =>
      assess({ 2020: value, 2024: value }, trend('overall'), { unit }).status;
    expect(standing('%', '100')).toBe('trendMet');
    expect(standing('‰', '1000')).toBe('trendMet');
    expect(standing('‰', '100')).toBe('trendNotMet');
    expect(standing('人', '100')).toBe('trendNotMet');
    expect(standing('1/10万', '100')).toBe('trendNotMet');
  });

  it('one value beyond the whole shows that there is no whole', () => {
    const gross = { name: '高中阶段毛入学率' };
    const held = { 2020: '100', 2021: '101', 2022: '100' };
    expect(assess(held, trend('overall'), gross).status).toBe('trendNotMet');
    expect(assess({ ...held, 2021: '100' }, trend('overall'), gross).status).toBe('trendMet');
    const below = { 2020: '0', 2021: '-1', 2022: '0' };
    expect(assess(below, trend('overall', { direction: 'down' })).status).toBe('trendNotMet');
  });
});

describe('a change of nothing', () => {
  const none = (bound: RelativeRule['bound']): TargetRule => ({
    kind: 'relative',
    baseYear: 2020,
    change: '0',
    changeIn: 'points',
    per: 'once',
    bound,
  });

  it('exactly: to hold within the tolerance; at least: not to fall; at most: not to rise', () => {
    const status = (rule: TargetRule, to: string) => assess({ 2020: '80', 2024: to }, rule).status;
    expect(status(none('exact'), '82.4')).toBe('met');
    expect(status(none('exact'), '82.41')).toBe('notMet');
    expect(status(none('exact'), '77.59')).toBe('notMet');
    expect(status(none('min'), '80')).toBe('met');
    expect(status(none('min'), '79.99')).toBe('notMet');
    expect(status(none('max'), '80')).toBe('met');
    expect(status(none('max'), '80.01')).toBe('notMet');
  });

  it('against its own year nothing can be said', () => {
    expect(judge({ 2019: '79', 2020: '80' }, relative(2020), []).reason).toBe('baselineOnly');
  });
});
