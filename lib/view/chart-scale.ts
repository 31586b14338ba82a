/** Round tick values that span the given numbers with some air; for drawing only. */
export type Scale = { low: number; high: number; ticks: number[]; decimals: number };

type Limits = { floor: number | null; ceiling: number | null };

const TICKS = 5;
const TICKS_AT_LEAST = 3;
const NEXT_TO_NOTHING = 1e-4;

/** Never draws beyond a unit's natural limits: no negative deaths, no 104 %. */
export function chartScale(values: readonly number[], { floor, ceiling }: Limits): Scale {
  const smallest = Math.min(...values);
  const largest = Math.max(...values);
  const difference = largest - smallest;
  const size = Math.max(Math.abs(largest), Math.abs(smallest));
  // What differs by next to nothing is drawn as the flat line it is.
  const spread = difference > size * NEXT_TO_NOTHING ? difference : size * 0.1 || 1;
  const step = niceStep((spread * 1.2) / TICKS);
  const air = spread * 0.08;
  const bottom = floor !== null && smallest >= floor ? Math.ceil(floor / step) : -Infinity;
  const top = ceiling !== null && largest <= ceiling ? Math.floor(ceiling / step) : Infinity;
  let from = Math.max(bottom, Math.floor((smallest - air) / step));
  let to = Math.min(top, Math.ceil((largest + air) / step));
  from = Math.max(bottom, Math.min(from, to - TICKS_AT_LEAST + 1));
  to = Math.min(top, Math.max(to, from + TICKS_AT_LEAST - 1));
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const ticks = Array.from({ length: to - from + 1 }, (_, index) =>
    Number(((from + index) * step).toFixed(decimals)),
  );
  return { low: ticks[0] ?? 0, high: ticks.at(-1) ?? 1, ticks, decimals };
}

/** 1, 2 or 5 times a power of ten, at least `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10;
  return factor * power;
}
