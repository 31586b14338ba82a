import type { HistoryFilter } from '../../domain/review/history-line';

/** The part of an address after `?`, with keys in a fixed order. */
function printHistory(year: number, { department, indicator, act, from }: HistoryFilter): URLSearchParams {
  const entries = Object.entries({ year: String(year), department, indicator, act, from });
  return new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export function historyHref(district: string, year: number, filter: HistoryFilter): string {
  return `/d/${district}/history?${printHistory(year, filter)}`;
}

/** The page that follows a line. */
export function olderHref(
  district: string,
  year: number,
  filter: HistoryFilter,
  last: { at: string; id: string },
): string {
  const params = printHistory(year, filter);
  params.set('before', `${last.at}_${last.id}`);
  return `/d/${district}/history?${params}`;
}

export function historyExportHref(district: string, year: number, filter: HistoryFilter): string {
  return `/d/${district}/history/export?${printHistory(year, filter)}`;
}

export const isNarrowed = (filter: HistoryFilter): boolean => Object.values(filter).some(Boolean);
