import {
  CATEGORY_LABELS,
  DIMENSION_LABELS,
  categoriesOf,
  dimensionOf,
  type Dimension,
  type PartCategory,
} from './dimension';
import {
  interpretEntry,
  type EnteredReading,
  type EntryError,
  type EntryKind,
  type EntryTexts,
} from './interpret-entry';

/** One category of a breakdown as it is stored. */
export type PartReading = EnteredReading & { category: PartCategory };

/** One category as typed. */
export type PartTexts = EntryTexts & { category: PartCategory };

export type PartsOutcome = { parts: PartReading[]; errors: EntryError[] };

/**
 * What the breakdown of a row says, in the order of its dimensions; blank categories are left out. Each category is
 * read as the row itself is. A category the row is not broken down by is an error, so that nothing typed is lost.
 */
export function interpretParts(
  texts: readonly PartTexts[],
  { unit, entryKind, dimensions }: { unit: string; entryKind: EntryKind; dimensions: readonly Dimension[] },
): PartsOutcome {
  const wanted = categoriesOf(dimensions);
  const outcome: PartsOutcome = { parts: [], errors: [] };
  for (const typed of inOrder(texts, wanted)) {
    const { category } = typed;
    const read = interpretEntry(typed, unit, entryKind);
    if (read.kind === 'blank') continue;
    if (!wanted.includes(category)) {
      const message = `本指标不${DIMENSION_LABELS[dimensionOf(category)]}填报，请清空“${CATEGORY_LABELS[category]}”。`;
      outcome.errors.push({ field: 'value', code: 'kindMismatch', message, part: category });
    } else if (read.kind === 'invalid') {
      outcome.errors.push(...read.errors.map((error) => atPart(error, category)));
    } else outcome.parts.push({ category, ...read.reading });
  }
  return outcome;
}

/** 女：只填了分子，请补填分母。 */
export function atPart<F extends { message: string; part?: PartCategory }>(
  finding: F,
  category: PartCategory,
): F {
  return { ...finding, part: category, message: `${CATEGORY_LABELS[category]}：${finding.message}` };
}

function inOrder(texts: readonly PartTexts[], wanted: readonly PartCategory[]): PartTexts[] {
  const place = ({ category }: PartTexts) =>
    wanted.includes(category) ? wanted.indexOf(category) : wanted.length;
  return [...texts].sort((a, b) => place(a) - place(b));
}
