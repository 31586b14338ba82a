import { textOf, type Draft, type Recogniser } from './clause';
import { readUnit } from './target-unit';
import type { Token } from './token';

const judge = (tokens: Token[], used: Token[], doubts: string[]): Draft => ({
  rule: { kind: 'judgement', question: textOf(tokens) },
  used: [...used, ...tokens.filter((token) => token.kind === 'text')],
  notes: [],
  doubts,
});

/** 全覆盖, 普及, 应保尽保 = 100 %; on other units they are judged. 基本… never becomes a number. */
export const recogniseCoverage: Recogniser = (tokens, { unit }) => {
  const word = tokens.find((token) => token.kind === 'coverage');
  if (word?.kind !== 'coverage') return null;
  const helpers = tokens.filter(
    (token) => token.kind === 'level' || token.kind === 'hold' || token.kind === 'judgement',
  );
  if (word.hedged) return judge(tokens, [word, ...helpers], [`“${word.text}”没有写明数值，暂按研判处理`]);
  const isShare = readUnit(unit).share === 'percent';
  const isCoverage = /覆盖$/.test(word.text);
  const isQualifier = /^(全部|全员|全体|所有)$/.test(word.text);
  if (
    isQualifier &&
    tokens.some((token) => ['change', 'contain', 'hold', 'eliminate', 'zero'].includes(token.kind))
  )
    return null;
  if (!isShare && !(isCoverage && unit.trim() === '')) {
    return judge(
      tokens,
      [word, ...helpers],
      unit.trim() === '' ? [] : [`“${word.text}”与指标单位${unit}不一致，暂按研判处理`],
    );
  }
  const doubts = word.doubt ? [word.doubt] : [];
  return {
    rule: { kind: 'threshold', bound: 'min', value: '100', inclusive: true },
    used: [word, ...helpers],
    notes: [`“${word.text}”按100%理解`],
    doubts,
  };
};

/** 零发生, 杜绝, 消除. */
export const recogniseZero: Recogniser = (tokens, { measure, unit }) => {
  const zero = tokens.find((token) => token.kind === 'zero');
  const eliminate = tokens.find((token) => token.kind === 'eliminate');
  const helpers = tokens.filter((token) => token.kind === 'level');
  const rule = { kind: 'threshold', bound: 'max', value: '0', inclusive: true } as const;
  if (zero?.kind === 'zero')
    return { rule, used: [zero, ...helpers], notes: [], doubts: zero.doubt ? [zero.doubt] : [] };
  if (eliminate?.kind !== 'eliminate') return null;
  if (!eliminate.hedged && measure === 'down' && unit.trim() !== '')
    return {
      rule,
      used: [eliminate, ...helpers],
      notes: [],
      doubts: ['“消除”是否等于0，原文未说明，请核对'],
    };
  const doubts = unit.trim() === '' ? [] : [`“${eliminate.text}”没有写明数值，暂按研判处理`];
  return judge(tokens, [eliminate, ...helpers], doubts);
};
