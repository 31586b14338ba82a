import { wordsOf } from './fold-text';
import { matchEntry, type EntryMatch, type TextRange } from './match-entry';
import { SEARCH_KINDS, type SearchEntry, type SearchKind, type SearchSource } from './search-entry';

export type SearchHit = Pick<SearchSource, 'kind' | 'id' | 'title' | 'detail'> & {
  marks: { title: TextRange[]; detail: TextRange[] };
};

/** The hits of one kind, best first: as many as were asked for, and how many there are. */
export type SearchGroup = { kind: SearchKind; count: number; hits: SearchHit[] };

/**
 * What all words of the query are found in, by kind; the kind of the best hit first. Nothing for a query without a
 * word. Within a kind better matches come first, equal ones in the order of `entries`.
 */
export function searchEntries(
  entries: readonly SearchEntry[],
  query: string,
  eachAtMost: number,
): SearchGroup[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const found = entries.flatMap((entry) => {
    const match = matchEntry(entry, words);
    return match ? [{ entry, match }] : [];
  });
  found.sort((one, other) => one.match.rank - other.match.rank);
  const kinds = new Set(found.map(({ entry }) => entry.source.kind));
  const best = new Map(found.toReversed().map(({ entry, match }) => [entry.source.kind, match.rank]));
  return SEARCH_KINDS.filter((kind) => kinds.has(kind))
    .sort((one, other) => best.get(one)! - best.get(other)!)
    .map((kind) => {
      const hits = found.filter(({ entry }) => entry.source.kind === kind);
      return { kind, count: hits.length, hits: hits.slice(0, eachAtMost).map(toHit) };
    });
}

function toHit({ entry, match }: { entry: SearchEntry; match: EntryMatch }): SearchHit {
  const { kind, id, title, detail } = entry.source;
  return { kind, id, title, detail, marks: { title: match.title, detail: match.detail } };
}
