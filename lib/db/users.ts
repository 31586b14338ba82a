import type { Role } from '@/lib/domain/access/actor';
import { database, type Db } from './client';

export type DemoUser = { username: string; role: Role; district: string | null; department: string | null };

/** Demonstration accounts that can log in, the office first. */
export async function listDemoUsers(): Promise<DemoUser[]> {
  return database().$queryRaw<DemoUser[]>`
    SELECT coalesce(u.display_username, u.username) AS username, u.role::text AS role,
      d.name AS district, p.name AS department
    FROM "user" u
    LEFT JOIN district d ON d.code = u.district_id
    LEFT JOIN department p ON p.district_id = u.district_id AND p.id = u.department_id
    WHERE u.demonstration AND u.disabled_at IS NULL AND u.username IS NOT NULL
    ORDER BY array_position(ARRAY['office', 'liaison', 'leader', 'superior', 'admin'], u.role::text), u.username`;
}

export async function countUsers(): Promise<number> {
  return database().user.count();
}

export type UserRow = {
  id: string;
  username: string;
  name: string;
  role: Role;
  districtId: string | null;
  district: string | null;
  departmentId: string | null;
  department: string | null;
  /** Districts a 上级 user may read. */
  districts: { code: string; name: string }[];
  disabled: boolean;
  locked: boolean;
  mustChangePassword: boolean;
  demonstration: boolean;
  lastLoginAt: Date | null;
};

/** Every account with its state and last login, by district, role and name. */
export async function listUserRows(): Promise<UserRow[]> {
  return database().$queryRaw<UserRow[]>`
    SELECT u.id, coalesce(u.display_username, u.username, '') AS username, u.name, u.role::text AS role,
      u.district_id AS "districtId", d.name AS district,
      u.department_id AS "departmentId", p.name AS department,
      coalesce(read.districts, '[]') AS districts,
      u.disabled_at IS NOT NULL AS disabled,
      coalesce(u.locked_until > now(), false) AS locked,
      u.must_change_password AS "mustChangePassword", u.demonstration,
      login.at AS "lastLoginAt"
    FROM "user" u
    LEFT JOIN district d ON d.code = u.district_id
    LEFT JOIN department p ON p.district_id = u.district_id AND p.id = u.department_id
    LEFT JOIN LATERAL (
      SELECT json_agg(json_build_object('code', s.code, 'name', s.name) ORDER BY s.code) AS districts
      FROM user_district l JOIN district s ON s.code = l.district_id WHERE l.user_id = u.id
    ) read ON true
    LEFT JOIN LATERAL (
      SELECT max(a.at) AS at FROM audit_log a
      WHERE a.subject_type = 'user' AND a.subject_id = u.id AND a.action = 'user.signIn'
    ) login ON true
    ORDER BY u.district_id NULLS FIRST, u.role, u.name, u.id`;
}

export type UserFacts = {
  id: string;
  username: string | null;
  name: string;
  role: Role;
  districtId: string | null;
  departmentId: string | null;
  districtIds: string[];
  disabled: boolean;
};

/** What the account services decide on; the row stays locked until the transaction ends. */
export async function lockUser(db: Db, id: string): Promise<UserFacts | null> {
  // A statement of its own: what a waiting one read of other tables would be from before the wait.
  await db.$queryRaw`SELECT 1 FROM "user" WHERE id = ${id} FOR UPDATE`;
  const rows = await db.$queryRaw<UserFacts[]>`
    SELECT u.id, u.username, u.name, u.role::text AS role,
      u.district_id AS "districtId", u.department_id AS "departmentId",
      ARRAY(SELECT l.district_id FROM user_district l WHERE l.user_id = u.id ORDER BY 1) AS "districtIds",
      u.disabled_at IS NOT NULL AS disabled
    FROM "user" u WHERE u.id = ${id}`;
  return rows[0] ?? null;
}

export async function findUserIdByUsername(db: Db, username: string): Promise<string | null> {
  const user = await db.user.findUnique({ where: { username }, select: { id: true } });
  return user?.id ?? null;
}

/** Ids of the administrators who can log in. Locked, so that two of them cannot disable each other at once. */
export async function lockActiveAdmins(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM "user" WHERE role = 'admin' AND disabled_at IS NULL ORDER BY id FOR UPDATE`;
  return rows.map((row) => row.id);
}

export type DistrictOption = {
  code: string;
  name: string;
  parentName: string;
  departments: { id: string; name: string; aliases: string[] }[];
};

/** Every district with its departments, to choose from when an account is opened. */
export async function listDistrictOptions(): Promise<DistrictOption[]> {
  return database().district.findMany({
    select: {
      code: true,
      name: true,
      parentName: true,
      departments: { select: { id: true, name: true, aliases: true }, orderBy: { name: 'asc' } },
    },
    orderBy: { code: 'asc' },
  });
}

/** Whether the places an account shall belong to exist. */
export async function placesExist(
  db: Db,
  districtIds: readonly string[],
  department: { districtId: string; id: string } | null,
): Promise<boolean> {
  const found = await db.district.count({ where: { code: { in: [...districtIds] } } });
  if (found !== new Set(districtIds).size) return false;
  if (!department) return true;
  const { districtId, id } = department;
  return (await db.department.count({ where: { districtId, id } })) === 1;
}

/** Those of the lower-cased names that are in use. */
export async function findUsernames(db: Db, usernames: readonly string[]): Promise<string[]> {
  const users = await db.user.findMany({
    where: { username: { in: [...usernames] } },
    select: { username: true },
  });
  return users.flatMap(({ username }) => username ?? []);
}

export async function findDepartmentIds(
  db: Db,
  wanted: readonly { districtId: string; name: string }[],
): Promise<{ districtId: string; name: string; id: string }[]> {
  if (wanted.length === 0) return [];
  return db.department.findMany({
    where: { OR: wanted.map(({ districtId, name }) => ({ districtId, name })) },
    select: { districtId: true, name: true, id: true },
  });
}
