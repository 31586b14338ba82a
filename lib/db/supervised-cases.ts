import type { SupervisableCase } from '@/lib/domain/supervision/supervisable-case';
import type { Db } from './client';
import { IN_FORCE, SHOWN_SERIAL } from './parts-sql';

export async function findSupervisableCase(
  db: Db,
  districtId: string,
  caseId: string,
): Promise<SupervisableCase | null> {
  const rows = await db.$queryRaw<SupervisableCase[]>`
    SELECT c.id AS "caseId", i.id AS "indicatorId", ${SHOWN_SERIAL} AS serial, i.name,
      NOT ${IN_FORCE} AS "isRetired", c.type, c.level, c.year, c.message,
      c.cleared_at IS NOT NULL AS cleared, c.closed_at IS NOT NULL AS closed,
      coalesce((SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'role', k.role,
          'liaisons', (SELECT count(*)::int FROM "user" u WHERE u.role = 'liaison'
            AND u.district_id = d.district_id AND u.department_id = d.id AND u.disabled_at IS NULL))
          ORDER BY k.role, k.position, d.name)
        FROM (SELECT x.department_id, min(x.role) AS role, min(x.position) AS position
          FROM indicator_department x
          JOIN indicator own ON own.district_id = x.district_id AND own.id = x.indicator_id
          WHERE x.district_id = i.district_id AND (own.id = i.id OR own.parent_id = i.id)
          GROUP BY x.department_id) k
        JOIN department d ON d.district_id = i.district_id AND d.id = k.department_id), '[]') AS departments
    FROM warning_case c
    JOIN indicator i ON i.district_id = c.district_id AND i.id = c.indicator_id
    WHERE c.district_id = ${districtId} AND c.id = ${caseId}`;
  return rows[0] ?? null;
}
