import { listIndicatorRows } from '@/lib/db/indicator-rows';
import type { Actor } from '@/lib/domain/access/actor';
import type { MonitoredIndicator, PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { requireRight } from './require-right';

/**
 * The indicators of one plan, or of the women's and the children's plan together, as they stand in the year, in
 * printed order. A district with neither of the two gets its action plan. Throws `forbidden`.
 */
export async function listIndicators(
  actor: Actor,
  districtId: string,
  year: number,
  kind: PlanKind | undefined,
): Promise<MonitoredIndicator[]> {
  requireRight(actor, { type: 'district.read', districtId });
  if (kind) return listIndicatorRows(districtId, year, [kind]);
  const rows = await listIndicatorRows(districtId, year, ['women', 'children']);
  return rows.length > 0 ? rows : listIndicatorRows(districtId, year, ['action']);
}
