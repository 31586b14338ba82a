import { findFilterChoices } from '@/lib/db/filter-choices';
import type { Actor } from '@/lib/domain/access/actor';
import type { FilterChoices } from '@/lib/domain/reading/filter-choices';
import { requireRight } from './require-right';

/** What the list of the year's indicators can be narrowed to. Throws `forbidden`. */
export async function getFilterChoices(
  actor: Actor,
  districtId: string,
  year: number,
): Promise<FilterChoices> {
  requireRight(actor, { type: 'district.read', districtId });
  return findFilterChoices(districtId, year);
}
