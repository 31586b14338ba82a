import type { Role } from '@/lib/domain/access/actor';
import { database } from './client';
import { Prisma } from './generated/client';
import { countUnreadSql } from './unread-notices';

/** A district tied to an account, with what the frame of every page needs. */
export type DistrictState = {
  code: string;
  name: string;
  /** Differs after every transaction that changed anything of the district. */
  dataVersion: string;
  /** With a reporting round, in order. */
  years: number[];
  /** Of the latest round still open. */
  openYear: number | null;
};

/** Whoever a session belongs to, with all that decides what they may do. */
export type SessionUser = {
  id: string;
  name: string;
  role: Role;
  districtId: string | null;
  departmentId: string | null;
  /** Of a 上级 user; empty for everybody else. */
  districtIds: string[];
  mustChangePassword: boolean;
  disabledAt: Date | null;
  demonstration: boolean;
  /** Notices to the office, the leaders or the liaison's department that this user has not read; a hundred stands for more. */
  unreadNotices: number;
  districts: DistrictState[];
};

const READER = { userId: Prisma.sql`u.id`, readTo: Prisma.sql`u.notices_read_to` };

/** Of the mailbox that goes with the role: each by conditions that the index of notices answers. */
const UNREAD = Prisma.sql`CASE u.role
  WHEN 'liaison' THEN ${countUnreadSql(
    Prisma.sql`n.district_id = u.district_id AND n.audience = 'department' AND n.department_id = u.department_id`,
    READER,
  )}
  WHEN 'office' THEN ${countUnreadSql(
    Prisma.sql`n.district_id = u.district_id AND n.audience = 'office' AND n.department_id IS NULL`,
    READER,
  )}
  WHEN 'leader' THEN ${countUnreadSql(
    Prisma.sql`n.district_id = u.district_id AND n.audience = 'leader' AND n.department_id IS NULL`,
    READER,
  )}
  ELSE 0 END`;

/** One statement, because every page asks it. Null when the session is unknown or over. */
export async function findSessionUser(token: string): Promise<SessionUser | null> {
  const rows = await database().$queryRaw<SessionUser[]>`
    /* prepared: session user */
    SELECT u.id, u.name, u.role::text AS role, u.district_id AS "districtId",
      u.department_id AS "departmentId", u.must_change_password AS "mustChangePassword",
      u.disabled_at AS "disabledAt", u.demonstration, own.codes AS "districtIds",
      coalesce(tied.districts, '[]') AS districts, ${UNREAD} AS "unreadNotices"
    FROM session s
    JOIN "user" u ON u.id = s.user_id
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT district_id FROM user_district WHERE user_id = u.id ORDER BY district_id) AS codes
    ) own
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object(
        'code', d.code, 'name', d.name, 'dataVersion', d.data_version::text,
        'years', ARRAY(SELECT year FROM reporting_round WHERE district_id = d.code ORDER BY year),
        'openYear', (SELECT max(year) FROM reporting_round WHERE district_id = d.code AND closed_at IS NULL)
      ) ORDER BY d.code) AS districts
      FROM district d
      WHERE d.code = ANY(own.codes || u.district_id)
    ) tied
    WHERE s.token = ${token} AND s.expires_at > now()`;
  return rows[0] ?? null;
}
