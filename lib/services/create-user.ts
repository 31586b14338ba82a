import { randomUUID } from 'node:crypto';
import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction, type Db } from '@/lib/db/client';
import { insertUser, type UserPlace } from '@/lib/db/user-writes';
import { findUserIdByUsername, placesExist } from '@/lib/db/users';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { CreateUserInput } from '@/lib/schemas/account';
import { createOneTimePassword } from './one-time-password';
import { hashPassword } from './password';
import { requireRight } from './require-right';

export type CreatedUser = {
  userId: string;
  username: string;
  /** Shown once and kept nowhere; it must be changed at the first login. */
  oneTimePassword: string;
};

/** Opens an account with a one-time password. Throws `forbidden`, `conflict` for a used name, `invalidInput`. */
export async function createUser(actor: Actor, input: CreateUserInput): Promise<CreatedUser> {
  requireRight(actor, { type: 'account.manage' });
  const oneTimePassword = createOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  const userId = randomUUID();
  const { username, ...place } = input;
  await inTransaction(async (db) => {
    await requirePlaces(db, place);
    if (await findUserIdByUsername(db, username.toLowerCase())) throw usernameTaken(username);
    await insertUser(db, {
      ...place,
      ...credentialsOf(userId, username),
      passwordHash,
      mustChangePassword: true,
      demonstration: false,
    });
    await addAuditEntry(db, {
      districtId: place.districtId,
      actor,
      action: 'user.create',
      subjectType: 'user',
      subjectId: userId,
      detail: { username, ...place },
    });
  });
  return { userId, username, oneTimePassword };
}

/** Ids and names of a new account as the authentication library expects them. */
export function credentialsOf(userId: string, username: string) {
  return {
    id: userId,
    accountRowId: randomUUID(),
    username: username.toLowerCase(),
    displayUsername: username,
    email: `${userId}@users.invalid`,
  };
}

/** Throws `invalidInput` when a district or department was removed while the form stood open. */
export async function requirePlaces(db: Db, place: UserPlace): Promise<void> {
  const { districtId, departmentId } = place;
  const districts = districtId ? [districtId] : place.districtIds;
  const department = districtId && departmentId ? { districtId, id: departmentId } : null;
  if (await placesExist(db, districts, department)) return;
  throw new AppError('invalidInput', 'unknown district or department', {
    userMessage: '所选区县或单位已不存在，请刷新页面后重新选择。',
  });
}

function usernameTaken(username: string): AppError {
  const message = `用户名“${username}”已被使用，请换一个。`;
  return new AppError('conflict', 'username taken', {
    userMessage: message,
    detail: { fields: { username: message } },
  });
}
