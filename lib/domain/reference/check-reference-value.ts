import { findRangeErrors } from '../reading/find-range-errors';
import { parseReadingText } from '../reading/parse-reading-text';
import type { ExactNumber } from '../target/rule';

export type ReferenceEntry =
  | { kind: 'blank' }
  /** Canonical text, and the decimals it was entered with. */
  | { kind: 'value'; value: ExactNumber; scale: number }
  | { kind: 'invalid'; message: string };

/** Reads and checks one year's outside value as a reading of the same unit is: one number, within what can be true. */
export function checkReferenceValue(text: string, series: { name: string; unit: string }): ReferenceEntry {
  const parsed = parseReadingText(text, series.unit);
  switch (parsed.kind) {
    case 'blank':
    case 'absent':
      return { kind: 'blank' };
    case 'error':
      return { kind: 'invalid', message: parsed.message };
    case 'fraction':
    case 'ratio':
      return { kind: 'invalid', message: '参照值只填一个数，请填算好的结果，如 45.2。' };
    case 'number': {
      const { value, scale } = parsed;
      const reading = { value, scale, numerator: null, denominator: null };
      const indicator = { ...series, entryKind: 'value', direction: 'none' } as const;
      const [error] = findRangeErrors(reading, indicator, null);
      if (!error) return { kind: 'value', value, scale };
      const isBelow = error.code === 'belowZero';
      return {
        kind: 'invalid',
        message: isBelow ? '参照值不会小于 0，请核对是否多了负号。' : error.message,
      };
    }
  }
}
