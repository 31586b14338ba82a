/** A quarter (季度) of a calendar year. */
export type Quarter = { year: number; quarter: 1 | 2 | 3 | 4 };

export type PlanPeriod = { periodStart: number; periodEnd: number };

const NUMBERS = ['一', '二', '三', '四'] as const;
const FIRST_MONTHS = ['01', '04', '07', '10'] as const;
const LAST_DAYS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The bulletin of a quarter is due on this day of the month after it, unless the office sets another day. */
export const DUE_DAY = 15;

/** Quarters in a row, counted. */
export const ordinalOf = ({ year, quarter }: Quarter): number => year * 4 + quarter - 1;

export function quarterAt(ordinal: number): Quarter {
  const year = Math.floor(ordinal / 4);
  return { year, quarter: (ordinal - year * 4 + 1) as Quarter['quarter'] };
}

export const previousQuarter = (quarter: Quarter): Quarter => quarterAt(ordinalOf(quarter) - 1);

export const isSameQuarter = (one: Quarter, other: Quarter): boolean => ordinalOf(one) === ordinalOf(other);

export const laterQuarter = (one: Quarter, other: Quarter): Quarter =>
  ordinalOf(one) < ordinalOf(other) ? other : one;

export const earlierQuarter = (one: Quarter, other: Quarter): Quarter =>
  ordinalOf(one) < ordinalOf(other) ? one : other;

/** 2024Q1, as it stands in an address. */
export const formatQuarter = ({ year, quarter }: Quarter): string => `${year}Q${quarter}`;

/** Null for everything else. */
export function parseQuarter(text: string): Quarter | null {
  const found = /^(\d{4})Q([1-4])$/.exec(text);
  return found ? { year: Number(found[1]), quarter: Number(found[2]) as Quarter['quarter'] } : null;
}

/** 2024 年第一季度 */
export const quarterTitle = ({ year, quarter }: Quarter): string => `${year} 年第${NUMBERS[quarter - 1]}季度`;

/** 2024-01-01 */
export const firstDayOf = ({ year, quarter }: Quarter): string => `${year}-${FIRST_MONTHS[quarter - 1]}-01`;

/** 2024-03-31 */
export const lastDayOf = ({ year, quarter }: Quarter): string => `${year}-${LAST_DAYS[quarter - 1]}`;

/** The quarter a day (2024-02-29) lies in. */
export function quarterOfDay(day: string): Quarter {
  const month = Number(day.slice(5, 7));
  return { year: Number(day.slice(0, 4)), quarter: Math.ceil(month / 3) as Quarter['quarter'] };
}

/** The 15th of the month after the quarter. */
export function defaultDueDay(quarter: Quarter): string {
  return `${firstDayOf(quarterAt(ordinalOf(quarter) + 1)).slice(0, 8)}${DUE_DAY}`;
}

/** Both ends included; empty when `to` lies before `from`. */
export function listQuarters(from: Quarter, to: Quarter): Quarter[] {
  const start = ordinalOf(from);
  return Array.from({ length: Math.max(0, ordinalOf(to) - start + 1) }, (_, index) =>
    quarterAt(start + index),
  );
}

export const firstQuarterOf = ({ periodStart }: PlanPeriod): Quarter => ({ year: periodStart, quarter: 1 });
export const lastQuarterOf = ({ periodEnd }: PlanPeriod): Quarter => ({ year: periodEnd, quarter: 4 });

/** 2024Q1 … 2026Q4 of a plan for 2024—2026. */
export const planQuarters = (plan: PlanPeriod): Quarter[] =>
  listQuarters(firstQuarterOf(plan), lastQuarterOf(plan));

/** Nobody can report on a plan before it was issued. */
export function firstTrackedQuarter(plan: PlanPeriod & { issuedOn: string | null }): Quarter {
  const first = firstQuarterOf(plan);
  return plan.issuedOn === null ? first : laterQuarter(first, quarterOfDay(plan.issuedOn));
}

/** The last quarter of the plan that has ended by today; the first one while none has. */
export function lastEndedQuarter(plan: PlanPeriod, today: string): Quarter {
  const ended = previousQuarter(quarterOfDay(today));
  return laterQuarter(firstQuarterOf(plan), earlierQuarter(ended, lastQuarterOf(plan)));
}

/** Yearly figures of a year are known at its end: the last of `years` whose figures speak for the quarter. */
export function verdictYearOf({ year, quarter }: Quarter, years: readonly number[]): number | null {
  const known = quarter === 4 ? year : year - 1;
  const usable = years.filter((one) => one <= known);
  return usable.length === 0 ? null : Math.max(...usable);
}
