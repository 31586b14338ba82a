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
  const marked = rangeIn(title.folded, word);
  const known = [title, ...names].map(({ folded }) => folded.text);
  const found = (grade: Grade): WordMatch => ({ grade, ...(marked && { title: marked }) });
  if (known.includes(word)) return found('exact');
  if (known.some((text) => text.startsWith(word))) return found('prefix');
  if (known.some((text) => text.includes(word))) return found('inside');
  const range = rangeIn(detail.folded, word);
  if (range) return { grade: 'context', detail: range };
  return context.some(({ folded }) => folded.text.includes(word)) ? { grade: 'context' } : null;
}

/** Where a word stands in a text, as places of the original. */
function rangeIn({ text, starts, ends }: FoldedText, word: string): TextRange | null {
  const at = text.indexOf(word);
  return at < 0 ? null : [starts[at]!, ends[at + word.length - 1]!];
}

function matchPinyin({ title, detail, names, context }: SearchEntry, word: string): WordMatch | null {
  const inTitle = findPinyin(word, title.syllables);
  const inNames = names.flatMap(({ syllables }) => {
    const match = findPinyin(word, syllables);
    return match ? [gradeOf(match, syllables)] : [];
  });
  const grades = [...(inTitle ? [gradeOf(inTitle, title.syllables)] : []), ...inNames];
  const best = GRADES.find((grade) => grades.includes(grade));
  if (best) return { grade: best, ...(inTitle && { title: spanOf(inTitle, title.syllables) }) };
  const inDetail = findPinyin(word, detail.syllables);
  if (inDetail) return { grade: 'pinyinContext', detail: spanOf(inDetail, detail.syllables) };
  return context.some(({ syllables }) => findPinyin(word, syllables)) ? { grade: 'pinyinContext' } : null;
}

function gradeOf({ from, to }: PinyinMatch, syllables: readonly Syllable[]): Grade {
  if (from > 0) return 'pinyinInside';
  return to === syllables.length ? 'pinyinExact' : 'pinyinPrefix';
}

const spanOf = ({ from, to }: PinyinMatch, syllables: readonly Syllable[]): TextRange => [
  syllables[from]!.start,
  syllables[to - 1]!.end,
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
