import type { Draft, ReadContext } from './clause';
import { add, compare, multiply } from './exact-number';
import { governorOf } from './governed';
import { prefixBoundOf, readBound, suffixBoundOf } from './level-bound';
import type { BandRule } from './rule';
import { toIndicatorUnit } from './target-unit';
import type { Token, TokenOf } from './token';

type Levels = TokenOf<'quantity'>[];

/** 45左右, 1~2个, 103至107之间, 不低于40%不高于60%. */
export function readBand(tokens: Token[], levels: Levels, context: ReadContext): Draft | null {
  return (
    readRange(tokens, levels, context) ??
    readAround(tokens, levels, context) ??
    readTwoBounds(tokens, levels, context)
  );
}

function readRange(tokens: Token[], levels: Levels, context: ReadContext): Draft | null {
  const [first, second] = levels;
  const isBetween = tokens.some((token) => token.kind === 'between');
  const range = tokens.find((token) => token.kind === 'range' || (isBetween && token.kind === 'and'));
  if (!range || !first || !second || levels.length !== 2) return null;
  if (
    tokens.indexOf(range) - tokens.indexOf(first) !== 1 ||
    tokens.indexOf(second) - tokens.indexOf(range) !== 1
  )
    return null;
  if (tokens.some((token) => token.kind === 'from' || token.text === '→')) return null;
  // 40-45%: the first number shares the unit of the second.
  const start = first.unit === 'none' ? { ...first, unit: second.unit, word: second.word } : first;
  const [low, high] = [toIndicatorUnit(start, context.unit), toIndicatorUnit(second, context.unit)];
  const prefix = prefixBoundOf(tokens, first);
  const suffix = suffixBoundOf(tokens, second);
  const around = tokens.find((token) => token.kind === 'around');
  const doubts = [...new Set([...low.doubts, ...high.doubts])];
  if (compare(low.value, high.value) > 0) doubts.push('区间的起点大于终点，请核对');
  if (around) doubts.push(`区间后又写“${around.text}”，暂按区间两端理解`);
  let side: BandRule['side'] = context.measure === 'down' && !prefix && !suffix ? 'high' : 'both';
  if (side === 'high') doubts.push('该指标越低越好，暂只按上限理解，请核对');
  for (const bound of [prefix, suffix]) {
    if (!bound) continue;
    side = bound.op.startsWith('>') ? 'low' : 'high';
    doubts.push(`区间又带“${bound.text}”，暂只按${side === 'low' ? '下限' : '上限'}理解`);
  }
  const governor = governorOf(tokens, first);
  const [a, b] = compare(low.value, high.value) > 0 ? [high.value, low.value] : [low.value, high.value];
  return {
    rule: { kind: 'band', low: a, high: b, side },
    used: [
      first,
      second,
      range,
      ...[prefix, suffix, around, governor].filter((token) => token != null),
      ...tokens.filter((token) => token.kind === 'between'),
    ],
    notes: [],
    doubts,
  };
}

function readAround(tokens: Token[], levels: Levels, context: ReadContext): Draft | null {
  const [quantity] = levels;
  const mark = tokens.find((token) => token.kind === 'around' || token.kind === 'near');
  if (!quantity || !mark || levels.length !== 1) return null;
  const { value: centre, doubts } = toIndicatorUnit(quantity, context.unit);
  const governor = governorOf(tokens, quantity);
  const bound = prefixBoundOf(tokens, quantity) ?? suffixBoundOf(tokens, quantity);
  const isCeiling = context.measure === 'down';
  const notes = isCeiling ? ['该指标越低越好，低于下限不视为未达标'] : [];
  if (mark.kind === 'near') doubts.push(`“${mark.text}”没有说明允许的差距，暂按左右理解`);
  if (bound) doubts.push(`“${bound.text}”与“${mark.text}”并用，请核对`);
  const tolerance = multiply(centre, context.settings.aroundTolerance);
  return {
    rule: {
      kind: 'band',
      low: add(centre, `-${tolerance}`),
      high: add(centre, tolerance),
      centre,
      side: isCeiling ? 'high' : 'both',
    },
    used: [quantity, mark, ...(governor ? [governor] : []), ...(bound ? [bound] : [])],
    notes,
    doubts,
  };
}

function readTwoBounds(tokens: Token[], levels: Levels, context: ReadContext): Draft | null {
  const [first, second] = levels;
  if (!first || !second || levels.length !== 2) return null;
  const hasOwnBounds = [first, second].every(
    (level) => prefixBoundOf(tokens, level) || suffixBoundOf(tokens, level),
  );
  if (!hasOwnBounds) return null;
  const ends = [first, second].map((level) => {
    const { value, doubts } = toIndicatorUnit(level, context.unit);
    return { value, unitDoubts: doubts, ...readBound(tokens, level, value, context) };
  });
  const low = ends.find((end) => end.op.startsWith('>'));
  const high = ends.find((end) => end.op.startsWith('<'));
  if (!low || !high) return null;
  const doubts = [...new Set(ends.flatMap((end) => [...end.unitDoubts, ...end.doubts]))];
  if (low.op === '>' || high.op === '<') doubts.push('区间端点按含本数理解，原文不含本数，请核对');
  if (compare(low.value, high.value) > 0) doubts.push('下限大于上限，请核对');
  const governors = [first, second]
    .map((level) => governorOf(tokens, level))
    .filter((token) => token !== null);
  return {
    rule: { kind: 'band', low: low.value, high: high.value, side: 'both' },
    used: [first, second, ...low.used, ...high.used, ...governors],
    notes: [],
    doubts,
  };
}
