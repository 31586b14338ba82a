import { prefixBoundOf, suffixBoundOf } from './level-bound';
import type { RelativeRule } from './rule';
import type { Token } from './token';

/** The bound on the size of a change: 下降20%以上, 上升不超过5%; without a word it is exact. */
export function changeBoundOf(
  tokens: Token[],
  amount: Token,
): { bound: RelativeRule['bound']; used: Token[]; doubts: string[] } {
  const bounds = [prefixBoundOf(tokens, amount), suffixBoundOf(tokens, amount)].filter(
    (token) => token !== undefined,
  );
  const around = tokens.find((token) => token.kind === 'around' || token.kind === 'near');
  const doubts = around ? [`变化幅度带“${around.text}”，暂按原文数值理解`] : [];
  const [first] = bounds;
  if (bounds.some((token) => token.op.length === 1)) doubts.push('变化幅度不含本数，请核对');
  const used = [...bounds, ...(around ? [around] : [])];
  return { bound: !first ? 'exact' : first.op.startsWith('>') ? 'min' : 'max', used, doubts };
}
