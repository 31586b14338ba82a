import type { Status, WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import type { AssessedRow, AssessedYear } from '@/lib/domain/warning/present-warnings';

export type YearText = `${number} ${Status}${string}`;

/**
 * "2024 notMet unlikely:red volatile:yellow": a verdict with its warnings. A year has a value of its own unless it is
 * noData or says 无值.
 */
export function yearOf(text: YearText): AssessedYear {
  const [year = '', status = '', ...rest] = text.split(' ');
  const valueless = rest.includes('无值');
  return {
    year: Number(year),
    status: status as Status,
    hasValue: status !== 'noData' && !valueless,
    standing: `${year} 年的情况`,
    closedAt: new Date(Date.UTC(Number(year) + 1, 3, 1)),
    warnings: rest
      .filter((word) => word.includes(':'))
      .map((word) => {
        const [type, level] = word.split(':') as [WarningType, WarningLevel];
        return {
          type,
          level,
          message: `${year} 年${type}。`,
          since: new Date(Date.UTC(Number(year) + 1, 2, 1)),
        };
      }),
  };
}

export const rowOf = (...years: YearText[]): AssessedRow => ({ years: years.map(yearOf), parts: [] });
