import { Decimal } from 'decimal.js';
import { mayExceedWhole, readUnit } from '../scoring/unit';
import type { CheckedIndicator } from './reading-check';
import { shiftPoint } from './shift-point';

/** A value within this factor of the last one after its point is moved was probably meant that way. */
const SHIFT_NEAR = new Decimal('1.7');
const SHIFT_FAR = new Decimal(5);
const SHIFTS = [1, -1, 2, -2];

/** The text with its point moved, when that and only that brings it near the last value. */
export function findShift(text: string, previous: string, whole: Decimal | null): string | null {
  const value = new Decimal(text);
  const before = new Decimal(previous);
  if (value.lte(0) || before.lte(0)) return null;
  const ratio = Decimal.max(value.div(before), before.div(value));
  if (ratio.lt(SHIFT_FAR)) return null;
  for (const by of SHIFTS) {
    const shifted = shiftWhole(text, by);
    const factor = new Decimal(shifted).div(before);
    const near = factor.lte(SHIFT_NEAR) && factor.gte(new Decimal(1).div(SHIFT_NEAR));
    if (near && (whole === null || new Decimal(shifted).lte(whole))) return shifted;
  }
  return null;
}

/** A whole number stays whole where it can: 44260 → 4426, not 4426.0. */
function shiftWhole(text: string, by: number): string {
  const shifted = shiftPoint(text, by);
  return text.includes('.')
    ? shifted
    : shifted.replace(/\.?0+$/, (zeros) => (shifted.includes('.') ? '' : zeros));
}

/** What a share cannot exceed, in its unit; null where it can or where there is no whole. */
export function wholeOf(indicator: CheckedIndicator): Decimal | null {
  const unit = readUnit(indicator.unit);
  if (mayExceedWhole(indicator.name)) return null;
  return unit.kind === 'percent' ? new Decimal(100) : unit.kind === 'permille' ? new Decimal(1000) : null;
}
