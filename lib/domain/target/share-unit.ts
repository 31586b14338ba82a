/** Share units, by how many of them make one whole. */
export type ShareUnit = 'percent' | 'permille' | 'per10k' | 'per100k';

const FAMILIES: [RegExp, ShareUnit][] = [
  [/^(%|百分(比|率|数|之|之一))$/, 'percent'],
  [/^(‰|千分(比|率|数|之|之一)|1?\/千人?|每千人?口?)$/, 'permille'],
  [/10万(?!元)/, 'per100k'],
  [/^(‱|[1人例件起]?\/1?万人?|.*\/1?万|每万人?口?|万分(比|率|数|之|之一))$/, 'per10k'],
];

/**
 * The share a printed unit stands for, in any of its spellings (％, 1／10万, 十万分之一); null for every other unit.
 * Targets and readings must agree on it, or a rate is compared with a target a hundred thousand times its size.
 */
export function shareOfUnit(unit: string): ShareUnit | null {
  const text = unit
    .normalize('NFKC')
    .replace(/[\s,]/g, '')
    .replace(/^\((.*)\)$/, '$1')
    .replace(/[⁄∕]/g, '/')
    .replace(/十万|100000|10[Ww]/, '10万')
    .replace(/10000/, '万')
    .replace(/1000/, '千');
  return FAMILIES.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
