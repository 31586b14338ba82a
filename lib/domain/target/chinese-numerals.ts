import { canonicalNumber, divide } from './exact-number';
import { UNIT_OF_HAN } from './measure-words';

const DIGITS: Record<string, number> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const POWERS: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };
const HAN_CHARS = '零〇○一二两三四五六七八九十百千万亿';
const HAN_NUMBER = `[${HAN_CHARS}]+(?:点[零〇一二三四五六七八九]+)?`;
const ANY_NUMBER = `(?:\\d+(?:\\.\\d+)?|${HAN_NUMBER})`;

/** 九十五点五 → "95.5"; null when the text is no well-formed numeral. */
export function readChineseNumber(text: string): string | null {
  const [whole = '', fraction] = text.split('点');
  const integer = readInteger(whole);
  if (integer === null) return null;
  if (fraction === undefined) return String(integer);
  return canonicalNumber(`${integer}.${[...fraction].map((char) => DIGITS[char]).join('')}`);
}

function readInteger(text: string): number | null {
  if (text === '') return null;
  if ([...text].every((char) => char in DIGITS))
    return Number([...text].map((char) => DIGITS[char]).join(''));
  for (const [mark, size] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = text.indexOf(mark);
    if (at < 0) continue;
    const high = readInteger(text.slice(0, at));
    const low = at + 1 === text.length ? 0 : readInteger(text.slice(at + 1));
    return high === null || low === null ? null : high * size + low;
  }
  return readBelowTenThousand(text);
}

function readBelowTenThousand(text: string): number | null {
  let total = 0;
  let pending: number | null = null;
  for (const char of text) {
    const power = POWERS[char];
    if (power !== undefined) {
      total += (pending ?? 1) * power;
      pending = null;
      continue;
    }
    const digit = DIGITS[char];
    if (digit === undefined || (pending !== null && pending !== 0)) return null;
    pending = digit;
  }
  return total + (pending ?? 0);
}

const toDigits = (text: string): string =>
  /^\d/.test(text) ? canonicalNumber(text) : (readChineseNumber(text) ?? text);

const PARTS: Record<string, string> = { 百: '%', 千: '‰', 万: '/1万', 十万: '/10万', '10万': '/10万' };

/** 三四个, 一两名: two neighbouring digits are a span, not thirty-four. */
const NEIGHBOURS = new RegExp(
  `(?<![第每${HAN_CHARS}])([一二两三四五六七八])([两二三四五六七八九])(?=(?:${UNIT_OF_HAN})(?!性|化|体))`,
  'g',
);

/** 五十以上, ≥九十五, 一至两个: no measure word behind, but nothing else the numeral could mean. */
const ALONE = new RegExp(
  `(?<=^|[≥≤<>]|(?:达到|不低于|不少于|不超过|不高于|至少|超过|低于|高于|控制在|降至|降到|提高到))(${HAN_NUMBER})(?=$|以上|以下|以内|左右|[，；。])|` +
    `(?<![第每${HAN_CHARS}])(${HAN_NUMBER})(?=[至到~-](?:\\d+|${HAN_NUMBER})(?:${UNIT_OF_HAN})(?!性|化|体))`,
  'g',
);

/**
 * Writes the numerals that are quantities in digits: 百分之九十五 → 95%, 九成五 → 95%, 二比三 → 2:3,
 * 三分之一 → 1/3, 两个百分点 → 2个百分点. Numerals inside words (一老一小, 三级, 九年义务教育) stay.
 */
export function digitiseChineseNumerals(text: string): string {
  return text
    .replace(/[二2][〇零○0][〇零○一二三四五六七八九0-9]{2}(?=年)/g, (year) =>
      [...year].map((c) => DIGITS[c] ?? c).join(''),
    )
    .replace(
      new RegExp(`(十万|10万|百|千|万)分之(${ANY_NUMBER})`, 'g'),
      (_, base: string, part: string) => toDigits(part) + PARTS[base],
    )
    .replace(
      new RegExp(`(${ANY_NUMBER})分之(${ANY_NUMBER})`, 'g'),
      (_, below: string, above: string) => `${toDigits(above)}/${toDigits(below)}`,
    )
    .replace(
      /([一二两三四五六七八九1-9])成([一二三四五六七八九1-9半])?(?![立员年人果效熟本为绩品功都渝型])/g,
      (_, tens: string, ones?: string) =>
        divide(`${toDigits(tens)}${ones === undefined ? '0' : ones === '半' ? '5' : toDigits(ones)}`, '1') +
        '%',
    )
    .replace(
      new RegExp(`(${HAN_NUMBER})比(${HAN_NUMBER})(?![较例重上])`, 'g'),
      (_, a: string, b: string) => `${toDigits(a)}:${toDigits(b)}`,
    )
    .replace(/(\d)比(\d)/g, '$1:$2')
    .replace(NEIGHBOURS, (pair, low: string, high: string) =>
      Number(toDigits(high)) - Number(toDigits(low)) === 1 ? `${toDigits(low)}~${toDigits(high)}` : pair,
    )
    .replace(/过半数?(?!年)/g, '超过1/2')
    .replace(/半(?=个(?:百分|千分)点)/g, '0.5')
    .replace(/(?<![0-9一二三四五六七八九十])(?:一半|半数)(?=以上|以下|以内|左右|$|[，；。、的])/g, '1/2')
    .replace(
      new RegExp(
        `(?<![第每零〇一二三四五六七八九十百千万])(${HAN_NUMBER})(?=(?:${UNIT_OF_HAN})(?!性|化|体))`,
        'g',
      ),
      toDigits,
    )
    .replace(ALONE, (numeral) => (numeral === '零' ? numeral : toDigits(numeral)))
    .replace(/^[一二三四五六七八九十]+(?=年(?:以上|以下|左右|$))/, toDigits)
    .replace(
      /(?<=(?:达到|达|不低于|不少于|至少|提高到|提高至|延长到|延长至))([一二三四五六七八九十]+)(?=年(?!义务|级))/g,
      toDigits,
    );
}
