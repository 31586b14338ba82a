import type { ExactNumber } from './rule';

export type Comparator = '>=' | '>' | '<=' | '<';

/** How a printed quantity is expressed; `count` carries a measure word (所, 名, 小时), `none` nothing. */
export type QuantityUnit =
  | 'none'
  | 'percent'
  | 'permille'
  | 'per10k'
  | 'per100k'
  | 'points'
  | 'permillePoints'
  | 'times'
  | 'fraction'
  | 'count';

export type Quantity = { value: ExactNumber; unit: QuantityUnit; word?: string };

export type TokenBody =
  | ({ kind: 'quantity' } & Quantity)
  | { kind: 'ratio'; antecedent: ExactNumber; consequent: ExactNumber; damaged: boolean }
  /** 不低于, ≥ … before a quantity or a reference. */
  | { kind: 'bound'; op: Comparator; doubt?: string }
  /** 以上, 以内 … after a quantity. */
  | { kind: 'suffix'; op: Comparator }
  | { kind: 'around' }
  | { kind: 'near' }
  /** 优于: better than a reference, whichever way the measure runs. */
  | { kind: 'better' }
  | { kind: 'between' }
  | { kind: 'range' }
  /** （含）, （不含） */
  | { kind: 'inclusive'; inclusive: boolean }
  | { kind: 'from' }
  /** Leads to a level: 达到, 提高到, 控制在, 保持在. */
  | { kind: 'level'; towards: 'up' | 'down' | 'control' | 'stay' | 'reach' }
  /** Leads to a change, or is a trend when no number follows: 提高, 降低. */
  | { kind: 'change'; towards: 'up' | 'down' }
  | { kind: 'fold'; change: ExactNumber }
  | { kind: 'yearly' }
  | { kind: 'marked' }
  | { kind: 'consolidate' }
  | { kind: 'contain'; doubt?: string }
  | { kind: 'hold' }
  | { kind: 'notWorse'; towards: 'up' | 'down' }
  | { kind: 'coverage'; hedged: boolean; doubt?: string }
  | { kind: 'zero'; doubt?: string }
  | { kind: 'eliminate'; hedged: boolean }
  | { kind: 'balance' }
  | { kind: 'judgement' }
  | { kind: 'each' }
  | { kind: 'and' }
  | { kind: 'year'; years: number[] }
  | { kind: 'base'; year: number | 'previous' | null; stated: boolean; asBase: boolean }
  | { kind: 'scope'; perUnit: boolean }
  | { kind: 'hedge' }
  | { kind: 'filler' }
  | { kind: 'open' }
  | { kind: 'close' }
  | { kind: 'stop' }
  /** The indicator's own name, or a part of it. */
  | { kind: 'subject' }
  | { kind: 'text' };

export type Token = TokenBody & { text: string; at: number };
export type TokenKind = TokenBody['kind'];
export type TokenOf<K extends TokenKind> = Extract<Token, { kind: K }>;

export const isKind = <K extends TokenKind>(token: Token | undefined, kind: K): token is TokenOf<K> =>
  token?.kind === kind;
