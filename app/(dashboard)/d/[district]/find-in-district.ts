import { searchPages } from '@/components/search/search-pages';
import type { Actor } from '@/lib/domain/access/actor';
import { periodParamsSchema } from '@/lib/schemas/address';
import { searchParamsSchema } from '@/lib/schemas/search';
import { searchDistrict } from '@/lib/services/search-district';
import { composeResults } from '@/lib/view/search/search-results';
import type { SearchResults } from '@/lib/view/search/search-words';
import { districtFrame } from './district-frame';

type Found = { results: SearchResults; year: number };

/** What the address asks for, found among what the actor may read. Throws `forbidden` or `notFound`. */
export async function findInDistrict(
  actor: Actor,
  district: string,
  params: unknown,
  eachAtMost: number,
): Promise<Found> {
  const frame = await districtFrame(actor, district);
  const year = periodParamsSchema.parse(params).year ?? frame.currentYear;
  const { q: query } = searchParamsSchema.parse(params);
  const groups = await searchDistrict(actor, {
    districtId: district,
    dataVersion: frame.dataVersion,
    query,
    eachAtMost,
    pages: searchPages(actor.role, district),
  });
  return { results: composeResults(query, groups, { district, year }), year };
}
