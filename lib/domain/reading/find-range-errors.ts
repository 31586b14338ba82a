import { Decimal } from 'decimal.js';
import { mayExceedWhole, readUnit } from '../scoring/unit';
import type { CheckedIndicator } from './reading-check';
import type { EnteredReading, EntryError } from './interpret-entry';

const WHOLE: Record<string, string> = { percent: '100', permille: '1000' };

/** What cannot be true: counts below zero, shares above the whole. */
export function findRangeErrors(reading: EnteredReading, indicator: CheckedIndicator): EntryError[] {
  const { numerator, denominator } = reading;
  if (numerator !== null && denominator !== null) {
    return findPartErrors(new Decimal(numerator), new Decimal(denominator), indicator);
  }
  const value = new Decimal(reading.value);
  const unit = readUnit(indicator.unit);
  if (value.isNegative() && !mayBeNegative(indicator.name)) {
    return [{ field: 'value', code: 'belowZero', message: '本指标不会小于 0，请核对是否多了负号。' }];
  }
  const whole = WHOLE[unit.kind];
  if (whole !== undefined && value.gt(whole) && !mayExceedWhole(indicator.name)) {
    const message = `单位为${indicator.unit}，应在 0 至 ${whole} 之间，请核对小数点。`;
    return [{ field: 'value', code: 'aboveWhole', message }];
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
