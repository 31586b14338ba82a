import type { Status, Warning, WarningLevel, WarningType } from '../scoring/assessment';
import { compareGrades, concernOf, WARNING_CONCERNS, type WarningConcern } from './concern';

/** One year's verdict of an indicator, as far as the life of its warnings needs it. */
export type AssessedYear = {
  year: number;
  status: Status;
  /** The year has an approved reading of its own. */
  hasValue: boolean;
  /** Where the indicator stands, in words, without a full stop. */
  standing: string;
  /** When the year's round was closed; null while it is open. */
  closedAt: Date | null;
  warnings: readonly (Warning & { since: Date })[];
};

/** A printed row; `parts` are its 分项 in force, whose warnings speak in its place, and empty where it takes values itself. */
export type AssessedRow = {
  years: readonly AssessedYear[];
  parts: readonly { name: string; years: readonly AssessedYear[] }[];
};

export type PresentWarning = {
  type: WarningType;
  level: WarningLevel;
  message: string;
  /** The year whose figures it speaks of; of 缺报 the year that has none. */
  year: number;
  since: Date;
};

export type PresentWarnings = ReadonlyMap<WarningConcern, PresentWarning>;

/**
 * What is raised now, by concern. A year that says nothing on a concern leaves what was said before it standing: a
 * round that merely opens clears nothing, nor does a value whose reference is still missing or a judgement still owed.
 * Of a split row each part is asked by itself, so that a part that has not reported keeps its warning.
 */
export function presentWarnings({ years, parts }: AssessedRow): PresentWarnings {
  if (parts.length === 0) return ofYears(years);
  const found = parts.map((part) => ({ name: part.name, present: ofYears(part.years) }));
  return collect((concern) =>
    found.flatMap(({ name, present }) => {
      const warning = present.get(concern);
      return warning ? [{ ...warning, message: `${name}：${warning.message}` }] : [];
    }),
  );
}

function ofYears(years: readonly AssessedYear[]): PresentWarnings {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  return collect((concern) => {
    const answered = ordered.findLastIndex((year) => answers(concern, year));
    const raising = ordered
      .slice(Math.max(answered, 0))
      .findLast(({ warnings }) => warnings.some(({ type }) => concernOf(type) === concern));
    if (!raising) return [];
    return raising.warnings
      .filter(({ type }) => concernOf(type) === concern)
      .map(({ type, level, message, since }) => ({
        type,
        level,
        message,
        since,
        year: concern === 'missing' ? raising.year : yearOfFigures(ordered, raising.year),
      }));
  });
}

function collect(warningsOf: (concern: WarningConcern) => PresentWarning[]): PresentWarnings {
  return new Map(
    WARNING_CONCERNS.flatMap((concern) => {
      const joined = join(warningsOf(concern));
      return joined ? [[concern, joined] as const] : [];
    }),
  );
}

/** One warning of several of a concern: the gravest grade, every part's words, the latest year, the first moment. */
function join(warnings: readonly PresentWarning[]): PresentWarning | null {
  const gravest = warnings.reduce<PresentWarning | null>(
    (grave, warning) => (grave && compareGrades(grave, warning) >= 0 ? grave : warning),
    null,
  );
  if (!gravest) return null;
  return {
    type: gravest.type,
    level: gravest.level,
    message: warnings.map(({ message }) => message).join(''),
    year: Math.max(...warnings.map(({ year }) => year)),
    since: new Date(Math.min(...warnings.map(({ since }) => since.getTime()))),
  };
}

/** Whether a year settles a concern, so that what earlier years said of it is history. */
function answers(concern: WarningConcern, year: AssessedYear): boolean {
  switch (concern) {
    case 'attainment':
    case 'missed':
      return hasVerdict(year.status);
    case 'reversal':
    case 'volatile':
    case 'doubtful':
    case 'missing':
      return hasFigures(year);
  }
}

const hasFigures = ({ hasValue, status }: AssessedYear): boolean => hasValue || hasVerdict(status);

function hasVerdict(status: Status): boolean {
  switch (status) {
    case 'met':
    case 'notMet':
    case 'trendMet':
    case 'trendNotMet':
    case 'judgedMet':
    case 'judgedNotMet':
      return true;
    case 'notAssessable':
    case 'noData':
      return false;
  }
}

/** A year without figures of its own warns of the last ones before it, or of those before the first year that is scored. */
function yearOfFigures(ordered: readonly AssessedYear[], year: number): number {
  return ordered.findLast((one) => one.year <= year && hasFigures(one))?.year ?? ordered[0]?.year ?? year;
}

/** The latest year up to now that has figures, for saying where an indicator stands; null when none has. */
export function latestFigures({ years, parts }: AssessedRow): AssessedYear | null {
  const ordered = [...years].sort((a, b) => a.year - b.year);
  const reported = (year: number) =>
    parts.some((part) => part.years.some((one) => one.year === year && hasFigures(one)));
  return ordered.findLast((one) => hasFigures(one) || reported(one.year)) ?? null;
}
