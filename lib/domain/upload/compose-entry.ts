import { Decimal } from 'decimal.js';
import { deriveRate } from '../reading/derive-rate';
import { categoriesOf, type Dimension, type PartCategory } from '../reading/dimension';
import { interpretEntry, type EntryKind, type EntryTexts } from '../reading/interpret-entry';
import type { PartTexts } from '../reading/interpret-parts';
import type { ContentTexts } from './entry-texts';
import type { CellProblem, UploadedField, UploadedLine } from './uploaded-line';

export type ComposedEntry = {
  texts: EntryTexts & { note: string; parts?: PartTexts[] };
  problems: CellProblem[];
};

type Row = { unit: string; entryKind: EntryKind; dimensions: readonly Dimension[] };

const MAX_NUMBER_LENGTH = 60;
const MAX_NOTE_LENGTH = 500;
const BLANK: EntryTexts = { value: '', numerator: '', denominator: '' };

/**
 * What the lines of one indicator say, as it would be typed into the sheet. Lines that are missing leave what is
 * stored; `seen` is what is stored, `base` what stood there when the table was downloaded.
 */
export function composeEntry(
  lines: readonly UploadedLine[],
  row: Row,
  seen: ContentTexts,
  base: ContentTexts,
): ComposedEntry {
  const problems = [...findRepeated(lines), ...lines.flatMap(problemsOf)];
  const read = (line: UploadedLine | undefined, stored: EntryTexts, before: EntryTexts): EntryTexts => {
    if (!line) return stored;
    problems.push(...findContradiction(line, row, stored, before));
    return withStoredDecimals(textsOf(line), stored, row);
  };
  const total = lines.find(({ category }) => category === 'total');
  const texts = read(total, seen, base);
  const note = total ? total.cells.note.text : seen.note;
  const partLines = lines.filter(({ category }) => category !== 'total');
  if (partLines.length === 0) return { texts: { ...numbers(texts), note }, problems };
  const categories = new Set<PartCategory>(categoriesOf(row.dimensions));
  for (const { category } of partLines) if (category !== 'total') categories.add(category);
  const parts = [...categories].map((category) => ({
    category,
    ...numbers(
      read(
        partLines.find((line) => line.category === category),
        seen.parts[category] ?? BLANK,
        base.parts[category] ?? BLANK,
      ),
    ),
  }));
  return { texts: { ...numbers(texts), note, parts }, problems };
}

const numbers = ({ value, numerator, denominator }: EntryTexts): EntryTexts => ({
  value,
  numerator,
  denominator,
});

/** Which of two lines is meant, only their author knows. */
function findRepeated(lines: readonly UploadedLine[]): CellProblem[] {
  return lines.flatMap((line, index) => {
    const first = lines.findIndex(({ category }) => category === line.category);
    const earlier = lines[first];
    if (first === index || !earlier) return [];
    return [{ place: line.place, message: `与 ${earlier.place} 是同一项，请只保留一行。` }];
  });
}

const FIELDS: readonly UploadedField[] = ['numerator', 'denominator', 'value', 'note'];

function problemsOf({ cells, category }: UploadedLine): CellProblem[] {
  return FIELDS.flatMap((field) => {
    const { text, place, problem } = cells[field];
    // The note belongs to the indicator; what stands beside a category is not read, so it must not get lost.
    const stray = field === 'note' && category !== 'total' && text !== '';
    const limit = field === 'note' ? MAX_NOTE_LENGTH : MAX_NUMBER_LENGTH;
    const message =
      problem ??
      (stray ? '分项行不填说明，请写在指标本行' : null) ??
      (text.length > limit
        ? field === 'note'
          ? `说明不超过 ${MAX_NOTE_LENGTH} 字`
          : '内容过长，请只填数字'
        : null);
    return message === null ? [] : [{ place, message: `${message}。` }];
  });
}

const textsOf = ({ cells }: UploadedLine): EntryTexts => ({
  value: cells.value.text,
  numerator: cells.numerator.text,
  denominator: cells.denominator.text,
});

/** A spreadsheet drops the zeros at the end: 91 over a stored 91.0 is no change. */
function withStoredDecimals(texts: EntryTexts, stored: EntryTexts, { unit, entryKind }: Row): EntryTexts {
  if (texts.value === '' || stored.value === '' || texts.value === stored.value) return texts;
  const [typed, kept] = [texts, stored].map(({ value }) =>
    interpretEntry({ ...BLANK, value }, unit, entryKind),
  );
  if (typed?.kind !== 'reading' || kept?.kind !== 'reading') return texts;
  const isSame = new Decimal(typed.reading.value).eq(kept.reading.value);
  return isSame && typed.reading.scale < kept.reading.scale ? { ...texts, value: stored.value } : texts;
}

/**
 * With numerator and denominator the value is derived. One that was typed anew beside them and says something else
 * would be lost without a word; one that stood there before, or agrees as far as it goes, is no contradiction.
 */
function findContradiction(
  line: UploadedLine,
  { unit, entryKind }: Row,
  stored: EntryTexts,
  before: EntryTexts,
): CellProblem[] {
  const { value, numerator, denominator } = textsOf(line);
  if (entryKind === 'ratio' || value === '' || numerator === '' || denominator === '') return [];
  const whole = interpretEntry({ value: '', numerator, denominator }, unit, entryKind);
  if (whole.kind !== 'reading' || whole.reading.numerator === null || whole.reading.denominator === null) {
    return [];
  }
  const typed = interpretEntry({ ...BLANK, value }, unit, entryKind);
  if (typed.kind === 'blank') return [];
  if (typed.kind === 'reading') {
    const shown = typed.reading.value;
    const rounded = new Decimal(whole.reading.value).toDecimalPlaces(
      typed.reading.scale,
      Decimal.ROUND_HALF_UP,
    );
    if (rounded.eq(shown) || [stored.value, before.value].some((old) => isNumber(old, shown))) return [];
  }
  const { shown } = deriveRate(whole.reading.numerator, whole.reading.denominator, unit);
  const message = `填的是 ${value}，而按分子、分母算出 ${shown}，请核对后改正；以分子、分母为准的，请清空这一格。`;
  return [{ place: line.cells.value.place, message }];
}

const isNumber = (text: string, value: string): boolean =>
  /^-?\d+(\.\d+)?$/.test(text) && new Decimal(text).eq(value);
