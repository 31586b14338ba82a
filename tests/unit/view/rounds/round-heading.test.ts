import { describe, expect, it } from 'vitest';
import {
  nextRound,
  plansOfYear,
  roundDays,
  roundPlans,
  roundState,
  usualDays,
} from '@/lib/view/rounds/round-heading';

const round = { opensOn: '2026-01-05', dueOn: '2026-03-31', closed: false, planIds: [] as string[] };
const plans = [
  { id: 'a', title: '甲规划', periodStart: 2021, periodEnd: 2030 },
  { id: 'b', title: '乙计划', periodStart: 2024, periodEnd: 2026 },
];

describe('the heading of a round', () => {
  it.each([
    [round, '2026-01-04', 'planned', '2026-01-05 至 2026-03-31'],
    [round, '2026-01-05', 'open', '2026-01-05 至 2026-03-31，还有 85 天'],
    [round, '2026-03-31', 'open', '2026-01-05 至 2026-03-31，今天截止'],
    [round, '2026-04-02', 'overdue', '2026-01-05 至 2026-03-31，已逾期 2 天'],
    [{ ...round, closed: true }, '2026-02-01', 'closed', '2026-01-05 至 2026-03-31'],
  ])('%o on %s is %s', (each, today, state, days) => {
    expect(roundState(each, today)).toBe(state);
    expect(roundDays(each, roundState(each, today), today)).toBe(days);
  });

  it('without a round says so', () => {
    expect(roundState(null, '2026-02-01')).toBe('none');
  });

  it('names the chosen plans, or all whose period covers the year', () => {
    expect(roundPlans(round, plans, 2025)).toEqual(['甲规划', '乙计划']);
    expect(roundPlans(round, plans, 2023)).toEqual(['甲规划']);
    expect(roundPlans({ ...round, planIds: ['b'] }, plans, 2025)).toEqual(['乙计划']);
    expect(plansOfYear(plans, 2031)).toEqual([]);
  });

  it('goes on with the year after the last, reported in the following spring', () => {
    expect(nextRound([2024, 2025], '2026-11-22')).toEqual({ year: 2026, ...usualDays(2026) });
    expect(usualDays(2026)).toEqual({ opensOn: '2027-01-05', dueOn: '2027-03-31' });
    expect(nextRound([], '2026-11-22').year).toBe(2025);
  });
});
