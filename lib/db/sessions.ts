import type { Role } from '@/lib/domain/access/actor';
import { database } from './client';

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
  /** Notices to the office, the leaders or the liaison's department that this user has not read. */
  unreadNotices: number;
  districts: DistrictState[];
};

/** One statement, because every page asks it. Null when the session is unknown or over. */
export async function findSessionUser(token: string): Promise<SessionUser | null> {
  const rows = await database().$queryRaw<SessionUser[]>`
    /* prepared: session user */
    SELECT u.id, u.name, u.role::text AS role, u.district_id AS "districtId",
      u.department_id AS "departmentId", u.must_change_password AS "mustChangePassword",
      u.disabled_at AS "disabledAt", u.demonstration, own.codes AS "districtIds",
      coalesce(tied.districts, '[]') AS districts, waiting.notices AS "unreadNotices"
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
    CROSS JOIN LATERAL (
      SELECT count(*)::int AS notices FROM notice n
      WHERE n.district_id = u.district_id AND n.department_id IS NOT DISTINCT FROM u.department_id
        AND n.audience = CASE u.role WHEN 'office' THEN 'office' WHEN 'leader' THEN 'leader'
          WHEN 'liaison' THEN 'department' END::"NoticeAudience"
        AND NOT EXISTS (SELECT 1 FROM notice_read o
          WHERE o.district_id = n.district_id AND o.notice_id = n.id AND o.user_id = u.id)
    ) waiting
    WHERE s.token = ${token} AND s.expires_at > now()`;
  return rows[0] ?? null;
}
