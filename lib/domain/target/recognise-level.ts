import { readBand } from './read-band';
import type { Draft, ReadContext, Recogniser } from './clause';
import { changeQuantities, governorOf, levelQuantities } from './governed';
import { readBound } from './level-bound';
import type { ThresholdRule } from './rule';
import { toIndicatorUnit } from './target-unit';
import type { Token, TokenOf } from './token';

/** One printed level as a threshold; the sign comes from the words around it. */
export function readThreshold(
  tokens: Token[],
  quantity: TokenOf<'quantity'>,
  context: ReadContext,
): Draft & { rule: ThresholdRule } {
  const { value, doubts } = toIndicatorUnit(quantity, context.unit);
  const bound = readBound(tokens, quantity, value, context);
  const governor = governorOf(tokens, quantity);
  return {
    rule: {
      kind: 'threshold',
      bound: bound.op.startsWith('>') ? 'min' : 'max',
      value,
      inclusive: bound.op.endsWith('='),
    },
    used: [quantity, ...bound.used, ...(governor ? [governor] : [])],
    notes: bound.notes,
    doubts: [...doubts, ...bound.doubts],
  };
}

/** ≥94, 98%以上, 控制在5%以内, 45左右, 1~2个; 从90%提高到95% (the second is the target). */
export const recogniseLevel: Recogniser = (tokens, context) => {
  const levels = levelQuantities(tokens);
  if (levels.length === 0) return null;
  const draft = readBand(tokens, levels, context) ?? readSingle(tokens, levels, context);
  return draft && withChangeBeside(tokens, draft);
};

function readSingle(tokens: Token[], levels: TokenOf<'quantity'>[], context: ReadContext): Draft | null {
  const { target, start } = targetOfJourney(tokens, levels);
  if (!target) return null;
  const draft = readThreshold(tokens, target, context);
  if (!start) return draft;
  const from = tokens.find((token) => token.kind === 'from');
  return {
    ...draft,
    used: [
      ...draft.used,
      start,
      ...(from ? [from] : []),
      ...tokens.filter((token) => token.kind === 'range'),
    ],
    notes: [...draft.notes, `原文的起点${start.text}是基期水平，目标是${target.text}`],
  };
}

/** 从X提高到Y, and the same level printed twice (95%以上（含95%）). */
function targetOfJourney(
  tokens: Token[],
  levels: TokenOf<'quantity'>[],
): { target?: TokenOf<'quantity'>; start?: TokenOf<'quantity'> } {
  const [first, second] = levels;
  if (levels.length === 1) return { target: first };
  const shares = levels.filter((level) => ['percent', 'permille'].includes(level.unit));
  if (shares.length === 1 && levels.every((level) => level === shares[0] || level.unit === 'count'))
    return { target: shares[0] };
  const from = tokens.findIndex((token) => token.kind === 'from' || token.text === '→');
  if (levels.length === 2 && first && second && from >= 0 && from < tokens.indexOf(second))
    return { target: second, start: first };
  return {};
}

/** A level and a change in one phrase: the level is the rule (method §1); the change is told, not scored. */
function withChangeBeside(tokens: Token[], draft: Draft): Draft {
  const changes = [...changeQuantities(tokens), ...tokens.filter((token) => token.kind === 'fold')];
  if (changes.length === 0) return draft;
  const words = tokens.filter((token) => ['change', 'base', 'yearly', 'marked'].includes(token.kind));
  const bounds = tokens.filter((token) => token.kind === 'bound' || token.kind === 'suffix');
  return {
    ...draft,
    used: [...draft.used, ...changes, ...words, ...bounds],
    notes: [
      ...draft.notes,
      `原文同时写了变化幅度${changes.map((token) => token.text).join('、')}，以水平目标为准`,
    ],
  };
}
