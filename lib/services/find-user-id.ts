import { database } from '@/lib/db/client';
import { findUserIdByUsername } from '@/lib/db/users';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

/** The account of a name typed at the command line. Throws `notFound`. */
export async function findUserId(actor: Actor, username: string): Promise<string> {
  requireRight(actor, { type: 'account.manage' });
  const id = await findUserIdByUsername(database(), username.toLowerCase());
  if (id) return id;
  throw new AppError('notFound', `no user ${username}`, {
    userMessage: `没有用户名为“${username}”的账号。可用 user list 查看全部账号。`,
  });
}
