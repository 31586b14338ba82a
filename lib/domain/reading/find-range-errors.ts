import { Decimal } from 'decimal.js';
import { mayExceedWhole, readUnit } from '../scoring/unit';
import { findShift, wholeOf } from './find-shift';
import type { CheckedIndicator, PreviousReading } from './reading-check';
import type { EnteredReading, EntryError } from './interpret-entry';

/** What cannot be true: counts below zero, shares above the whole. */
export function findRangeErrors(
  reading: EnteredReading,
  indicator: CheckedIndicator,
  previous: PreviousReading | null,
): EntryError[] {
  const { numerator, denominator } = reading;
  if (numerator !== null && denominator !== null) {
    return findPartErrors(new Decimal(numerator), new Decimal(denominator), indicator);
  }
  const value = new Decimal(reading.value);
  if (value.isNegative() && !mayBeNegative(indicator.name)) {
    return [{ field: 'value', code: 'belowZero', message: '本指标不会小于 0，请核对是否多了负号。' }];
  }
  const whole = wholeOf(indicator);
  if (whole !== null && value.gt(whole)) {
    // 9512 after 91.15 is a share without its point.
    const suggestion = previous && findShift(reading.value, previous.value, whole);
    const advice = suggestion === null ? '请核对小数点。' : `是否为 ${suggestion}？`;
    const message = `单位为${indicator.unit}，应在 0 至 ${whole.toFixed()} 之间，${advice}`;
    return [{ field: 'value', code: 'aboveWhole', message, ...(suggestion === null ? {} : { suggestion }) }];
  }
  return [];
}

function findPartErrors(numerator: Decimal, denominator: Decimal, indicator: CheckedIndicator): EntryError[] {
  const errors: EntryError[] = [];
  if (numerator.isNegative()) {
    errors.push({ field: 'numerator', code: 'belowZero', message: '分子不会小于 0，请核对。' });
  }
  if (denominator.isNegative()) {
    errors.push({ field: 'denominator', code: 'belowZero', message: '分母不会小于 0，请核对。' });
  }
  if (errors.length > 0) return errors;
  const isShare = readUnit(indicator.unit).scale !== null && indicator.entryKind === 'fraction';
  if (isShare && numerator.gt(denominator) && !mayExceedWhole(indicator.name)) {
    const message = '分子大于分母，请核对是否填反了。';
    errors.push({ field: 'numerator', code: 'numeratorAboveDenominator', message });
  }
  return errors;
}

/** Growth and differences go below zero. */
export function mayBeNegative(indicator: string): boolean {
  return /增长|增速|增幅|增减|降幅|变化|差距|之差/.test(indicator);
}
