import { compareParamsSchema, periodParamsSchema } from '@/lib/schemas/address';
import type { CompareFilters } from '@/lib/view/compare/address';

/** What the address asks for; `year` only where it names one. */
export function readCompareFilters(query: Record<string, unknown>): CompareFilters & { year?: number } {
  const { year, kind } = periodParamsSchema.parse(query);
  const { view, city, domain, sort, page } = compareParamsSchema.parse(query);
  return { year, kind, view, city, domain, sort, page };
}
