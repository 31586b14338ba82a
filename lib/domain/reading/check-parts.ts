import { Fraction } from '../scoring/fraction';
import { isCountUnit, readUnit } from '../scoring/unit';
import {
  CATEGORIES,
  CATEGORY_LABELS,
  DIMENSION_LABELS,
  type Dimension,
  type PartCategory,
} from './dimension';
import { displayReading } from './display-reading';
import type { EnteredReading, EntryError } from './interpret-entry';
import type { PartReading } from './interpret-parts';
import type { CheckedIndicator, Question } from './reading-check';
import type { ReadingField } from './reading-text';

/** A row with its breakdown, as far as either is filled in. */
export type EntryToCheck = { whole: EnteredReading | null; parts: readonly PartReading[] };

export type BrokenDown = CheckedIndicator & { dimensions: readonly Dimension[] };

export type PartsCheck = { errors: EntryError[]; questions: Question[] };

type Split = {
  dimension: Dimension;
  whole: EnteredReading | null;
  given: readonly PartReading[];
  missing: readonly PartCategory[];
  indicator: CheckedIndicator;
};

/** A printed number, and how far the true one may lie from it. */
type Quantity = { exact: Fraction; shown: string; halfStep: Fraction };

const FIELD_WORDS: Record<ReadingField, string> = { value: '', numerator: '分子：', denominator: '分母：' };

/**
 * Whether the categories of each dimension fit the whole. Counts, and the numerators and denominators of rates, add up
 * to it; a rate or an average without counts lies between its categories; of other units nothing is claimed. Numbers
 * typed with decimals may be off by their rounding: half a unit of the last place of each.
 */
export function checkParts({ whole, parts }: EntryToCheck, indicator: BrokenDown): PartsCheck {
  const found: PartsCheck = { errors: [], questions: [] };
  for (const dimension of indicator.dimensions) {
    const categories = CATEGORIES[dimension];
    const given = parts.filter(({ category }) => categories.includes(category));
    const missing = categories.filter((category) => given.every((part) => part.category !== category));
    const { errors, questions } = checkSplit({ dimension, whole, given, missing, indicator });
    found.errors.push(...errors);
    found.questions.push(...questions);
  }
  return found;
}

function checkSplit(split: Split): PartsCheck {
  const { whole, given, missing } = split;
  if (whole === null) return missing.length > 0 ? NOTHING : asking(askWhole(split));
  if (given.length === 0) return asking([askAll(split)]);
  const fields = additiveFields([whole, ...given], split.indicator);
  if (missing.length > 0) {
    const errors = fields.flatMap((field) => findAboveWhole(split, whole, field));
    return errors.length > 0 ? { errors, questions: [] } : asking(askMissing(split, whole, fields));
  }
  if (fields.length > 0) {
    return { errors: fields.flatMap((field) => findSumError(split, whole, field)), questions: [] };
  }
  const pooled = poolCounts(given);
  return pooled
    ? { errors: findPooledError(split, whole, pooled), questions: [] }
    : asking(askOutside(split, whole));
}

const NOTHING: PartsCheck = { errors: [], questions: [] };
const asking = (questions: Question[]): PartsCheck => ({ errors: [], questions });

/** In which fields the categories add up to the whole; none where a rate is given without its counts. */
function additiveFields(readings: readonly EnteredReading[], indicator: CheckedIndicator): ReadingField[] {
  if (indicator.entryKind === 'value') return addsUp(indicator) ? ['value'] : [];
  const counted = readings.every(({ numerator, denominator }) => numerator !== null && denominator !== null);
  return counted ? ['numerator', 'denominator'] : [];
}

/** 人, 件, 万人 – but not 每千人床位数, which is an average whatever it is counted in. */
export function addsUp({ name, unit }: Pick<CheckedIndicator, 'name' | 'unit'>): boolean {
  return isCountUnit(unit.trim().replace(/^[十百千万亿]+/, '')) && !isAverage(name);
}

const isAverage = (name: string): boolean => /平均|人均|均|每/.test(name);

/** A mean of its categories: a share, a rate, an average. */
const isMean = ({ name, unit }: CheckedIndicator): boolean =>
  readUnit(unit).scale !== null || isAverage(name) || unit.trim() === '岁';

function findSumError({ given }: Split, whole: EnteredReading, field: ReadingField): EntryError[] {
  const total = quantityOf(whole, field);
  const parts = given.map((part) => ({ label: CATEGORY_LABELS[part.category], ...quantityOf(part, field) }));
  const sum = sumOf(parts.map(({ exact }) => exact));
  const allowed = sumOf([total, ...parts].map(({ halfStep }) => halfStep));
  const difference = sum.minus(total.exact).abs();
  if (difference.compare(allowed) <= 0) return [];
  const terms = parts.map(({ label, shown }) => `${label} ${shown}`).join(' + ');
  const message = `${FIELD_WORDS[field]}${terms} = ${sum.toExact()}，合计为 ${total.shown}，相差 ${difference.toExact()}，请核对。`;
  return [{ field, code: 'partsSum', message, stops: 'submitting' }];
}

function findAboveWhole({ given }: Split, whole: EnteredReading, field: ReadingField): EntryError[] {
  const total = quantityOf(whole, field);
  return given.flatMap((part): EntryError[] => {
    const { exact, shown, halfStep } = quantityOf(part, field);
    if (exact.minus(halfStep).compare(total.exact.plus(total.halfStep)) <= 0) return [];
    const { category } = part;
    const message = `${FIELD_WORDS[field]}${CATEGORY_LABELS[category]} ${shown} 大于合计 ${total.shown}，请核对。`;
    return [{ field, code: 'partAboveWhole', message, part: category, stops: 'submitting' }];
  });
}

type Counts = { numerator: Fraction; denominator: Fraction };

/** The counts of all categories together; null where one has none. */
function poolCounts(given: readonly EnteredReading[]): Counts | null {
  const counts = given.flatMap(({ numerator, denominator }) =>
    numerator === null || denominator === null ? [] : [{ numerator, denominator }],
  );
  if (counts.length < given.length) return null;
  const denominator = sumOf(counts.map((count) => Fraction.of(count.denominator)));
  if (denominator.sign() <= 0) return null;
  return { numerator: sumOf(counts.map((count) => Fraction.of(count.numerator))), denominator };
}

const rateOf = ({ numerator, denominator }: Counts, unit: string): Fraction =>
  numerator.timesInteger(readUnit(unit).scale ?? 1).over(denominator);

const fractionText = ({ numerator, denominator }: Counts): string =>
  `${numerator.toExact()}/${denominator.toExact()}`;

/** The whole is a rate typed without counts, while its categories have them: 4036/4426 says what it must be. */
function findPooledError(
  { dimension, indicator }: Split,
  whole: EnteredReading,
  pooled: Counts,
): EntryError[] {
  const rate = rateOf(pooled, indicator.unit);
  const { exact, halfStep, shown } = meanOf(whole, indicator);
  if (rate.minus(exact).abs().compare(halfStep) <= 0) return [];
  const suggestion = fractionText(pooled);
  const decimals = Math.max(2, whole.scale);
  const message = `${DIMENSION_LABELS[dimension]}的分子、分母合计为 ${suggestion}，应为 ${rate.toFixed(decimals)}，合计为 ${shown}，请核对。`;
  return [{ field: 'value', code: 'pooledRate', message, suggestion, stops: 'submitting' }];
}

function askOutside({ dimension, given, indicator }: Split, whole: EnteredReading): Question[] {
  if (!isMean(indicator)) return [];
  const { exact, halfStep, shown } = meanOf(whole, indicator);
  const parts = given.map((part) => ({
    ...meanOf(part, indicator),
    label: CATEGORY_LABELS[part.category],
  }));
  const reaches = parts.some((part) => part.exact.plus(part.halfStep).compare(exact.minus(halfStep)) >= 0);
  const isReached = parts.some((part) => part.exact.minus(part.halfStep).compare(exact.plus(halfStep)) <= 0);
  if (reaches && isReached) return [];
  const terms = parts.map((part) => `${part.label} ${part.shown}`).join('、');
  const message = `${terms}，合计 ${shown} 应在两者之间，请核对。`;
  return [{ field: 'value', code: `wholeOutside:${dimension}`, answer: 'explain', message }];
}

/** Nothing of a breakdown that is wanted: may be so, but not by oversight. */
function askAll({ dimension, missing }: Split): Question {
  const names = missing.map((category) => CATEGORY_LABELS[category]).join('、');
  const kind = DIMENSION_LABELS[dimension];
  const message = `${kind}（${names}）还没有填。确无${kind}数据的，可以留空提交。`;
  const code = `partsMissing:${dimension}` as const;
  return { field: 'value', code, answer: 'confirm', message, part: missing[0]! };
}

function askMissing(
  { dimension, given, missing }: Split,
  whole: EnteredReading,
  fields: ReadingField[],
): Question[] {
  const rest = (field: ReadingField) =>
    quantityOf(whole, field)
      .exact.minus(sumOf(given.map((part) => quantityOf(part, field).exact)))
      .toExact();
  return missing.map((category): Question => {
    const base = {
      field: 'value',
      code: `partsMissing:${dimension}`,
      answer: 'confirm',
      part: category,
    } as const;
    const label = CATEGORY_LABELS[category];
    const suggestion = missing.length === 1 && fields.length > 0 ? fields.map(rest).join('/') : null;
    if (suggestion === null || /(^|\/)-|\/0$/.test(suggestion)) {
      return { ...base, message: `“${label}”还没有填。确无数据的，可以留空提交。` };
    }
    const known = given.map((part) => CATEGORY_LABELS[part.category]).join('、');
    return { ...base, message: `“${label}”还没有填，按合计减去${known}应为 ${suggestion}。`, suggestion };
  });
}

/** All categories are known, the whole is not: it follows from them. */
function askWhole({ dimension, given, indicator }: Split): Question[] {
  const base = { field: 'value', code: `wholeMissing:${dimension}`, answer: 'confirm' } as const;
  const names = given.map((part) => CATEGORY_LABELS[part.category]).join('、');
  const ask = (suggestion: string, more = ''): Question[] => [
    { ...base, message: `合计还没有填，按${names}相加应为 ${suggestion}${more}。`, suggestion },
  ];
  if (indicator.entryKind === 'value') {
    if (!addsUp(indicator)) return [];
    return ask(sumOf(given.map((part) => quantityOf(part, 'value').exact)).toExact());
  }
  const pooled = poolCounts(given);
  if (pooled === null) return [];
  const rate = `${rateOf(pooled, indicator.unit).toFixed(2)}${readUnit(indicator.unit).suffix}`;
  return ask(fractionText(pooled), `（${rate}）`);
}

/** A number that adds up. Whole things are exact; 5.2 may stand for anything that is printed so. */
function quantityOf(reading: EnteredReading, field: ReadingField): Quantity {
  if (field === 'value') {
    const halfStep = reading.scale === 0 ? Fraction.ZERO : halfStepOf(reading.scale);
    return { exact: Fraction.of(reading.value), shown: displayReading(reading, 'value'), halfStep };
  }
  const text = reading[field] ?? '0';
  const decimals = text.split('.')[1]?.length ?? 0;
  return {
    exact: Fraction.of(text),
    shown: text,
    halfStep: decimals === 0 ? Fraction.ZERO : halfStepOf(decimals),
  };
}

/** A rate: exact where its counts are known, else rounded to the last place it was typed with. */
function meanOf(reading: EnteredReading, { unit }: CheckedIndicator): Quantity {
  const shown = displayReading(reading, 'value');
  const counts = poolCounts([reading]);
  if (counts) return { exact: rateOf(counts, unit), shown, halfStep: Fraction.ZERO };
  return { exact: Fraction.of(reading.value), shown, halfStep: halfStepOf(reading.scale) };
}

const halfStepOf = (scale: number): Fraction => Fraction.of(5, `1${'0'.repeat(scale + 1)}`);

const sumOf = (numbers: readonly Fraction[]): Fraction =>
  numbers.reduce((sum, number) => sum.plus(number), Fraction.ZERO);
