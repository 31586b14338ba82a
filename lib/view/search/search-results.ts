import type { TextRange } from '../../domain/search/match-entry';
import type { SearchGroup, SearchHit } from '../../domain/search/search-entries';
import type { SearchKind } from '../../domain/search/search-entry';
import { indicatorHref, listHref } from '../indicators/filters';
import type { ResultItem, SearchResults, Segment } from './search-words';

export const SEARCH_KIND_LABELS: Record<SearchKind, string> = {
  indicator: '指标',
  department: '单位',
  warning: '预警',
  supervision: '督办',
  action: '举措',
  project: '重点工程',
  page: '页面',
};

type Place = { district: string; year: number };

export function composeResults(query: string, groups: readonly SearchGroup[], place: Place): SearchResults {
  return {
    query,
    total: groups.reduce((sum, { count }) => sum + count, 0),
    groups: groups.map(({ kind, count, hits }) => ({
      kind,
      count,
      label: SEARCH_KIND_LABELS[kind],
      items: hits.map((hit) => toItem(hit, place)),
    })),
  };
}

function toItem(hit: SearchHit, place: Place): ResultItem {
  return {
    key: `${hit.kind} ${hit.id}`,
    name: hit.title,
    title: toSegments(hit.title, hit.marks.title),
    detail: toSegments(hit.detail, hit.marks.detail),
    href: hrefOf(hit, place),
  };
}

export function toSegments(text: string, ranges: readonly TextRange[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const [start, end] of ranges) {
    segments.push({ text: text.slice(at, start), isMarked: false });
    segments.push({ text: text.slice(start, end), isMarked: true });
    at = end;
  }
  segments.push({ text: text.slice(at), isMarked: false });
  return segments.filter((segment) => segment.text !== '');
}

/** A warning opens on its indicator's page, a supervision in the year it is about; the rest in the year shown. */
function hrefOf({ kind, id }: SearchHit, { district, year }: Place): string {
  const [first = '', ownYear = String(year)] = id.split(' ');
  switch (kind) {
    case 'indicator':
      return indicatorHref(district, year, id);
    case 'department':
      return listHref(district, year, { department: id });
    case 'warning':
      return indicatorHref(district, Number(ownYear), first);
    case 'supervision':
      return `/d/${district}/supervision/${first}?year=${ownYear}`;
    case 'action':
    case 'project':
      return `/d/${district}/actions/${id}?year=${year}`;
    case 'page':
      return id.startsWith('/d/') ? withYear(id, year) : id;
  }
}

const withYear = (path: string, year: number): string => `${path}?year=${year}`;
