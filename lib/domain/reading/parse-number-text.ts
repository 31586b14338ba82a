import { MAX_DECIMALS, MAX_WHOLE_DIGITS, type ReadingText } from './reading-text';
import { shiftPoint } from './shift-point';

type NumberOrError = Extract<ReadingText, { kind: 'number' | 'error' }>;

const POWERS: Record<string, number> = { 万: 4, 亿: 8 };

/**
 * Reads one plain number in normalised text: sign, digits, thousands groups, one point, 万 or 亿.
 * Names the mistake otherwise; never guesses.
 */
export function parseNumberText(text: string): NumberOrError {
  const mistake = findMistake(text);
  if (mistake) return mistake;
  const found = /^([+-]?) ?(.*?) ?([万亿]?)$/.exec(text);
  const [, sign = '', body = '', power = ''] = found ?? [];
  const digits = joinGroups(body);
  if (digits === null) {
    return problem('grouping', '逗号位置不对。千位分隔应为三位一组（如 2,345）；小数点请用“.”。');
  }
  if (!/^(\d+\.?\d*|\.\d+)$/.test(digits)) {
    return problem('notNumber', `“${text}”不是数字，请填阿拉伯数字，如 95.3。`);
  }
  return measured(sign === '-', digits, POWERS[power] ?? 0);
}

function measured(negative: boolean, digits: string, power: number): NumberOrError {
  const [whole = '', decimals = ''] = digits.split('.');
  const plain = `${whole.replace(/^0+(?=\d)/, '') || '0'}${decimals ? `.${decimals}` : ''}`;
  const value = shiftPoint(plain, power);
  const [valueWhole = '', valueDecimals = ''] = value.split('.');
  if (valueWhole.length > MAX_WHOLE_DIGITS) {
    return problem('tooLong', `整数部分超过 ${MAX_WHOLE_DIGITS} 位，请核对是否多填了数字。`);
  }
  if (valueDecimals.length > MAX_DECIMALS) {
    return problem('tooManyDecimals', `小数超过 ${MAX_DECIMALS} 位，请四舍五入后填写。`);
  }
  const zero = /^[0.]*$/.test(value);
  return { kind: 'number', value: negative && !zero ? `-${value}` : value, scale: valueDecimals.length };
}

/** Removes well-formed thousands groups; null when commas or blanks stand elsewhere. */
function joinGroups(body: string): string | null {
  if (/^\d{1,3}([, ]\d{3})+(\.\d+)?$/.test(body)) return body.replace(/[, ]/g, '');
  return /[, ]/.test(body) ? null : body;
}

function findMistake(text: string): NumberOrError | null {
  if (/^[+-]?(infinity|inf|∞|nan|无穷大?)$/i.test(text)) {
    return problem('infinite', '请填一个确定的数；当年没有数据的，留空即可。');
  }
  if (/\d ?([eE][+-]?\d|[×x*] ?10 ?(\^|\*\*)? ?-?\d)/.test(text)) {
    return problem('scientific', '请不要用科学计数法，写出完整的数字，如 23450。');
  }
  if (/^[约近超逾≥≤<>＞＜]|(以上|以下|以内|左右|多|余)$/.test(text)) {
    return problem('approximate', '请填当年的实际值，不带“约”“≥”“以上”等字样。');
  }
  if (/\d ?[万亿]? ?[~至到] ?\d|\d ?-{1,2} ?\d/.test(text)) {
    return problem('range', '请填一个确定的数，不填区间。');
  }
  if (/[A-Za-z]/.test(text)) return lettersProblem(text);
  if ((text.match(/\./g) ?? []).length > 1) {
    return problem('twoPoints', '有两个小数点，请核对后只保留一个。');
  }
  if (/\d[。·、]\d/.test(text)) {
    return problem('notNumber', '小数点请用“.”。', text.replace(/(\d)[。·、](\d)/, '$1.$2'));
  }
  if (/^[零〇一二两三四五六七八九十百千万亿点]+$/.test(text) && !/^[万亿]$/.test(text)) {
    return problem('chineseNumeral', '请用阿拉伯数字填写，如 95.3。');
  }
  if (/\d \d/.test(text) && joinGroups(text.replace(/^[+-] ?/, '').replace(/ ?[万亿]$/, '')) === null) {
    return problem('twoNumbers', '数字中间有空格。一格只填一个数，请核对后去掉空格。');
  }
  return null;
}

function lettersProblem(text: string): NumberOrError {
  const repaired = text.replace(/[oO]/g, '0').replace(/[lI]/g, '1');
  const letter = /[A-Za-z]/.exec(text)?.[0] ?? '';
  if (/\d/.test(text) && /^[+-]?\d+(\.\d+)?$/.test(repaired)) {
    return problem('letters', `含有字母“${letter}”，是否为 ${repaired}？`, repaired);
  }
  return problem('letters', `含有字母“${letter}”，请只填数字。`);
}

function problem(
  code: Extract<ReadingText, { kind: 'error' }>['code'],
  message: string,
  suggestion?: string,
): Extract<ReadingText, { kind: 'error' }> {
  return suggestion === undefined
    ? { kind: 'error', code, message }
    : { kind: 'error', code, message, suggestion };
}
