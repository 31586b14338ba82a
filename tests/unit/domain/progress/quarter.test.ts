import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  defaultDueDay,
  firstDayOf,
  firstTrackedQuarter,
  formatQuarter,
  lastDayOf,
  lastEndedQuarter,
  ordinalOf,
  parseQuarter,
  planQuarters,
  previousQuarter,
  quarterAt,
  quarterOfDay,
  quarterTitle,
  verdictYearOf,
  type Quarter,
} from '@/lib/domain/progress/quarter';

const q = (text: string): Quarter => parseQuarter(text)!;
const THREE_YEARS = { periodStart: 2024, periodEnd: 2026 };
const quarters = fc.integer({ min: 2000 * 4, max: 2100 * 4 }).map(quarterAt);

describe('quarters of a plan', () => {
  it('run from the first of its first year to the last of its last year', () => {
    const three = planQuarters(THREE_YEARS).map(formatQuarter);
    expect([three.length, three[0], three.at(-1)]).toEqual([12, '2024Q1', '2026Q4']);
    expect(planQuarters({ periodStart: 2021, periodEnd: 2030 })).toHaveLength(40);
  });

  it.each([
    ['2024-03-14', '2024Q1'],
    ['2024-04-01', '2024Q2'],
    ['2023-02-27', '2024Q1'],
    [null, '2024Q1'],
  ])('are tracked from the one it was issued in: %s → %s', (issuedOn, first) => {
    expect(formatQuarter(firstTrackedQuarter({ ...THREE_YEARS, issuedOn }))).toBe(first);
  });

  it.each([
    ['2026-11-25', '2026Q3'],
    ['2026-09-30', '2026Q2'],
    ['2026-10-01', '2026Q3'],
    ['2024-01-05', '2024Q1'],
    ['2031-05-01', '2026Q4'],
  ])('on %s the last that has ended is %s', (today, ended) => {
    expect(formatQuarter(lastEndedQuarter(THREE_YEARS, today))).toBe(ended);
  });

  it.each([
    ['2024Q1', '2024-04-15'],
    ['2024Q2', '2024-07-15'],
    ['2024Q3', '2024-10-15'],
    ['2024Q4', '2025-01-15'],
  ])('%s is due on %s', (quarter, due) => {
    expect(defaultDueDay(q(quarter))).toBe(due);
  });

  it.each([
    ['2026Q3', [2024, 2025], 2025],
    ['2025Q4', [2024, 2025], 2025],
    ['2025Q3', [2024, 2025], 2024],
    ['2024Q1', [2024, 2025], null],
  ])('%s with figures of %j is judged by %s', (quarter, years, verdict) => {
    expect(verdictYearOf(q(quarter), years)).toBe(verdict);
  });

  it('are named in Chinese', () => {
    expect(quarterTitle(q('2026Q3'))).toBe('2026 年第三季度');
  });

  it.each(['2024Q0', '2024Q5', '24Q1', '2024q1', '', '2024Q11'])('%s is none', (text) => {
    expect(parseQuarter(text)).toBeNull();
  });
});

describe('laws of quarters', () => {
  it('what is printed is read back, and counting goes both ways', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        expect(parseQuarter(formatQuarter(quarter))).toEqual(quarter);
        expect(quarterAt(ordinalOf(quarter))).toEqual(quarter);
        expect(ordinalOf(previousQuarter(quarter))).toBe(ordinalOf(quarter) - 1);
      }),
    );
  });

  it('both ends lie in the quarter, and its bulletin is due after it has ended', () => {
    fc.assert(
      fc.property(quarters, (quarter) => {
        expect(quarterOfDay(firstDayOf(quarter))).toEqual(quarter);
        expect(quarterOfDay(lastDayOf(quarter))).toEqual(quarter);
        expect(defaultDueDay(quarter) > lastDayOf(quarter)).toBe(true);
      }),
    );
  });
});
