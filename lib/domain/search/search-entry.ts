import { foldText, type FoldedText } from './fold-text';
import { isLetterOrDigit, type ReadingsOf, type Syllable } from './pinyin';

export const SEARCH_KINDS = [
  'indicator',
  'department',
  'warning',
  'supervision',
  'action',
  'project',
  'page',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Something that can be found. */
export type SearchSource = {
  kind: SearchKind;
  /** With the kind it names one thing. */
  id: string;
  title: string;
  /** Shown in a second line: where it belongs. */
  detail: string;
  /** Other names it is known by in full, such as its number; not shown. */
  names: readonly string[];
  /** What else it is found by; not shown. */
  context: readonly string[];
};

/** A text with everything that matching needs, worked out once. */
export type SearchText = { folded: FoldedText; syllables: Syllable[] };

export type SearchEntry = {
  source: SearchSource;
  title: SearchText;
  detail: SearchText;
  names: SearchText[];
  context: SearchText[];
};

/** `readingsOf` knows how a Chinese character may be read, without tones. */
export function prepareEntry(source: SearchSource, readingsOf: ReadingsOf): SearchEntry {
  const prepare = (text: string): SearchText => ({
    folded: foldText(text),
    syllables: syllablesOf(text, readingsOf),
  });
  return {
    source,
    title: prepare(source.title),
    detail: prepare(source.detail),
    names: source.names.map(prepare),
    context: source.context.map(prepare),
  };
}

/** Signs and white space are not read. */
function syllablesOf(text: string, readingsOf: ReadingsOf): Syllable[] {
  const syllables: Syllable[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (isLetterOrDigit(character)) {
      const readings = readingsOf(character) ?? [];
      syllables.push({ start, end, readings, literal: foldText(character).text });
    }
    start = end;
  }
  return syllables;
}
