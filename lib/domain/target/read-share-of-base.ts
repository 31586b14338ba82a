import { changeBoundOf } from './change-bound';
import type { Draft, ReadContext } from './clause';
import { add, divide } from './exact-number';
import { levelQuantities } from './governed';
import { readUnit } from './target-unit';
import { isKind, type Token } from './token';

/** 降至2020年的80%以下: a level told as a share of an earlier one is a change of −20 %. */
export function readShareOfBase(tokens: Token[], context: ReadContext): Draft | null {
  // 不低于2020年的30% on a percentage can as well mean that the level of 2020 was 30 %.
  if (readUnit(context.unit).share === 'percent') return null;
  const levels = levelQuantities(tokens);
  const [quantity] = levels;
  if (!quantity || levels.length !== 1 || quantity.unit !== 'percent') return null;
  const at = tokens.indexOf(quantity);
  const [of, year, lead] = [tokens[at - 1], tokens[at - 2], tokens[at - 3]];
  if (of?.text !== '的' || !isKind(year, 'year') || year.years.length !== 1) return null;
  if (lead?.kind !== 'level' && lead?.kind !== 'bound') return null;
  const change = add(divide(quantity.value, '100'), '-1');
  const { bound, used, doubts } = changeBoundOf(tokens, quantity);
  const isFall = change.startsWith('-');
  // 80%以下 bounds the level; of a fall it is the least, of a rise the most.
  const flipped = bound === 'exact' ? bound : bound === 'min' ? 'max' : 'min';
  return {
    rule: {
      kind: 'relative',
      baseYear: year.years[0] ?? null,
      change,
      changeIn: 'percent',
      per: 'once',
      bound: isFall ? flipped : bound,
    },
    used: [quantity, of, year, lead, ...used],
    notes: [],
    doubts,
  };
}
