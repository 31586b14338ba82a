import type { Fraction } from '../../domain/scoring/fraction';

/** As many decimals as the values have that it is made of. */
export function decimalsOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => /^-?\d+\.(\d+)$/.exec(text)?.[1]?.length ?? 0));
}

/** An average or a median as it stands beside the values; a ratio's terms have none, so it gets two. */
export function medianText(value: Fraction, texts: readonly string[]): string {
  return value.toFixed(texts.some((text) => text.includes('∶')) ? 2 : decimalsOf(texts));
}
