import type { SearchKind } from '../../domain/search/search-entry';

/** A stretch of text; the marked ones are what was looked for. */
export type Segment = { text: string; isMarked: boolean };

export type ResultItem = {
  /** Of all results of a search. */
  key: string;
  /** As plain text. */
  name: string;
  title: Segment[];
  detail: Segment[];
  href: string;
};

export type ResultGroup = { kind: SearchKind; label: string; count: number; items: ResultItem[] };

export type SearchResults = { query: string; total: number; groups: ResultGroup[] };

/** The page of all results; without a year that of the year that is open. */
export function searchHref(district: string, query: string, year: string | null): string {
  const params = new URLSearchParams({ ...(year && { year }), ...(query && { q: query }) });
  return params.size > 0 ? `/d/${district}/search?${params}` : `/d/${district}/search`;
}

export const SEARCH_EXAMPLES =
  '可查找指标、单位、预警、督办、举措、重点工程和页面；可输入名称的一部分、序号、拼音或拼音首字母（如 ycfswl），几个词用空格隔开。';

/** 找到 23 条：指标 12、预警 8、举措 3 */
export function resultsSentence({ query, total, groups }: SearchResults): string {
  if (total === 0) return `没有找到“${query}”，请换个词或少输几个字`;
  return `找到 ${total} 条：${groups.map(({ label, count }) => `${label} ${count}`).join('、')}`;
}
