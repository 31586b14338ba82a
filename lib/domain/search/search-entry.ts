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

/** The same with everything that matching needs, worked out once. */
export type SearchEntry = {
  source: SearchSource;
  title: FoldedText;
  detail: FoldedText;
  names: readonly string[];
  context: readonly string[];
  titleSyllables: Syllable[];
  detailSyllables: Syllable[];
};

/** `readingsOf` knows how a Chinese character may be read, without tones. */
export function prepareEntry(source: SearchSource, readingsOf: ReadingsOf): SearchEntry {
  const fold = (texts: readonly string[]) => texts.map((text) => foldText(text).text);
  return {
    source,
    title: foldText(source.title),
    detail: foldText(source.detail),
    names: fold(source.names),
    context: fold(source.context),
    titleSyllables: syllablesOf(source.title, readingsOf),
    detailSyllables: syllablesOf(source.detail, readingsOf),
  };
}

/** Signs and white space are not read. */
function syllablesOf(text: string, readingsOf: ReadingsOf): Syllable[] {
  const syllables: Syllable[] = [];
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if (isLetterOrDigit(character)) {
      const readings = readingsOf(character);
      syllables.push({ start, end, readings: readings ?? [], literal: foldText(character).text });
    }
    start = end;
  }
  return syllables;
}
