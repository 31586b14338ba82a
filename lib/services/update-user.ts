import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { updateUserPlace } from '@/lib/db/user-writes';
import type { UserFacts } from '@/lib/db/users';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { UpdateUserInput } from '@/lib/schemas/account';
import { requirePlaces } from './create-user';
import { loadOtherUser, requireOtherAdmin } from './load-other-user';
import { requireRight } from './require-right';

/** Changes name, role and place of an account; in force with its next request. Throws `staleVersion`. */
export async function updateUser(actor: Actor, input: UpdateUserInput): Promise<void> {
  requireRight(actor, { type: 'account.manage' });
  const { userId, seen, ...next } = input;
  await inTransaction(async (db) => {
    if (seen.role === 'admin' && next.role !== 'admin') await requireOtherAdmin(db, userId);
    const before = await loadOtherUser(db, actor, userId);
    await requirePlaces(db, next);
    if (!isAsSeen(before, seen)) {
      throw new AppError('staleVersion', `user ${userId} changed meanwhile`, {
        userMessage: '该账号刚刚被他人修改。请关闭窗口，核对最新内容后再改。',
        detail: { current: before },
      });
    }
    await updateUserPlace(db, userId, next);
    await addAuditEntry(db, {
      districtId: next.districtId ?? before.districtId,
      actor,
      action: 'user.update',
      subjectType: 'user',
      subjectId: userId,
      detail: { before, after: next },
    });
  });
}

function isAsSeen(now: UserFacts, seen: UpdateUserInput['seen']): boolean {
  const mark = ({ name, role, districtId, departmentId, districtIds }: UpdateUserInput['seen']) =>
    JSON.stringify([name, role, districtId, departmentId, ...[...districtIds].sort()]);
  return mark(now) === mark(seen);
}
