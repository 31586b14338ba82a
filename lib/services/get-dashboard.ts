import { findDistrictStanding } from '@/lib/db/district-standing';
import { listOpenSupervisions } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import type { DistrictStanding, OpenSupervision } from '@/lib/domain/reading/district-standing';
import { getOverview, type MonitoredDistrict } from './get-overview';
import { requireRight } from './require-right';

/** Everything the leaders' screen is made of. Throws `forbidden`, or `notFound` for a year without a round. */
export async function getDashboard(
  actor: Actor,
  districtId: string,
  year: number,
): Promise<MonitoredDistrict & { standing: DistrictStanding; supervisions: OpenSupervision[] }> {
  requireRight(actor, { type: 'district.read', districtId });
  const [district, standing, supervisions] = await Promise.all([
    getOverview(actor, districtId, year),
    findDistrictStanding(districtId, year),
    listOpenSupervisions(districtId),
  ]);
  return { ...district, standing, supervisions };
}
