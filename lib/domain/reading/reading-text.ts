import type { ExactNumber } from '../target/rule';

/** Where in a cell's three inputs something is wrong. */
export type ReadingField = 'value' | 'numerator' | 'denominator';

export type ReadingTextErrorCode =
  | 'wrongUnit'
  | 'twoPoints'
  | 'grouping'
  | 'letters'
  | 'scientific'
  | 'infinite'
  | 'twoNumbers'
  | 'range'
  | 'approximate'
  | 'chineseNumeral'
  | 'dateLike'
  | 'damagedRatio'
  | 'tooLong'
  | 'tooManyDecimals'
  | 'notNumber';

/** What a person meant by the text in one cell. Numbers keep the decimals they were typed with: "91.0". */
export type ReadingText =
  | { kind: 'blank' }
  /** 无, —, … : said to be absent; treated as not filled in. */
  | { kind: 'absent'; mark: string }
  | { kind: 'number'; value: ExactNumber; scale: number }
  | { kind: 'fraction'; numerator: ExactNumber; denominator: ExactNumber }
  | { kind: 'ratio'; antecedent: ExactNumber; consequent: ExactNumber }
  /** `message` is Chinese and says what to do; `suggestion` is a text that would be accepted. */
  | { kind: 'error'; code: ReadingTextErrorCode; message: string; suggestion?: string };

export const MAX_WHOLE_DIGITS = 15;
export const MAX_DECIMALS = 10;
