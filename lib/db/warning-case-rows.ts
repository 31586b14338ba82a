import type { ListedCase, ToldCase } from '@/lib/domain/warning/listed-case';
import type { Db } from './client';
import { Prisma } from './generated/client';

const CASE_COLUMNS = Prisma.sql`c.id, c.concern, c.type, c.level, c.year, c.message, c.raised_at AS "raisedAt", c.comebacks,
  c.cleared_at AS "clearedAt", c.acknowledged_at AS "acknowledgedAt", c.acknowledged_by AS "acknowledgedBy",
  c.closed_at AS "closedAt", c.closed_by AS "closedBy", c.close_reason AS "closeReason", c.version,
  EXISTS (SELECT 1 FROM supervision s
    WHERE s.district_id = c.district_id AND s.case_id = c.id AND s.state <> 'closed') AS "underSupervision",
  (SELECT s.id FROM supervision s
    WHERE s.district_id = c.district_id AND s.case_id = c.id AND s.state <> 'closed') AS "supervisionId",
  coalesce(e.events, '[]') AS events`;

const EVENTS = Prisma.sql`SELECT v.case_id, json_agg(json_build_object('kind', v.kind, 'type', v.type, 'level', v.level,
    'year', v.year, 'message', v.message, 'reason', v.reason, 'at', v.at, 'version', v.version, 'actor', v.actor)
    ORDER BY v.version) AS events
  FROM warning_event v`;

/** Every case of the indicators whose plans cover the year, with its history; in printed order, one query. */
export async function listCaseRows(db: Db, districtId: string, year: number): Promise<ListedCase[]> {
  return db.$queryRaw<ListedCase[]>`
    SELECT ${CASE_COLUMNS},
      json_build_object('id', i.id, 'kind', p.kind, 'serial', i.serial, 'name', i.name, 'attribute', i.attribute,
        'isRetired', i.retired_at IS NOT NULL,
        'demonstration', EXISTS (SELECT 1 FROM reading r
          JOIN indicator k ON k.district_id = r.district_id AND k.id = r.indicator_id
          WHERE r.district_id = i.district_id AND (k.id = i.id OR k.parent_id = i.id)
            AND r.flag = 'demonstration')) AS indicator,
      coalesce(x.departments, '[]') AS departments
    FROM warning_case c
    JOIN indicator i ON i.district_id = c.district_id AND i.id = c.indicator_id
    JOIN plan p ON p.district_id = i.district_id AND p.id = i.plan_id
    LEFT JOIN (${EVENTS} WHERE v.district_id = ${districtId} GROUP BY v.case_id) e ON e.case_id = c.id
    LEFT JOIN (
      SELECT u.row_id, json_agg(json_build_object('id', u.id, 'name', u.name, 'role', u.role)
          ORDER BY u.role, u.part_position, u.position) AS departments
      FROM (
        SELECT DISTINCT ON (coalesce(k.parent_id, k.id), d.id)
          coalesce(k.parent_id, k.id) AS row_id, d.id, d.name, o.role, k.part_position, o.position
        FROM indicator_department o
        JOIN indicator k ON k.district_id = o.district_id AND k.id = o.indicator_id
        JOIN department d ON d.district_id = o.district_id AND d.id = o.department_id
        WHERE o.district_id = ${districtId}
        ORDER BY coalesce(k.parent_id, k.id), d.id, o.role, k.part_position, o.position) u
      GROUP BY u.row_id) x ON x.row_id = i.id
    WHERE c.district_id = ${districtId} AND ${year} BETWEEN p.period_start AND p.period_end
    ORDER BY p.kind, p.period_start, i.position, c.concern`;
}

/** The cases of an indicator, or of the row it is a 分项 of. */
export async function listCasesOf(db: Db, districtId: string, indicatorId: string): Promise<ToldCase[]> {
  const events = Prisma.sql`${EVENTS} JOIN warning_case h ON h.district_id = v.district_id AND h.id = v.case_id
    WHERE v.district_id = ${districtId} AND h.indicator_id IN (
      SELECT coalesce(parent_id, id) FROM indicator WHERE district_id = ${districtId} AND id = ${indicatorId})
    GROUP BY v.case_id`;
  return db.$queryRaw<ToldCase[]>`
    SELECT ${CASE_COLUMNS}
    FROM warning_case c
    LEFT JOIN (${events}) e ON e.case_id = c.id
    WHERE c.district_id = ${districtId} AND c.indicator_id IN (
      SELECT coalesce(parent_id, id) FROM indicator WHERE district_id = ${districtId} AND id = ${indicatorId})
    ORDER BY c.closed_at IS NOT NULL, c.level, c.raised_at, c.id`;
}

/** Names of rows, for messages. */
export async function listRowNames(
  db: Db,
  districtId: string,
  indicatorIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.indicator.findMany({
    where: { districtId, id: { in: [...indicatorIds] } },
    select: { id: true, name: true },
  });
  return new Map(rows.map(({ id, name }) => [id, name]));
}
