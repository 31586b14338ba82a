import { canonicalNumber, divide, multiply } from './exact-number';
import { normaliseTargetText } from './normalise-text';
import type { ExactNumber } from './rule';
import { shareOfUnit, type ShareUnit } from './share-unit';
import type { Quantity } from './token';

const SHARE_BASE: Record<ShareUnit, string> = {
  percent: '100',
  permille: '1000',
  per10k: '10000',
  per100k: '100000',
};

const SHARE_NAMES: Record<ShareUnit, string> = {
  percent: '%',
  permille: '‰',
  per10k: '/万',
  per100k: '/10万',
};

export type UnitFamily = { share: ShareUnit } | { share: null; word: string; scale: string };

/** 1/10万 → per100k, 万人 → word 人 with scale 10000. */
export function readUnit(unit: string): UnitFamily {
  const text = normaliseTargetText(unit.replace(/^[（(](.*)[）)]$/, '$1').trim());
  const share = shareOfUnit(unit);
  if (share) return { share };
  const scaled = /^(亿|万|千|百)(.*)$/.exec(text);
  const scale = { 亿: '100000000', 万: '10000', 千: '1000', 百: '100' }[scaled?.[1] ?? ''] ?? '1';
  return { share: null, word: scaled ? (scaled[2] ?? '') : text, scale };
}

const TIME_IN_MINUTES: Record<string, string> = { 小时: '60', 分钟: '1' };
const GENERIC_WORDS = new Set(['个', '']);
const SAME_WORDS = [
  ['名', '人', '位', '个'],
  ['所', '家', '个', '处', '座', '间'],
  ['户', '家', '个'],
  ['件', '例', '起', '宗', '个'],
  ['月', '个月'],
  ['次', '人次', '场', '期'],
  ['张', '个'],
];

export type Converted = { value: ExactNumber; doubts: string[] };

/** The printed quantity in the indicator's own unit, exactly; a difference between the two is a doubt. */
export function toIndicatorUnit(quantity: Quantity, unit: string): Converted {
  const family = readUnit(unit);
  if (quantity.unit === 'fraction') return fractionToUnit(quantity, family, unit);
  if (quantity.unit === 'none') return { value: quantity.value, doubts: [] };
  if (quantity.unit === 'count') return countToUnit(quantity, family, unit);
  if (quantity.unit === 'points' && /百分点/.test(unit)) return { value: quantity.value, doubts: [] };
  if (!(quantity.unit in SHARE_BASE))
    return { value: quantity.value, doubts: [`“${quantity.value}”的单位与指标单位不一致`] };
  const printed = quantity.unit as ShareUnit;
  if (family.share === printed || unit.trim() === '') return { value: quantity.value, doubts: [] };
  const doubt = `目标值单位为${SHARE_NAMES[printed]}，指标单位为${unit}，请核对`;
  if (family.share === null) return { value: quantity.value, doubts: [doubt] };
  return {
    value: divide(multiply(quantity.value, SHARE_BASE[family.share]), SHARE_BASE[printed]),
    doubts: [`${doubt}（已按指标单位换算）`],
  };
}

function fractionToUnit(quantity: Quantity, family: UnitFamily, unit: string): Converted {
  const base = family.share ? SHARE_BASE[family.share] : '100';
  const doubts = family.share ? [] : [`分数目标按百分数理解，指标单位为${unit || '空'}，请核对`];
  return { value: fractionOf(quantity.value, base), doubts };
}

export function fractionOf(text: string, base: string): ExactNumber {
  const [above = '0', below = '1'] = text.split('/');
  return divide(multiply(canonicalNumber(above), base), canonicalNumber(below));
}

function countToUnit(quantity: Quantity, family: UnitFamily, unit: string): Converted {
  const word = (quantity.word ?? '').replace(/^个(?=.)/, '');
  if (unit.trim() === '') return { value: quantity.value, doubts: [] };
  if (family.share)
    return { value: quantity.value, doubts: [`目标值单位为${word || '数'}，指标单位为${unit}，请核对`] };
  const from = TIME_IN_MINUTES[word];
  const to = TIME_IN_MINUTES[family.word];
  if (from && to) return { value: divide(multiply(quantity.value, from), to), doubts: [] };
  if (word === '年' && /月/.test(family.word)) return { value: multiply(quantity.value, '12'), doubts: [] };
  const same =
    word === family.word ||
    GENERIC_WORDS.has(word) ||
    GENERIC_WORDS.has(family.word) ||
    SAME_WORDS.some((words) => words.includes(word) && words.includes(family.word));
  const doubts = same ? [] : [`目标值单位为${word}，指标单位为${unit}，请核对`];
  return { value: divide(quantity.value, family.scale), doubts };
}
