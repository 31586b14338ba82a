import type { IndicatorFilters } from '@/lib/view/indicators/filters';

/** What every door of the leaders' screen begins with. */
export type DashboardPlace = { district: string; year: number; scope: IndicatorFilters };
