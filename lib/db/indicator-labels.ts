import type { PlanKind } from '@/lib/domain/reading/monitored-indicator';
import type { Db } from './client';
import { IN_FORCE, SHOWN_SERIAL } from './parts-sql';

/** What an indicator is called in a list of a whole district. */
export type IndicatorLabel = { id: string; kind: PlanKind; serial: string; name: string };

/** Indicators of the district in printed order, plan by plan, parts after their row; retired ones are left out. */
export async function listIndicatorLabels(db: Db, districtId: string): Promise<IndicatorLabel[]> {
  return db.$queryRaw<IndicatorLabel[]>`
    SELECT i.id, p.kind, ${SHOWN_SERIAL} AS serial, i.name
    FROM indicator i
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    WHERE i.district_id = ${districtId} AND ${IN_FORCE}
    ORDER BY p.kind, p.period_start, i.position, i.part_position`;
}
