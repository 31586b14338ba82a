import { typeset } from '../domain/scoring/typeset';

const UNIT_WITHOUT_ONE: Record<string, string> = { '1/10万': '/10万', '1/万': '/万', '1/千': '/千' };

/** As official tables print a number: 8500, 12,000. Keeps the decimals as given. */
export const formatNumber = typeset;

/** The unit as it follows a number: % and ‰ as they are, 1/10万 as /10万. */
export function unitSuffix(unit: string): string {
  return UNIT_WITHOUT_ONE[unit] ?? unit;
}

export function formatWithUnit(text: string, unit: string): string {
  return `${formatNumber(text)}${unitSuffix(unit)}`;
}

/** What a difference of two values is counted in: percentage points are not per cent. */
export function differenceUnit(unit: string): string {
  if (unit === '%') return '个百分点';
  if (unit === '‰') return '个千分点';
  return unitSuffix(unit);
}

/** Rounds exact decimal text half away from zero, without passing through a binary float. */
export function roundDecimal(text: string, decimals: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole === '') return text;
  const kept = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0'));
  const digits = String((fraction[decimals] ?? '0') >= '5' ? kept + 1n : kept).padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  const rounded = decimals === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign === '-' && /[1-9]/.test(rounded) ? `-${rounded}` : rounded;
}

/** A share of a whole with one decimal, e.g. 62.7%; null when there is nothing to divide by. */
export function formatShare(part: number, whole: number): string | null {
  return whole === 0 ? null : `${((100 * part) / whole).toFixed(1)}%`;
}
