import type { FilterChoices } from '@/lib/domain/reading/filter-choices';
import { database } from './client';
import { IN_FORCE } from './parts-sql';

/** Plans with indicators in the year, their domains in printed order, and the departments named in them or their parts; one query. */
export async function findFilterChoices(districtId: string, year: number): Promise<FilterChoices> {
  const [row] = await database().$queryRaw<FilterChoices[]>`
    WITH listed AS (
      SELECT i.id, i.domain_id, p.kind, p.period_end
      FROM indicator i
      JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
      WHERE i.district_id = ${districtId} AND ${IN_FORCE}
        AND ${year} BETWEEN p.period_start AND p.period_end)
    SELECT
      coalesce((SELECT json_agg(json_build_object('kind', k.kind, 'targetYear', k.period_end) ORDER BY k.kind)
        FROM (SELECT DISTINCT kind, period_end FROM listed) k), '[]') AS plans,
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'kind', p.kind)
          ORDER BY p.kind, o.position)
        FROM domain o JOIN plan p ON p.district_id = o.district_id AND p.id = o.plan_id
        WHERE o.district_id = ${districtId} AND o.id IN (SELECT domain_id FROM listed)), '[]') AS domains,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name) ORDER BY d.name)
        FROM department d
        WHERE d.district_id = ${districtId} AND d.id IN (
          SELECT x.department_id FROM indicator_department x
          WHERE x.district_id = ${districtId} AND x.indicator_id IN (SELECT id FROM listed))), '[]') AS departments`;
  return row ?? { plans: [], domains: [], departments: [] };
}
