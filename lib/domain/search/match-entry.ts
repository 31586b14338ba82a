import { findPinyin, isPinyin, type PinyinMatch, type Syllable } from './pinyin';
import type { FoldedText } from './fold-text';
import type { SearchEntry } from './search-entry';

/** How a word was found, best first. */
const GRADES = [
  'exact',
  'prefix',
  'inside',
  'context',
  'pinyinExact',
  'pinyinPrefix',
  'pinyinInside',
  'pinyinContext',
] as const;
type Grade = (typeof GRADES)[number];

/** From a place in a text up to another one. */
export type TextRange = [start: number, end: number];

export type EntryMatch = {
  /** Smaller is better. */
  rank: number;
  /** What to mark in title and detail, in order and apart. */
  title: TextRange[];
  detail: TextRange[];
};

type WordMatch = { grade: Grade; title?: TextRange; detail?: TextRange };

/** Null unless every word is found; words are folded. */
export function matchEntry(entry: SearchEntry, words: readonly string[]): EntryMatch | null {
  const found: WordMatch[] = [];
  for (const word of words) {
    const match = matchWord(entry, word);
    if (!match) return null;
    found.push(match);
  }
  return {
    rank: found.reduce((sum, { grade }) => sum + GRADES.indexOf(grade), 0),
    title: mergeRanges(found.flatMap(({ title }) => (title ? [title] : []))),
    detail: mergeRanges(found.flatMap(({ detail }) => (detail ? [detail] : []))),
  };
}

function matchWord(entry: SearchEntry, word: string): WordMatch | null {
  return matchText(entry, word) ?? (isPinyin(word) ? matchPinyin(entry, word) : null);
}

function matchText({ title, detail, names, context }: SearchEntry, word: string): WordMatch | null {
  const at = title.text.indexOf(word);
  const marked = at < 0 ? {} : { title: rangeOf(title, at, word) };
  const all = [title.text, ...names];
  if (all.includes(word)) return { grade: 'exact', ...marked };
  if (all.some((text) => text.startsWith(word))) return { grade: 'prefix', ...marked };
  if (all.some((text) => text.includes(word))) return { grade: 'inside', ...marked };
  const inDetail = detail.text.indexOf(word);
  if (inDetail >= 0) return { grade: 'context', detail: rangeOf(detail, inDetail, word) };
  return context.some((text) => text.includes(word)) ? { grade: 'context' } : null;
}

const rangeOf = ({ starts, ends }: FoldedText, at: number, word: string): TextRange => [
  starts[at] ?? 0,
  ends[at + word.length - 1] ?? 0,
];

function matchPinyin({ titleSyllables, detailSyllables }: SearchEntry, word: string): WordMatch | null {
  const inTitle = findPinyin(word, titleSyllables);
  if (inTitle) {
    return { grade: gradeOf(inTitle, titleSyllables.length), title: spanOf(titleSyllables, inTitle) };
  }
  const inDetail = findPinyin(word, detailSyllables);
  return inDetail && { grade: 'pinyinContext', detail: spanOf(detailSyllables, inDetail) };
}

function gradeOf({ from, to }: PinyinMatch, length: number): Grade {
  if (from > 0) return 'pinyinInside';
  return to === length ? 'pinyinExact' : 'pinyinPrefix';
}

const spanOf = (syllables: readonly Syllable[], { from, to }: PinyinMatch): TextRange => [
  syllables[from]?.start ?? 0,
  syllables[to - 1]?.end ?? 0,
];

/** Two words may be found at overlapping places. */
function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const merged: TextRange[] = [];
  for (const [start, end] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}
