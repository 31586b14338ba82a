/**
 * Quantiles of the normal and of Student's distribution, by bisection on exact series. Both are asked for the same few
 * levels over and over, so answers are kept.
 */
const known = new Map<string, number>();

/** z with P(Z ≤ z) = probability, for 0 < probability < 1. */
export function normalQuantile(probability: number): number {
  return remember(`z ${probability}`, () => bisect((z) => normalProbability(z) < probability, -8, 8));
}

/** t with P(T ≤ t) = probability, for 0.5 ≤ probability < 1 and a whole number of degrees of freedom. */
export function studentQuantile(probability: number, degrees: number): number {
  return remember(`t ${degrees} ${probability}`, () =>
    bisect((t) => (1 + studentWithin(t, degrees)) / 2 < probability, 0, 2000),
  );
}

function remember(key: string, compute: () => number): number {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = compute();
  known.set(key, value);
  return value;
}

/** Marsaglia (2004), Evaluating the Normal Distribution: Φ(z) = ½ + φ(z)(z + z³/3 + z⁵/(3·5) + …). */
function normalProbability(z: number): number {
  let term = z;
  let sum = z;
  for (let odd = 3; Math.abs(term) > 1e-18; odd += 2) {
    term *= (z * z) / odd;
    sum += term;
  }
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

/** P(−t ≤ T ≤ t): Abramowitz and Stegun (1964), 26.7.3 and 26.7.4, finite sums for whole degrees of freedom. */
function studentWithin(t: number, degrees: number): number {
  const angle = Math.atan(t / Math.sqrt(degrees));
  const square = Math.cos(angle) ** 2;
  const isOdd = degrees % 2 === 1;
  let term = isOdd ? Math.cos(angle) : 1;
  let sum = 0;
  for (let power = isOdd ? 1 : 0; power <= degrees - 2; power += 2) {
    sum += term;
    term *= (square * (power + 1)) / (power + 2);
  }
  const within = Math.sin(angle) * sum;
  return isOdd ? (2 / Math.PI) * (angle + within) : within;
}

function bisect(isTooLow: (value: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  for (let step = 0; step < 80; step += 1) {
    const middle = (low + high) / 2;
    if (isTooLow(middle)) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
