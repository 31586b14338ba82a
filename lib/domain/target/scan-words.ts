import { LEXICON, LONGEST_WORD } from './lexicon';
import { matchAt, type Scanner } from './scan';

/** One character decides too much: these count only in the company named here. */
const SINGLE_NEEDS: Record<string, RegExp> = {
  无: /^无(?![害障烟缝偿线人毒形限忧性])/,
  零: /^零(?=$|[，；。)])/,
  近: /^近(?=\d)/,
  约: /^约(?=占?\d)/,
  逾: /^逾(?=\d)/,
  从: /^从(?=\d|[^，；。]{0,8}\d)/,
  由: /^由(?=\d|[^，；。]{0,8}\d)/,
  占: /^占(?=\d)/,
  为: /^为(?=[\d≥≤<>]|不[低少高超]|至少|零|$)/,
  是: /^是(?=\d)/,
  达: /^达(?=[\d≥]|标准|到)/,
  做: /^做(?=\d)/,
  有: /^有(?=\d)/,
};
const AFTER_QUANTITY = new Set(['内', '起']);
const MEASURE_NOUN_FOLLOWS = /^(率|类|型|员会|力度)/;

export const scanSubject: Scanner = ({ text, at, indicator }) => {
  if (indicator.length >= 2 && text.startsWith(indicator, at))
    return { length: indicator.length, body: { kind: 'subject' } };
  let length = 0;
  while (at + length < text.length && indicator.includes(text.slice(at, at + length + 1))) length += 1;
  // 男女厕位比 in the name, 男女厕位比例 in the target: one measure.
  if (text.slice(at, at + length).endsWith('比') && text[at + length] === '例') length += 1;
  const part = text.slice(at, at + length);
  const han = part.match(/[\u4e00-\u9fa5]/g)?.length ?? 0;
  return han >= 4 && !LEXICON.has(part) && !/\d$/.test(part) ? { length, body: { kind: 'subject' } } : null;
};

/** 提高到, 下降至, 降到: a change word with 到/至/为 before it leads to a level. */
export const scanChangeToLevel: Scanner = (scan) => {
  const found = matchAt(
    /(提高|提升|增加|上升|增长|扩大|延长|升高?|增|缩短|降低|下降|减少|缩小|压减|回落|降|减|控制|下调)(?:并(?:保持|稳定|控制))?(到|至(?![少多])|为|在)(?!现有)/y,
    scan,
  );
  if (!found || (/[在]/.test(found[2] ?? '') && /^(控制)/.test(found[1] ?? ''))) return null;
  const down = /^(缩短|降|下|减|缩|压|回落|控)/.test(found[1] ?? '');
  return { length: found[0].length, body: { kind: 'level', towards: down ? 'down' : 'up' } };
};

export const scanWord: Scanner = (scan) => {
  for (let length = Math.min(LONGEST_WORD, scan.text.length - scan.at); length > 0; length -= 1) {
    const word = scan.text.slice(scan.at, scan.at + length);
    const body = LEXICON.get(word);
    if (!body) continue;
    if (body.kind !== 'scope' && MEASURE_NOUN_FOLLOWS.test(scan.text.slice(scan.at + length))) continue;
    const needs = SINGLE_NEEDS[word];
    if (needs && !needs.test(scan.text.slice(scan.at))) continue;
    if (AFTER_QUANTITY.has(word) && scan.previous?.kind !== 'quantity') continue;
    return { length, body };
  }
  return null;
};

export const scanPunctuation: Scanner = ({ text, at }) => {
  const char = text[at] ?? '';
  if (/[，；。]/.test(char)) return { length: 1, body: { kind: 'stop' } };
  if (char === '(') return { length: 1, body: { kind: 'open' } };
  if (char === ')') return { length: 1, body: { kind: 'close' } };
  return null;
};
