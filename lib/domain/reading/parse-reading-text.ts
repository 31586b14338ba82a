import { readUnit } from '../scoring/unit';
import { normaliseReadingText } from './normalise-reading-text';
import { parseNumberText } from './parse-number-text';
import type { ReadingText } from './reading-text';
import { shiftPoint } from './shift-point';

const ABSENT = /^(-+|\/|…+|\.{3,}|无|暂无|无数据|未统计)$/;
const RATE_SIGNS: [RegExp, string][] = [
  [/ ?%$/, '%'],
  [/ ?‰$/, '‰'],
  [/ ?\/ ?1?0万$/, '1/10万'],
  [/ ?\/ ?十万$/, '1/10万'],
  [/ ?\/ ?1?万$/, '1/万'],
];
const PEOPLE_AND_THINGS =
  /(万)?(人次|人|名|个|所|家|件|例|起|户|次|张|支|场|条|岁|年|元\/月|元|小时|分钟|百分点)$/;

/**
 * Reads what somebody typed or pasted into a cell of an indicator whose unit is `unit` ("%", "1/10万", "万人").
 * The unit may be repeated behind the number; another unit is an error, never converted silently.
 */
export function parseReadingText(text: string, unit: string): ReadingText {
  const plain = normaliseReadingText(text);
  if (plain === '') return { kind: 'blank' };
  if (ABSENT.test(plain)) return { kind: 'absent', mark: plain };
  if (/^\d{4} ?[-/年] ?\d{1,2} ?[-/月] ?\d{1,2}日?$|^\d{1,2}月\d{1,2}日$/.test(plain)) {
    return {
      kind: 'error',
      code: 'dateLike',
      message: '看起来是日期，可能被表格软件改写了，请填原来的数字。',
    };
  }
  if (plain.includes(':')) return parseRatio(plain);
  const rate = parseWithRateSign(plain, unit);
  if (rate) return rate;
  const fraction = /^([^/]+)\/([^/]+)$/.exec(plain);
  if (fraction) return parseFraction(fraction[1] ?? '', fraction[2] ?? '');
  return parseWithCountUnit(plain, unit);
}

/** Reads a 分子 or 分母: a plain number, whatever the indicator's unit is. */
export function parseCountText(text: string): Exclude<ReadingText, { kind: 'fraction' | 'ratio' }> {
  const parsed = parseReadingText(text, '');
  if (parsed.kind === 'fraction' || parsed.kind === 'ratio') {
    return { kind: 'error', code: 'notNumber', message: '这一格只填一个数：左格填分子，右格填分母。' };
  }
  return parsed;
}

function parseWithRateSign(plain: string, unit: string): ReadingText | null {
  for (const [pattern, sign] of RATE_SIGNS) {
    if (!pattern.test(plain)) continue;
    const number = parseNumberText(plain.replace(pattern, ''));
    if (number.kind === 'error' || readUnit(sign).kind === readUnit(unit).kind) return number;
    return wrongUnit(sign, unit, number.value);
  }
  return null;
}

function wrongUnit(typed: string, unit: string, value: string): ReadingText {
  if (unit === '') {
    return { kind: 'error', code: 'wrongUnit', message: `这一格不带“${typed}”，请只填数字。` };
  }
  const from = readUnit(typed).scale;
  const to = readUnit(unit).scale;
  const shift = from && to ? Math.round(Math.log10(to / from)) : null;
  const suggestion = shift === null ? undefined : shiftPoint(value, shift);
  const advice = suggestion ? `换算后为 ${suggestion}，请确认后填写。` : '请按本指标的单位填写。';
  const message = `填的是“${typed}”，本指标单位为“${unit}”。${advice}`;
  return suggestion
    ? { kind: 'error', code: 'wrongUnit', message, suggestion }
    : { kind: 'error', code: 'wrongUnit', message };
}

function parseWithCountUnit(plain: string, unit: string): ReadingText {
  const found = PEOPLE_AND_THINGS.exec(plain);
  if (!found) return inOwnMultiple(plain, unit);
  const wanted = normaliseReadingText(unit);
  if (found[0] === wanted || found[2] === wanted) {
    return parseNumberText(
      plain.slice(0, plain.length - (found[0] === wanted ? found[0] : found[2]!).length),
    );
  }
  const number = parseNumberText(plain.slice(0, found.index) + (found[1] ?? ''));
  if (number.kind === 'error') return number;
  if (wanted === `万${found[2]}`) {
    const suggestion = trimZeros(shiftPoint(number.value, -4));
    return {
      kind: 'error',
      code: 'wrongUnit',
      message: `本指标单位为“${unit}”。换算后为 ${suggestion}，请确认后填写。`,
      suggestion,
    };
  }
  return wrongUnit(found[0], unit, number.value);
}

/** For 万人 the text 3.2万 means 3.2, not 32,000 万人. */
function inOwnMultiple(plain: string, unit: string): ReadingText {
  const multiple = /^[万亿]/.exec(unit)?.[0];
  if (multiple && plain.endsWith(multiple)) return parseNumberText(plain.slice(0, -1).trimEnd());
  return parseNumberText(plain);
}

function parseFraction(left: string, right: string): ReadingText {
  const numerator = parseNumberText(left.trim());
  if (numerator.kind === 'error') return numerator;
  const denominator = parseNumberText(right.trim());
  if (denominator.kind === 'error') return denominator;
  return { kind: 'fraction', numerator: numerator.value, denominator: denominator.value };
}

function parseRatio(plain: string): ReadingText {
  const parts = plain.split(':').map((part) => part.trim());
  const [left = '', right = ''] = parts;
  if (parts.length > 2 || /^0\d/.test(left) || /^0\d/.test(right)) {
    return {
      kind: 'error',
      code: 'damagedRatio',
      message: '比例可能被表格软件改成了时间，请重新填写，如 2∶3。',
    };
  }
  const antecedent = parseNumberText(left);
  if (antecedent.kind === 'error') return antecedent;
  const consequent = parseNumberText(right);
  if (consequent.kind === 'error') return consequent;
  return { kind: 'ratio', antecedent: antecedent.value, consequent: consequent.value };
}

const trimZeros = (text: string): string =>
  text.includes('.') ? text.replace(/0+$/, '').replace(/\.$/, '') : text;
