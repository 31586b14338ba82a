import { normaliseTargetText } from './normalise-text';
import type { Match, Scanner } from './scan';
import { scanInclusive, scanQuantity, scanRange, scanRatio } from './scan-quantity';
import { scanRank, scanScope } from './scan-scope';
import { scanBase, scanComparedMore, scanYear } from './scan-time';
import { scanChangeToLevel, scanPunctuation, scanSubject, scanWord } from './scan-words';
import type { Token } from './token';

/** The first that fits wins: names and scopes before numbers, so that 5岁以下 is never read as a target. */
const SCANNERS: Scanner[] = [
  scanInclusive,
  scanRank,
  scanRange,
  scanBase,
  scanSubject,
  scanYear,
  scanScope,
  scanRatio,
  scanComparedMore,
  scanChangeToLevel,
  scanWord,
  scanQuantity,
  scanPunctuation,
];

/** Splits a normalised target into tokens that cover it without gaps; what no rule knows becomes `text`. */
export function tokeniseTarget(text: string, indicator: string): Token[] {
  const name = normaliseTargetText(indicator);
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const scan = { text, at, indicator: name, previous: tokens.at(-1) };
    let match: Match | null = null;
    for (const scanner of SCANNERS) if ((match = scanner(scan))) break;
    const last = tokens.at(-1);
    if (match) tokens.push({ ...match.body, text: text.slice(at, at + match.length), at } as Token);
    else if (last?.kind === 'text') last.text += text[at];
    else tokens.push({ kind: 'text', text: text[at] ?? '', at });
    at += match?.length ?? 1;
  }
  return tokens;
}
