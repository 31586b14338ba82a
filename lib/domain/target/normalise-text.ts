import { digitiseChineseNumerals } from './chinese-numerals';

const ENTITIES: [RegExp, string][] = [
  [/&lt;/gi, '<'],
  [/&gt;/gi, '>'],
  [/&le;/gi, '≤'],
  [/&ge;/gi, '≥'],
  [/&nbsp;/gi, ' '],
  [/&permil;/gi, '‰'],
  [/&amp;/gi, '&'],
];

/** One sign for each family of look-alikes. Not Unicode NFKC: that would turn a footnote ① into a digit. */
const LOOK_ALIKES: [RegExp, string][] = [
  [/[﹪]/g, '%'],
  [/[﹥〉＞]/g, '>'],
  [/[﹤〈＜]/g, '<'],
  [/[≧⩾≥⋝]|>=|=>/g, '≥'],
  [/[≦⩽≤⋜]|<=|=</g, '≤'],
  [/[∶：﹕︰ː꞉]/g, ':'],
  [/[〔【\[﹙［]/g, '('],
  [/[〕】\]﹚］]/g, ')'],
  [/[–—―─‐‑‒−－﹣ー]/g, '-'],
  [/[～〜∼˜]/g, '~'],
  [/[／⁄∕]/g, '/'],
  [/[“”‘’「」『』"']/g, ''],
  [/[;；]/g, '；'],
  [/﹐/g, '，'],
];

const THOUSANDS = /(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])/g;

export type NormalisedText = {
  text: string;
  /** true: digits stood apart by a blank or a line break and were joined; a person should look. */
  joinedDigits: boolean;
};

/** Half-width letters, digits and signs; the full-width comma stays a separator between clauses. */
function narrow(text: string): string {
  return text
    .replace(/(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g, ',')
    .replace(/[！-～]/g, (char) => (char === '，' ? char : String.fromCharCode(char.charCodeAt(0) - 0xfee0)))
    .replace(/\u3000/g, ' ');
}

function closeBlanks(text: string): NormalisedText {
  const compact = text
    .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, '')
    .replace(/(\d)\s+(?=1\/(?:10|1)0?万)/g, '$1/')
    .replace(/\/1\/10万/g, '/10万')
    .replace(/(?<![\d.])\d{1,3}(?:[\s]\d{3})+(?![\d.])(?!年)/g, (grouped) => grouped.replace(/\s/g, ''))
    .replace(/(\d%?)\s+(?=(?:19|20)\d{2}(?:年|:))/g, '$1；');
  return { text: compact.replace(/\s+/g, ''), joinedDigits: /\d\s+\d/.test(compact) };
}

export function normaliseWithDoubts(target: string): NormalisedText {
  let text = target;
  for (const [entity, sign] of ENTITIES) text = text.replace(entity, sign);
  text = narrow(text);
  for (const [family, sign] of LOOK_ALIKES) text = text.replace(family, sign);
  const closed = closeBlanks(text);
  text = closed.text
    .replace(/>=|=>/g, '≥')
    .replace(/<=|=</g, '≤')
    .replace(THOUSANDS, (grouped) => grouped.replaceAll(',', ''))
    .replace(/,/g, '，')
    .replace(/(?<=\d)[·•](?=\d)/g, '.')
    .replace(/\/(?:100000|10W|10w|十万)(?!\d)/g, '/10万')
    .replace(/^[-~]+(?=[^\d.])/, '')
    .replace(/[，；。、.]+$/, '');
  return { text: digitiseChineseNumerals(text), joinedDigits: closed.joinedDigits };
}

/** The target as the parser reads it: widths, signs, numerals and blanks in one spelling. Never shown to users. */
export function normaliseTargetText(target: string): string {
  return normaliseWithDoubts(target).text;
}
