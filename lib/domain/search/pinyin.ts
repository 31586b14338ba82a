/** Readings of a Chinese character without tones, ü as v; null for every other character. */
export type ReadingsOf = (character: string) => readonly string[] | null;

export type Syllable = {
  /** Its place in the text. */
  start: number;
  end: number;
  /** None of what is no Chinese character. */
  readings: readonly string[];
  /** As it is typed itself, folded. */
  literal: string;
};

export type PinyinMatch = {
  /** How many syllables come before it. */
  from: number;
  /** The first syllable after it. */
  to: number;
};

export const isLetterOrDigit = (character: string): boolean => /^[\p{L}\p{N}]$/u.test(character);

/** Pinyin is typed in letters, digits of the text between them. */
export const isPinyin = (word: string): boolean => /^[a-z0-9]*[a-z][a-z0-9]*$/.test(word);

/**
 * The first run of syllables that a word spells: each by its first letter (zh, ch and sh also by both), or in full,
 * the last one also in part: ycfswl, yunchanfusiwanglv, yunchanfu, ycfsiw. Null where there is none.
 */
export function findPinyin(word: string, syllables: readonly Syllable[]): PinyinMatch | null {
  const failed = new Set<number>();
  for (let from = 0; from < syllables.length; from += 1) {
    const to = spell(word, 0, syllables, from, failed);
    if (to !== null) return { from, to };
  }
  return null;
}

/** The syllable after the last one that the rest of the word spells; `failed` remembers from where it cannot. */
function spell(
  word: string,
  at: number,
  syllables: readonly Syllable[],
  index: number,
  failed: Set<number>,
): number | null {
  if (at === word.length) return index;
  const syllable = syllables[index];
  const state = index * (word.length + 1) + at;
  if (!syllable || failed.has(state)) return null;
  const rest = word.slice(at);
  if (syllable.readings.some((reading) => reading.startsWith(rest))) return index + 1;
  for (const taken of spellings(syllable)) {
    if (!rest.startsWith(taken)) continue;
    const to = spell(word, at + taken.length, syllables, index + 1, failed);
    if (to !== null) return to;
  }
  failed.add(state);
  return null;
}

/** In full first, so that a match is as tight as it can be. */
function spellings({ readings, literal }: Syllable): string[] {
  if (readings.length === 0) return literal === '' ? [] : [literal];
  const initials = readings.flatMap((reading) => [...(/^[zcs]h/.exec(reading) ?? []), reading[0] ?? '']);
  return [...readings, ...initials].filter((spelling) => spelling !== '');
}
