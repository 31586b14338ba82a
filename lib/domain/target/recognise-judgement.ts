import { textOf, type Draft, type Recogniser } from './clause';
import type { Token } from './token';

/** 趋于平衡: the office's band for 出生人口性别比; on any other indicator it is judged. */
export const recogniseBalance: Recogniser = (tokens, { birthSexRatio, settings }) => {
  const words = tokens.filter((token) => token.kind === 'balance');
  if (words.length === 0) return null;
  const used = [...words, ...tokens.filter((token) => ['level', 'hold', 'change'].includes(token.kind))];
  if (!birthSexRatio)
    return { rule: { kind: 'judgement', question: textOf(tokens) }, used, notes: [], doubts: [] };
  const { low, high } = settings.sexRatioBalance;
  return {
    rule: { kind: 'band', low, high, side: 'both' },
    used,
    notes: [`按设置的正常范围${low}～${high}理解`],
    doubts: [],
  };
};

/** 保持合理比例, 基本形成, 更加完善: a person decides, nothing is computed. */
export const recogniseJudgement: Recogniser = (tokens): Draft | null => {
  // 建立健全3个… leads to a number; without one it is a goal in words.
  const isInWords = (token: Token) => token.kind === 'judgement' || token.text === '建立健全';
  if (!tokens.some(isInWords)) return null;
  if (tokens.some((token) => token.kind === 'quantity' || token.kind === 'ratio')) return null;
  return { rule: { kind: 'judgement', question: textOf(tokens) }, used: [...tokens], notes: [], doubts: [] };
};
