import type { Token, TokenBody } from './token';

/** Where the tokeniser stands: the whole text, the position, the indicator's name and the token before. */
export type Scan = { text: string; at: number; indicator: string; previous: Token | undefined };
export type Match = { length: number; body: TokenBody };
/** Recognises one kind of token at a position; null when it is not there. */
export type Scanner = (scan: Scan) => Match | null;

/** Runs a sticky pattern at the scan's position. */
export const matchAt = (pattern: RegExp, { text, at }: Scan): RegExpExecArray | null => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};
