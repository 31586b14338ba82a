import type { Db } from '@/lib/db/client';
import { lockActiveAdmins, lockUser, type UserFacts } from '@/lib/db/users';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';

/** The account to be changed, locked. Throws `notFound`, or `wrongState` for one's own account. */
export async function loadOtherUser(db: Db, actor: Actor, userId: string): Promise<UserFacts> {
  if (userId === actor.id) {
    throw new AppError('wrongState', 'own account', {
      userMessage: '不能在这里更改自己的账号。修改密码请用右上角菜单；其他更改请由另一位系统管理员办理。',
    });
  }
  const user = await lockUser(db, userId);
  if (!user)
    throw new AppError('notFound', `user ${userId}`, { userMessage: '没有找到该账号，请刷新页面。' });
  return user;
}

/** Throws `wrongState` when the account is the last administrator who can log in. */
export async function requireOtherAdmin(db: Db, userId: string): Promise<void> {
  const admins = await lockActiveAdmins(db);
  if (!admins.includes(userId) || admins.length > 1) return;
  throw new AppError('wrongState', 'last active administrator', {
    userMessage: '这是最后一个可用的系统管理员账号，请先开通另一个系统管理员账号。',
  });
}
