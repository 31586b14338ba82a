import type { ExactNumber } from '../target/rule';
import { deriveRate } from './derive-rate';
import type { PartCategory } from './dimension';
import { MAX_DECIMALS, type ReadingField, type ReadingText, type ReadingTextErrorCode } from './reading-text';
import { parseCountText, parseReadingText } from './parse-reading-text';

export type EntryKind = 'value' | 'fraction' | 'ratio' | 'judgement';

/** The three inputs of a row, as typed. */
export type EntryTexts = { value: string; numerator: string; denominator: string };

/** A reading as it is stored: numbers canonical, the value derived where numerator and denominator are known. */
export type EnteredReading = {
  value: ExactNumber;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
};

export type EntryErrorCode =
  | ReadingTextErrorCode
  | 'numeratorMissing'
  | 'denominatorMissing'
  | 'denominatorZero'
  | 'kindMismatch'
  | 'belowZero'
  | 'aboveWhole'
  | 'numeratorAboveDenominator'
  | 'partsSum'
  | 'partAboveWhole'
  | 'pooledRate'
  | `rule:${string}`;

export type EntryError = {
  field: ReadingField;
  code: EntryErrorCode;
  message: string;
  suggestion?: string;
  /** The category of the breakdown it is about; absent for the row itself. */
  part?: PartCategory;
  /** A draft may be kept with it, and is not submitted before it is put right. */
  stops?: 'submitting';
};

export type EntryOutcome =
  | { kind: 'blank' }
  | { kind: 'reading'; reading: EnteredReading }
  | { kind: 'invalid'; errors: EntryError[] };

type CellText = Exclude<ReadingText, { kind: 'error' }>;

/**
 * What a row of the entry sheet says. A fraction in the value cell is taken as numerator and denominator;
 * with both known the value is derived and what was typed as value is ignored.
 */
export function interpretEntry(texts: EntryTexts, unit: string, kind: EntryKind): EntryOutcome {
  const errors: EntryError[] = [];
  const keep = (field: ReadingField, parsed: ReadingText): CellText => {
    if (parsed.kind !== 'error') return parsed;
    const { code, message, suggestion } = parsed;
    errors.push({ field, code, message, ...(suggestion === undefined ? {} : { suggestion }) });
    return { kind: 'blank' };
  };
  const numerator = numberOf(keep('numerator', parseCountText(texts.numerator)));
  const denominator = numberOf(keep('denominator', parseCountText(texts.denominator)));
  const derived = numerator !== null && denominator !== null;
  const value = derived ? ({ kind: 'blank' } as const) : keep('value', parseReadingText(texts.value, unit));
  if (errors.length > 0) return { kind: 'invalid', errors };
  if (numerator !== null || denominator !== null) {
    return fromParts(numerator?.value ?? null, denominator?.value ?? null, unit);
  }
  return fromValue(value, unit, kind);
}

function fromValue(value: CellText, unit: string, kind: EntryKind): EntryOutcome {
  switch (value.kind) {
    case 'blank':
    case 'absent':
      return { kind: 'blank' };
    case 'fraction':
      if (kind === 'fraction') return fromParts(value.numerator, value.denominator, unit);
      return mismatch(kind === 'ratio' ? '请填比例，如 2∶3。' : '本指标直接填数值，请填算好的结果。');
    case 'ratio':
      if (kind === 'ratio') return fromParts(value.antecedent, value.consequent, unit);
      return mismatch('本指标不是比例，请填数值，如 95.3。');
    case 'number':
      if (kind === 'ratio') return mismatch('请填比例，如 2∶3。');
      return {
        kind: 'reading',
        reading: { value: value.value, scale: value.scale, numerator: null, denominator: null },
      };
  }
}

function fromParts(numerator: string | null, denominator: string | null, unit: string): EntryOutcome {
  if (numerator === null) {
    return invalid('numerator', 'numeratorMissing', '只填了分母，请补填分子。');
  }
  if (denominator === null) {
    return invalid('denominator', 'denominatorMissing', '只填了分子，请补填分母。');
  }
  if (/^-?[0.]+$/.test(denominator)) {
    return invalid(
      'denominator',
      'denominatorZero',
      '分母为 0，无法计算。当年确无对象的，请清空分子、分母，并在说明中注明。',
    );
  }
  const rate = deriveRate(numerator, denominator, unit);
  if (rate.value.replace('-', '').split('.')[0]!.length > 30 - MAX_DECIMALS) {
    return invalid('denominator', 'tooLong', '计算结果过大，请核对分子、分母。');
  }
  return { kind: 'reading', reading: { value: rate.value, scale: rate.scale, numerator, denominator } };
}

function invalid(field: ReadingField, code: EntryErrorCode, message: string): EntryOutcome {
  return { kind: 'invalid', errors: [{ field, code, message }] };
}

const mismatch = (message: string): EntryOutcome => invalid('value', 'kindMismatch', message);

const numberOf = (text: CellText) => (text.kind === 'number' ? text : null);
