/** A binomial experiment. `fail` = 1 − `chance`, given apart so that neither loses digits when it is tiny. */
export type Trials = { total: number; chance: number; fail: number };

/** Below this share of the sum a further term changes nothing that a float can hold. */
const NOTHING = 1e-17;

/**
 * Probability of a result at least as far from the middle as `count`, on its own side, and of `count` itself.
 * The sum starts at `count` and goes outwards, where terms only shrink: a count far out costs a few steps, not `count`.
 */
export function tailFrom(count: number, trials: Trials): { outer: number; exactly: number } {
  const { total, chance, fail } = trials;
  const exactly = probabilityOf(count, trials);
  const isAbove = count > total * chance;
  let outer = exactly;
  let term = exactly;
  for (let at = count; isAbove ? at < total : at > 0; at += isAbove ? 1 : -1) {
    term *= isAbove ? ((total - at) / (at + 1)) * (chance / fail) : (at / (total - at + 1)) * (fail / chance);
    outer += term;
    if (term <= outer * NOTHING) break;
  }
  return { outer, exactly };
}

/** Loader (2000), Fast and Accurate Computation of Binomial Probabilities: no term overflows or cancels. */
export function probabilityOf(count: number, { total, chance, fail }: Trials): number {
  if (count === 0) return Math.exp(total * logOf(fail, chance));
  if (count === total) return Math.exp(total * logOf(chance, fail));
  const rest = total - count;
  const shape =
    stirlingError(total) -
    stirlingError(count) -
    stirlingError(rest) -
    deviance(count, total * chance) -
    deviance(rest, total * fail);
  return Math.exp(shape) * Math.sqrt(total / (2 * Math.PI * count * rest));
}

/** ln of a probability, from its complement where that is the small one. */
const logOf = (share: number, complement: number): number =>
  complement < 0.5 ? Math.log1p(-complement) : Math.log(share);

/** ln n! − ln(√(2πn)·(n/e)ⁿ). */
function stirlingError(n: number): number {
  if (n > 15) return (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / n / n) / n / n) / n / n) / n;
  let logFactorial = 0;
  for (let factor = 2; factor <= n; factor += 1) logFactorial += Math.log(factor);
  return logFactorial - (n + 0.5) * Math.log(n) + n - Math.log(2 * Math.PI) / 2;
}

/** x·ln(x/m) + m − x, which is nothing but rounding noise near x = m unless it is summed as a series. */
function deviance(x: number, mean: number): number {
  const distance = x - mean;
  if (Math.abs(distance) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - distance;
  const ratio = distance / (x + mean);
  let sum = distance * ratio;
  let term = 2 * x * ratio;
  // |ratio| < 0.1: eight terms fill a float.
  for (let odd = 3; odd <= 19; odd += 2) {
    term *= ratio * ratio;
    sum += term / odd;
  }
  return sum;
}
