import type { Draft, Recogniser } from './clause';
import { isPlainLevel } from './governed';
import type { TrendRule } from './rule';
import { isKind, type Token } from './token';

type Direction = TrendRule['direction'];

/** 逐年提高, 明显降低, 巩固提高, 得到控制, 保持稳定, 不低于上年. */
export const recogniseTrend: Recogniser = (tokens) => {
  if (tokens.some((token) => token.kind === 'quantity')) return null;
  return (
    readConfined(tokens) ??
    readNotWorse(tokens) ??
    readChange(tokens) ??
    readAgainstBase(tokens) ??
    readConsolidate(tokens) ??
    readHold(tokens)
  );
};

const modifiers = (tokens: Token[]): Token[] =>
  tokens.filter((token) => ['yearly', 'marked', 'base', 'consolidate'].includes(token.kind));

function trend(
  tokens: Token[],
  direction: Direction,
  strength: TrendRule['strength'],
  words: Token[],
  doubts: string[] = [],
): Draft {
  const base = tokens.find((token) => token.kind === 'base');
  const isYearly =
    tokens.some((token) => token.kind === 'yearly') || (isKind(base, 'base') && base.year === 'previous');
  const notes = isKind(base, 'base') && typeof base.year === 'number' ? [`原文写明与${base.year}年相比`] : [];
  return {
    rule: { kind: 'trend', direction, cadence: isYearly ? 'yearly' : 'overall', strength },
    used: [...words, ...modifiers(tokens), ...tokens.filter((token) => isPlainLevel(token))],
    notes,
    doubts,
  };
}

function readConfined(tokens: Token[]): Draft | null {
  const word = tokens.find((token) => token.kind === 'contain');
  if (!isKind(word, 'contain')) return null;
  const rises = tokens.filter((token) => token.kind === 'change');
  // 得到控制并逐年下降: the fall asks for more than control.
  if (rises.some((token) => isKind(token, 'change') && token.towards === 'down')) return null;
  return trend(tokens, 'down', 'contain', [word, ...rises], word.doubt ? [word.doubt] : []);
}

function readNotWorse(tokens: Token[]): Draft | null {
  const word = tokens.find((token) => token.kind === 'notWorse');
  if (!isKind(word, 'notWorse')) return null;
  const isYearly = /上一?年/.test(word.text) || tokens.some((token) => token.kind === 'yearly');
  const draft = trend(tokens, word.towards, word.towards === 'up' ? 'consolidate' : 'contain', [word]);
  return { ...draft, rule: { ...(draft.rule as TrendRule), cadence: isYearly ? 'yearly' : 'overall' } };
}

function readChange(tokens: Token[]): Draft | null {
  const changes = tokens.filter((token) => token.kind === 'change');
  const [first] = changes;
  if (!isKind(first, 'change')) return null;
  const consolidates = tokens.some((token) => token.kind === 'consolidate');
  const strength = consolidates
    ? 'consolidate'
    : tokens.some((token) => token.kind === 'marked')
      ? 'marked'
      : 'normal';
  const holds = tokens.filter((token) => token.kind === 'hold' || token.kind === 'contain');
  const conflicts = changes.some((token) => isKind(token, 'change') && token.towards !== first.towards);
  return trend(
    tokens,
    first.towards,
    strength,
    [...changes, ...holds],
    conflicts ? ['原文同时写了提高和降低，请核对'] : [],
  );
}

/** 不低于2020年水平, 高于上年: a bound against an earlier year is a trend. */
function readAgainstBase(tokens: Token[]): Draft | null {
  const bound = tokens.find((token) => token.kind === 'bound');
  const year = tokens.find((token) => token.kind === 'year' || token.kind === 'base');
  if (!isKind(bound, 'bound') || !year || tokens.indexOf(year) < tokens.indexOf(bound)) return null;
  const isUp = bound.op.startsWith('>');
  const strength = bound.op.length === 1 ? 'normal' : isUp ? 'consolidate' : 'contain';
  return trend(tokens, isUp ? 'up' : 'down', strength, [bound, year]);
}

function readConsolidate(tokens: Token[]): Draft | null {
  const word = tokens.find((token) => token.kind === 'consolidate');
  return word ? trend(tokens, 'up', 'consolidate', [word]) : null;
}

function readHold(tokens: Token[]): Draft | null {
  const words = tokens.filter((token) => token.kind === 'hold');
  return words.length > 0 ? trend(tokens, 'hold', 'normal', words) : null;
}
