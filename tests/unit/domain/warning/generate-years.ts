import fc from 'fast-check';
import type { Status, WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import type { AssessedYear } from '@/lib/domain/warning/present-warnings';
import { yearOf, type YearText } from './make-years';

const STATUSES: Status[] = [
  'met',
  'notMet',
  'trendMet',
  'trendNotMet',
  'judgedMet',
  'judgedNotMet',
  'notAssessable',
  'noData',
];
const TYPES: WarningType[] = ['unlikely', 'atRisk', 'missed', 'reversal', 'volatile', 'missing', 'doubtful'];
const LEVELS: WarningLevel[] = ['red', 'yellow', 'blue'];

/** Up to six years of any verdicts and warnings, oldest first; 缺报 only where there is no value. */
export const generateYears = (): fc.Arbitrary<AssessedYear[]> =>
  fc.array(fc.tuple(fc.constantFrom(...STATUSES), generateWarnings()), { maxLength: 6 }).map((verdicts) =>
    verdicts.map(([status, warnings], index) => {
      const fitting = warnings.filter((word) => status === 'noData' || !word.startsWith('missing'));
      return yearOf([String(2021 + index), status, ...fitting].join(' ') as YearText);
    }),
  );

const generateWarnings = (): fc.Arbitrary<string[]> =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...TYPES), fc.constantFrom(...LEVELS)), {
      selector: ([type]) => type,
      maxLength: 3,
    })
    .map((found) => found.map(([type, level]) => `${type}:${level}`));
