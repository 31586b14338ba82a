import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { Db } from './client';

/** What an indicator is called in a list of a whole district. */
export type IndicatorLabel = { id: string; kind: PlanKind; serial: string; name: string };

/** Indicators of the district in printed order, plan by plan; retired ones are left out. */
export async function listIndicatorLabels(db: Db, districtId: string): Promise<IndicatorLabel[]> {
  const rows = await db.indicator.findMany({
    where: { districtId, retiredAt: null },
    select: { id: true, serial: true, name: true, plan: { select: { kind: true } } },
    orderBy: [
      { plan: { kind: 'asc' } },
      { plan: { periodStart: 'asc' } },
      { position: 'asc' },
      { partPosition: 'asc' },
    ],
  });
  return rows.map(({ plan, ...label }) => ({ ...label, kind: plan.kind }));
}
