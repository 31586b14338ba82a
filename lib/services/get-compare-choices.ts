import { listComparedCities, type ComparedCity } from '@/lib/db/comparison';
import type { Actor } from '@/lib/domain/access/actor';
import { readableDistricts } from '@/lib/domain/access/can';
import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { getFilterChoices } from './get-filter-choices';
import { requireRight } from './require-right';

export type CompareChoices = {
  kinds: PlanKind[];
  domains: { name: string; kind: PlanKind }[];
  cities: ComparedCity[];
};

/** What a comparison can be narrowed to: plans and domains as the page's own district has them. Throws `forbidden`. */
export async function getCompareChoices(
  actor: Actor,
  districtId: string,
  year: number,
): Promise<CompareChoices> {
  requireRight(actor, { type: 'district.compare', districtId });
  const [{ plans, domains }, cities] = await Promise.all([
    getFilterChoices(actor, districtId, year),
    listComparedCities(readableDistricts(actor)),
  ]);
  return {
    kinds: plans.map(({ kind }) => kind),
    domains: domains.map(({ name, kind }) => ({ name, kind })),
    cities,
  };
}
