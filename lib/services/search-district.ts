import { LRUCache } from 'lru-cache';
import type { Actor } from '@/lib/domain/access/actor';
import { prepareEntry, type SearchEntry, type SearchSource } from '@/lib/domain/search/search-entry';
import { searchEntries, type SearchGroup } from '@/lib/domain/search/search-entries';
import { readingsOf } from './pinyin-readings';
import { requireRight } from './require-right';
import { loadSearchSources } from './search-sources';

/** Characters that are kept, about 200 bytes each; a district has some ten thousand. */
const MAX_CHARACTERS = 200_000;

/** On globalThis, because every page's bundle may bring its own copy of this module. */
const holder = globalThis as { fuerSearch?: LRUCache<string, SearchEntry[], string> };

/** Kept under the district and its data version, so that no write is overlooked, by whichever process it was made. */
function kept(): LRUCache<string, SearchEntry[], string> {
  holder.fuerSearch ??= new LRUCache<string, SearchEntry[], string>({
    maxSize: MAX_CHARACTERS,
    sizeCalculation: (entries) => 1 + entries.reduce((sum, entry) => sum + sizeOf(entry), 0),
    fetchMethod: async (_key, _old, { context: districtId }) => prepare(await loadSearchSources(districtId)),
  });
  return holder.fuerSearch;
}

const sizeOf = ({ title, detail, names, context }: SearchEntry): number =>
  [title, detail, ...names, ...context].reduce((sum, { folded }) => sum + folded.text.length, 0);

const prepare = (sources: readonly SearchSource[]): SearchEntry[] =>
  sources.map((source) => prepareEntry(source, readingsOf));

type Search = {
  districtId: string;
  /** Of the district, as the session has read it. */
  dataVersion: string;
  query: string;
  eachAtMost: number;
  /** Of the actor's menu. */
  pages: readonly SearchSource[];
};

/** What is found in a district that the actor may read, and among the actor's pages. Throws `forbidden`. */
export async function searchDistrict(actor: Actor, search: Search): Promise<SearchGroup[]> {
  const { districtId, dataVersion, query, eachAtMost, pages } = search;
  requireRight(actor, { type: 'district.read', districtId });
  const key = JSON.stringify([districtId, dataVersion]);
  const entries =
    (await kept().fetch(key, { context: districtId })) ?? prepare(await loadSearchSources(districtId));
  return searchEntries([...entries, ...prepare(pages)], query, eachAtMost);
}
