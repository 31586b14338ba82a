import type { Actor } from '@/lib/domain/access/actor';
import type { MonitoredIndicator, PlanKind } from '@/lib/domain/reading/monitored-indicator';
import { loadMonitoredIndicators } from './load-monitored-indicators';
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
  const load = async (kinds: readonly PlanKind[]) =>
    (await loadMonitoredIndicators(districtId, year, kinds)).rows;
  if (kind) return load([kind]);
  const rows = await load(['women', 'children']);
  return rows.length > 0 ? rows : load(['action']);
}
