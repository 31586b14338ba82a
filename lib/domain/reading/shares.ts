import { Fraction } from '../scoring/fraction';
import type { ExactNumber } from '../target/rule';

/** Decimals a share is printed with: 45.20%. */
export const SHARE_DECIMALS = 2;

/**
 * Each number's share of all of them in percent, as printed. The printed shares add up to 100.00: what rounding down
 * leaves goes to those it took most from, the first of equals. Null when there is nothing to share, or a number is
 * below zero.
 */
export function sharesOf(numbers: readonly ExactNumber[]): string[] | null {
  const exact = numbers.map((number) => Fraction.of(number));
  const total = exact.reduce((sum, number) => sum.plus(number), Fraction.ZERO);
  if (total.sign() <= 0 || exact.some((number) => number.sign() < 0)) return null;
  const step = Fraction.of(1, `1${'0'.repeat(SHARE_DECIMALS)}`);
  const shares = exact.map((number, index) => {
    const share = number.timesInteger(100).over(total);
    const floor = roundDown(share, step);
    return { index, floor, lost: share.minus(floor) };
  });
  const left = Fraction.of(100).minus(shares.reduce((sum, { floor }) => sum.plus(floor), Fraction.ZERO));
  const steps = left.over(step).ceiling();
  const first = [...shares].sort((a, b) => b.lost.compare(a.lost) || a.index - b.index).slice(0, steps);
  const raised = new Set(first.map(({ index }) => index));
  return shares.map(({ index, floor }) =>
    (raised.has(index) ? floor.plus(step) : floor).toFixed(SHARE_DECIMALS),
  );
}

function roundDown(share: Fraction, step: Fraction): Fraction {
  const rounded = share.rounded(SHARE_DECIMALS);
  return rounded.compare(share) > 0 ? rounded.minus(step) : rounded;
}

/** How far the largest of several rates lies above the smallest, with the decimals of the most exact of them. */
export function gapOf(rates: readonly { text: string }[]): string | null {
  if (rates.length < 2) return null;
  const sorted = rates.map(({ text }) => Fraction.of(text)).sort((a, b) => a.compare(b));
  const decimals = Math.max(...rates.map(({ text }) => text.split('.')[1]?.length ?? 0));
  return sorted.at(-1)!.minus(sorted[0]!).toFixed(decimals);
}
