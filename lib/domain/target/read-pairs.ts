import { textOf, type ReadContext } from './clause';
import { COMMON_LABELS, type CompoundDraft } from './read-compound';
import { readThreshold } from './recognise-level';
import type { Token, TokenOf } from './token';

/**
 * Numbers with their label behind them: 95%的城市社区和85%的农村社区建立…, 95%（城市）、85%（农村）.
 * null unless every number has exactly one label.
 */
export function readPairs(tokens: Token[], context: ReadContext): CompoundDraft | null {
  const quantities = tokens.filter((token): token is TokenOf<'quantity'> => token.kind === 'quantity');
  if (quantities.length < 2 || quantities.some((quantity) => ['points', 'times'].includes(quantity.unit)))
    return null;
  const doubts: string[] = [];
  const parts: CompoundDraft['rule']['parts'] = [];
  for (const [index, quantity] of quantities.entries()) {
    const from = tokens.indexOf(quantity);
    const next = quantities[index + 1];
    const segment = tokens.slice(from, next ? tokens.indexOf(next) : undefined);
    const label = labelBehind(segment);
    if (!label) return null;
    const bound = tokens[from - 1]?.kind === 'bound' ? [tokens[from - 1] as Token] : [];
    // A share of places or people that have something is a floor.
    const measure = context.measure === 'unknown' ? 'up' : context.measure;
    const draft = readThreshold([...bound, ...segment], quantity, { ...context, measure });
    parts.push({ label, rule: draft.rule });
    doubts.push(...draft.doubts);
    if (!context.indicator.includes(label) && !COMMON_LABELS.test(label))
      doubts.push(`分项“${label}”不在指标名称中，请核对`);
  }
  return { rule: { kind: 'compound', parts }, notes: [], doubts: [...new Set(doubts)] };
}

function labelBehind(segment: Token[]): string | null {
  const open = segment.findIndex((token) => token.kind === 'open');
  const close = segment.findIndex((token) => token.kind === 'close');
  if (open > 0 && close > open && open <= 2) {
    const inside = segment.slice(open + 1, close);
    return inside.length > 0 && inside.every((token) => ['text', 'subject', 'scope'].includes(token.kind))
      ? textOf(inside)
      : null;
  }
  const of = segment.findIndex((token) => token.text === '的');
  if (of < 1 || of > 2) return null;
  const words = segment.slice(of + 1);
  const end = words.findIndex((token) => !['text', 'subject'].includes(token.kind));
  const label = textOf(end < 0 ? words : words.slice(0, end)).replace(/[和与及、]+$/, '');
  return label === '' ? null : label;
}
