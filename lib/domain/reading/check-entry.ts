import { checkParts, type BrokenDown, type EntryToCheck } from './check-parts';
import { checkReading } from './check-reading';
import { DEFAULT_CHECK_SETTINGS, type CheckSettings } from './check-settings';
import { CATEGORIES } from './dimension';
import { atPart, type PartReading } from './interpret-parts';
import type { PreviousReading, ReadingCheck } from './reading-check';

/** The latest earlier value, with its breakdown where it had one. */
export type PreviousEntry = PreviousReading & { parts?: readonly PartReading[] };

/**
 * Everything the checks say about a row of `year`: about its value, about each category by the same measure, and about
 * how they fit together. Categories of a dimension that is no longer asked for are left alone. What cannot be true by
 * itself comes alone: sums of impossible numbers say nothing.
 */
export function checkEntry(
  { whole, parts }: EntryToCheck,
  indicator: BrokenDown,
  year: number,
  previous: PreviousEntry | null,
  settings: CheckSettings = DEFAULT_CHECK_SETTINGS,
): ReadingCheck {
  const own = whole ? checkReading(whole, indicator, year, previous, settings) : NOTHING;
  const asked = askedParts(parts, indicator);
  const each = asked.map((part) => {
    const { category } = part;
    const before = previous?.parts?.find((earlier) => earlier.category === category);
    const last = before && previous ? { ...before, year: previous.year } : null;
    const { errors, questions } = checkReading(part, indicator, year, last, settings);
    return {
      errors: errors.map((error) => atPart(error, category)),
      questions: questions.map((question) => atPart(question, category)),
    };
  });
  const errors = [...own.errors, ...each.flatMap((part) => part.errors)];
  if (errors.length > 0) return { errors, questions: [], notes: [] };
  const sums = checkParts({ whole, parts: asked }, indicator);
  return {
    errors: sums.errors,
    questions: [...own.questions, ...each.flatMap((part) => part.questions), ...sums.questions],
    notes: own.notes,
  };
}

/** The breakdown as far as the indicator asks for it. */
export function askedParts(
  parts: readonly PartReading[],
  { dimensions }: Pick<BrokenDown, 'dimensions'>,
): PartReading[] {
  const asked = dimensions.flatMap((dimension) => CATEGORIES[dimension]);
  return parts.filter(({ category }) => asked.includes(category));
}

/** The rest of it: kept as it is while nobody asks for it. */
export function hiddenParts(
  parts: readonly PartReading[],
  indicator: Pick<BrokenDown, 'dimensions'>,
): PartReading[] {
  const asked = askedParts(parts, indicator);
  return parts.filter((part) => !asked.includes(part));
}

const NOTHING: ReadingCheck = { errors: [], questions: [], notes: [] };
