import type { PlanKind } from '../../domain/reading/monitored-indicator';

/** What a comparison shows; all of it lives in the address. */
export type CompareFilters = {
  view: 'matrix' | 'spine';
  /** Code of a city, or 'all'; null = what suits the number of districts. */
  city: string | null;
  kind: PlanKind | undefined;
  domain: string | undefined;
  sort: 'value' | 'name';
  /** From 1. */
  page: number;
};

/** The comparison of all indicators with a district. */
export function compareHref(district: string, year: number, filters: Partial<CompareFilters> = {}): string {
  return `/d/${district}/compare?${printCompareFilters(filters, year)}`;
}

/** One catalogue indicator in all districts. */
export function comparedIndicatorHref(
  district: string,
  year: number,
  key: string,
  filters: Partial<CompareFilters> = {},
): string {
  const { kind, city, sort, page } = filters;
  return `/d/${district}/compare/${encodeURIComponent(key)}?${printCompareFilters({ kind, city, sort, page }, year)}`;
}

/** Without what goes without saying. */
export function printCompareFilters(filters: Partial<CompareFilters>, year: number): string {
  const { view, city, kind, domain, sort, page } = filters;
  const query = new URLSearchParams({ year: String(year) });
  if (view === 'spine') query.set('view', view);
  if (city) query.set('city', city);
  if (kind) query.set('kind', kind);
  if (domain) query.set('domain', domain);
  if (sort === 'name') query.set('sort', sort);
  if (page !== undefined && page > 1) query.set('page', String(page));
  return query.toString();
}
