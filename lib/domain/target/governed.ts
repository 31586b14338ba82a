import { isKind, type Token, type TokenOf } from './token';

/** The word a quantity hangs on: a change word makes it a change, a level word a level, none a bare number. */
export type Governor = TokenOf<'change'> | TokenOf<'level'> | null;

const TRANSPARENT = new Set([
  'bound',
  'around',
  'near',
  'filler',
  'each',
  'marked',
  'yearly',
  'subject',
  'scope',
  'open',
  'base',
  'hedge',
  'year',
  'inclusive',
  'text',
]);
const LIST = new Set(['and', 'range', 'suffix', 'close', 'between']);

export function governorOf(tokens: Token[], quantity: Token): Governor {
  const index = tokens.indexOf(quantity);
  let overText = false;
  for (let at = index - 1; at >= 0; at -= 1) {
    const token = tokens[at];
    if (!token) return null;
    if (token.kind === 'change') return token;
    if (token.kind === 'level') return changeNounBefore(tokens, at) ?? (overText ? null : token);
    if (token.kind === 'quantity') return governorOf(tokens, token);
    if (token.kind === 'text') overText = true;
    if (!TRANSPARENT.has(token.kind) && !LIST.has(token.kind)) return null;
  }
  return null;
}

/** Verbs that only lead to what follows; 新增, 建成 and the like say something of their own. */
export const isPlainLevel = (token: Token): boolean =>
  token.kind === 'level' &&
  /^(达到?|到|实现|为|是|有|:|=|保证|.*(保持|稳定|维持|控制|提高|下降|降).*)$/.test(token.text);

/** 降幅达到20%: the level word states the size of a change. */
function changeNounBefore(tokens: Token[], level: number): TokenOf<'change'> | null {
  const before = tokens
    .slice(0, level)
    .findLast((token) => !TRANSPARENT.has(token.kind) || token.kind === 'text');
  return isKind(before, 'change') && /(幅度?|增速|增长率|下降率)$/.test(before.text) ? before : null;
}

export function isChangeQuantity(tokens: Token[], quantity: TokenOf<'quantity'>): boolean {
  // 差距缩小到5个百分点: points can also be a level.
  if (quantity.unit === 'points' || quantity.unit === 'permillePoints')
    return governorOf(tokens, quantity)?.kind !== 'level';
  if (quantity.unit === 'times') return true;
  return isKind(governorOf(tokens, quantity) ?? undefined, 'change');
}

export const quantitiesOf = (tokens: Token[]): TokenOf<'quantity'>[] =>
  tokens.filter((token): token is TokenOf<'quantity'> => token.kind === 'quantity');

export const levelQuantities = (tokens: Token[]): TokenOf<'quantity'>[] =>
  quantitiesOf(tokens).filter((quantity) => !isChangeQuantity(tokens, quantity));

export const changeQuantities = (tokens: Token[]): TokenOf<'quantity'>[] =>
  quantitiesOf(tokens).filter((quantity) => isChangeQuantity(tokens, quantity));

/** The words before a list of numbers, without the conjunctions that join its labels. */
export const prefixFree = (tokens: Token[]): Token[] =>
  tokens.filter((token) => token.kind !== 'and' && token.kind !== 'each');
