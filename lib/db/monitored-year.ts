import type { MonitoredYear } from '@/lib/domain/reading/monitored-year';
import { database } from './client';

/** Round and plans of a district's year with the number of printed rows, in one query; null when the year has no round. */
export async function findMonitoredYear(districtId: string, year: number): Promise<MonitoredYear | null> {
  const [row] = await database().$queryRaw<MonitoredYear[]>`
    SELECT r.year, to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.closed_at IS NOT NULL AS closed,
      coalesce((SELECT json_agg(json_build_object(
          'kind', p.kind, 'title', p.title, 'periodStart', p.period_start, 'periodEnd', p.period_end,
          'indicators', (SELECT count(*) FROM indicator i WHERE i.district_id = p.district_id
            AND i.plan_id = p.id AND i.parent_id IS NULL AND i.retired_at IS NULL)) ORDER BY p.kind)
        FROM plan p WHERE p.district_id = r.district_id
          AND r.year BETWEEN p.period_start AND p.period_end), '[]') AS plans
    FROM reporting_round r
    WHERE r.district_id = ${districtId} AND r.year = ${year}`;
  return row ?? null;
}
