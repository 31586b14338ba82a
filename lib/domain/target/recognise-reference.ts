import { textOf, type Draft, type Recogniser } from './clause';
import type { ReferenceRule } from './rule';
import type { Token } from './token';

type Comparator = ReferenceRule['comparator'];

/** A comparable measure: a mean, a place's figure, a share of others. */
const MEASURED =
  /(平均|全国|全省|全市|全区|全县|国家|省级|市级|本地区|同龄|同类|同期|总数|总人数|比例|占比|比重|率|人数|上届|上一届|男性|男生|城镇|城市|增速|增幅|增长速度)/;
/** No figure to compare with: standards, needs, ranks. */
const NOT_MEASURED =
  /(标准|要求|规定|先进|前列|前茅|中上|领先|目标|需求|需要|政策|制度|发展相|社会发展|经济发展|实际情况|法律)/;

const ALIKE =
  /(?:与|和|同|跟)(.+?)(?:基本|大体|大致|总体)?(?:相适应|相当|相匹配|相一致|相协调|大体相当|基本相当|基本一致|保持一致|一致|持平|同步增长|同步提高|保持同步|同步|相称|匹配|适应|保持同步增长)/;

/** 不低于本地区党员总数中女性比例 · 与女职工比例相适应 · 高于全市平均水平. */
export const recogniseReference: Recogniser = (tokens, context) =>
  readAlike(tokens) ??
  readCompared(tokens, context.measure === 'down') ??
  readBareMean(tokens, context.measure === 'down');

function readAlike(tokens: Token[]): Draft | null {
  const found = ALIKE.exec(textOf(tokens));
  const reference = found?.[1] ?? '';
  if (!found || /\d/.test(reference)) return null;
  const used = tokensIn(tokens, found.index, found.index + found[0].length);
  if (NOT_MEASURED.test(reference) || !MEASURED.test(reference)) {
    const doubts = NOT_MEASURED.test(reference) ? [] : ['参照对象没有可比的数值，暂按研判处理'];
    return { rule: { kind: 'judgement', question: textOf(tokens) }, used: [...tokens], notes: [], doubts };
  }
  return { rule: { kind: 'reference', comparator: '~', reference }, used, notes: [], doubts: [] };
}

function readCompared(tokens: Token[], lowerIsBetter: boolean): Draft | null {
  const at = tokens.findIndex((token) => comparatorOf(token, lowerIsBetter) !== null);
  const head = tokens[at];
  const comparator = head && comparatorOf(head, lowerIsBetter);
  if (!head || !comparator) return null;
  const rest = tokens.slice(at + 1);
  const end = rest.findIndex(
    (token) =>
      ['suffix', 'quantity', 'change', 'stop', 'around', 'open', 'each'].includes(token.kind) ||
      /^[，并且]/.test(token.text),
  );
  const named = end < 0 ? rest : rest.slice(0, end);
  const reference = textOf(named).replace(/^(在|到|了|于)/, '');
  if (!MEASURED.test(reference) || /\d(?!年)/.test(reference)) return null;
  // 低于上年同期: an earlier year of the indicator itself makes a trend, no reference.
  if (named.every((token) => token.kind === 'base')) return null;
  const suffix = rest[end]?.kind === 'suffix' ? [rest[end]] : [];
  const isReached = head.kind === 'level' || head.kind === 'near';
  if (isReached && !/(平均|比例|占比|比重|率|人数)/.test(reference)) return null;
  if (NOT_MEASURED.test(reference)) return null;
  const doubts = head.kind === 'near' ? ['“接近”没有说明允许的差距，暂按相适应理解'] : [];
  const offset = rest[end];
  if (offset?.kind === 'quantity') doubts.push(`参照值之外还有幅度${offset.text}，规则未包含，请核对`);
  if (head.kind === 'level' && head.towards === 'reach' && lowerIsBetter)
    doubts.push('该指标越低越好，原文用“达到”，暂按不高于参照值理解');
  return {
    rule: { kind: 'reference', comparator, reference },
    used: [head, ...named, ...suffix, ...(offset?.kind === 'quantity' ? [offset] : [])],
    notes: [],
    doubts,
  };
}

/** 全市平均水平以上; without 以上 the sign is missing in the original. */
function readBareMean(tokens: Token[], lowerIsBetter: boolean): Draft | null {
  const found =
    /^((?:全国|全省|全市|全区|全县|省级?|市级?|本地区)平均(?:水平|值|数)?)(以上|以下|以内)?$/.exec(
      textOf(tokens),
    );
  if (!found) return null;
  const isCeiling = found[2] ? found[2] !== '以上' : lowerIsBetter;
  return {
    rule: { kind: 'reference', comparator: isCeiling ? '<=' : '>=', reference: found[1] ?? '' },
    used: [...tokens],
    notes: [],
    doubts: found[2] ? [] : ['原文缺少比较符号，请核对'],
  };
}

function comparatorOf(token: Token, lowerIsBetter: boolean): Comparator | null {
  if (token.kind === 'bound') return token.op;
  if (token.kind === 'near') return '~';
  if (token.kind === 'level' && token.towards === 'reach' && /^(达到?|到)$/.test(token.text))
    return lowerIsBetter ? '<=' : '>=';
  if (token.kind === 'level' && (token.towards === 'up' || token.towards === 'stay') && token.text !== '保持')
    return token.towards === 'up' ? '>=' : '~';
  if (token.kind === 'level' && (token.towards === 'control' || token.towards === 'down')) return '<=';
  if (token.kind === 'better') return lowerIsBetter ? '<' : '>';
  return null;
}

const tokensIn = (tokens: Token[], from: number, to: number): Token[] => {
  const origin = tokens[0]?.at ?? 0;
  return tokens.filter((token) => token.at - origin < to && token.at - origin + token.text.length > from);
};
