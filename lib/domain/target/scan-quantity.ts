import { MEASURE_WORDS } from './measure-words';
import { canonicalNumber, multiply } from './exact-number';
import { matchAt, type Scanner } from './scan';
import type { QuantityUnit } from './token';

export const scanRatio: Scanner = (scan) => {
  const found = matchAt(/(\d+(?:\.\d+)?):(\d+(?:\.\d+)?)(?::(00))?(?![\d%‰:])/y, scan);
  if (!found) return null;
  const [whole, left = '', right = '', seconds] = found;
  const damaged = /^0\d/.test(left) || /^0\d/.test(right) || seconds !== undefined;
  return {
    length: whole.length,
    body: { kind: 'ratio', antecedent: canonicalNumber(left), consequent: canonicalNumber(right), damaged },
  };
};

const SUFFIX_UNITS: [RegExp, QuantityUnit][] = [
  [/个?百分点|个?百分比点/y, 'points'],
  [/个?千分点/y, 'permillePoints'],
  [/%/y, 'percent'],
  [/‰/y, 'permille'],
  [/(?:人|例)?\/10万/y, 'per100k'],
  [/(?:人|例)?\/1?万(?!人)/y, 'per10k'],
  [/倍/y, 'times'],
  [/\((?:%)\)/y, 'percent'],
  [/\((?:‰)\)/y, 'permille'],
  [/\(1?\/10万\)/y, 'per100k'],
];

const MEASURE = new RegExp(
  `(?:${[...MEASURE_WORDS]
    .sort((a, b) => b.length - a.length)
    .filter((word) => !word.endsWith('分点'))
    .join('|')}|分(?![别之钟点]))`,
  'y',
);
const MULTIPLIERS: Record<string, string> = { 亿: '100000000', 万: '10000', 千: '1000', 百: '100', '': '1' };

export const scanQuantity: Scanner = (scan) => {
  if (scan.previous?.kind === 'text' && /([A-Za-z第前\d]|\d\.)$/.test(scan.previous.text)) return null;
  const fraction = matchAt(/(\d+)\/(\d+)(?![\d万])/y, scan);
  if (fraction && fraction[2] !== '0' && !/^0+$/.test(fraction[2] ?? '')) {
    return {
      length: fraction[0].length,
      body: { kind: 'quantity', value: `${fraction[1]}/${fraction[2]}`, unit: 'fraction' },
    };
  }
  // A minus counts only right behind a sign, where no dash between two numbers can stand.
  const number = matchAt(
    scan.previous?.kind === 'bound' ? /(-?\d+(?:\.\d+)?|\.\d+)(?!\.?\d)/y : /(\d+(?:\.\d+)?|\.\d+)(?!\.?\d)/y,
    scan,
  );
  if (!number) return null;
  const start = scan.at + number[0].length;
  const multiplier = /[亿万千百](?!分|名|户|分之)/y;
  multiplier.lastIndex = start;
  const scale = multiplier.exec(scan.text)?.[0] ?? '';
  const after = start + scale.length;
  if (/^[级类等期档届批孩胎号]/.test(scan.text.slice(after))) return null;
  const value = multiply(
    canonicalNumber(number[1]?.startsWith('.') ? `0${number[1]}` : (number[1] ?? '0')),
    MULTIPLIERS[scale] ?? '1',
  );
  for (const [pattern, unit] of SUFFIX_UNITS) {
    pattern.lastIndex = after;
    const found = pattern.exec(scan.text);
    if (found) return { length: after - scan.at + found[0].length, body: { kind: 'quantity', value, unit } };
  }
  MEASURE.lastIndex = after;
  const word = MEASURE.exec(scan.text)?.[0];
  const length = after - scan.at + (word?.length ?? 0);
  if (word) return { length, body: { kind: 'quantity', value, unit: 'count', word } };
  return {
    length,
    body: scale
      ? { kind: 'quantity', value, unit: 'count', word: '' }
      : { kind: 'quantity', value, unit: 'none' },
  };
};

export const scanRange: Scanner = (scan) => {
  if (scan.previous?.kind !== 'quantity') return null;
  const found = matchAt(/(?:[-~]+|至|到|→)(?=\d)/y, scan);
  return found ? { length: found[0].length, body: { kind: 'range' } } : null;
};

/** 95%以上（含95%） */
export const scanInclusive: Scanner = (scan) => {
  const found = matchAt(/[(，](不?)(?:包?含|包括)[\d.]*(?:%|‰|\/10万)?(?:在内|本数)?(?:\)|$)/y, scan);
  return found ? { length: found[0].length, body: { kind: 'inclusive', inclusive: found[1] === '' } } : null;
};
