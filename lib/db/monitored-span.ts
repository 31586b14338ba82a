import type { Db } from './client';

/** From the earliest base year to the last year of the district's plans; null without a plan. */
export async function findMonitoredSpan(
  db: Db,
  districtId: string,
): Promise<{ from: number; to: number } | null> {
  const { _min, _max } = await db.plan.aggregate({
    where: { districtId },
    _min: { baselineYear: true },
    _max: { periodEnd: true },
  });
  return _min.baselineYear === null || _max.periodEnd === null
    ? null
    : { from: _min.baselineYear, to: _max.periodEnd };
}
