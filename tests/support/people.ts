import { randomUUID } from 'node:crypto';
import { database, inTransaction } from '@/lib/db/client';
import { insertUser } from '@/lib/db/user-writes';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { credentialsOf } from '@/lib/services/create-user';
import { hashPassword } from '@/lib/services/password';

export const PASSWORD = 'Right-password-2026';

let lastCode = 900_000 + Math.floor(Math.random() * 90_000);

/** A district of its own, so that test files do not meet each other's rows. */
export async function createDistrict(name = '测试区'): Promise<string> {
  const code = String((lastCode += 1));
  await database().district.create({
    data: { code, name, fullName: `测试市${name}`, parentCode: '900000', parentName: '测试市' },
  });
  return code;
}

export async function createDepartment(districtId: string, name: string): Promise<string> {
  const { id } = await database().department.create({ data: { districtId, name }, select: { id: true } });
  return id;
}

type Place = { districtId?: string | null; departmentId?: string | null; districtIds?: string[] };

/** Somebody as a session proves them, without an account in the database. */
export function actorOf(role: Role, place: Place = {}): Actor {
  return {
    id: `test-${role}-${randomUUID()}`,
    name: `测试${role}`,
    role,
    districtId: place.districtId ?? null,
    departmentId: place.departmentId ?? null,
    districtIds: place.districtIds ?? [],
    mustChangePassword: false,
  };
}

/** An account that can log in with PASSWORD. */
export async function createLogin(
  role: Role,
  place: Place & { mustChangePassword?: boolean } = {},
): Promise<{ userId: string; username: string }> {
  const userId = randomUUID();
  const username = `u-${userId.slice(0, 12)}`;
  const passwordHash = await hashPassword(PASSWORD);
  await inTransaction((db) =>
    insertUser(db, {
      ...credentialsOf(userId, username),
      name: '测试用户',
      role,
      districtId: place.districtId ?? null,
      departmentId: place.departmentId ?? null,
      districtIds: place.districtIds ?? [],
      passwordHash,
      mustChangePassword: place.mustChangePassword ?? false,
      demonstration: false,
    }),
  );
  return { userId, username };
}
