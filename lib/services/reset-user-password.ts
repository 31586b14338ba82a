import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { replacePassword } from '@/lib/db/user-writes';
import type { Actor } from '@/lib/domain/access/actor';
import type { UserIdInput } from '@/lib/schemas/account';
import { loadOtherUser } from './load-other-user';
import { createOneTimePassword } from './one-time-password';
import { hashPassword } from './password';
import { requireRight } from './require-right';

/** Gives a new one-time password, unlocks, and ends every session of the account. Not for one's own. */
export async function resetUserPassword(
  actor: Actor,
  { userId }: UserIdInput,
): Promise<{ username: string; oneTimePassword: string }> {
  requireRight(actor, { type: 'account.manage' });
  const oneTimePassword = createOneTimePassword();
  const passwordHash = await hashPassword(oneTimePassword);
  return inTransaction(async (db) => {
    const user = await loadOtherUser(db, actor, userId);
    await replacePassword(db, userId, passwordHash);
    await addAuditEntry(db, {
      districtId: user.districtId,
      actor,
      action: 'user.resetPassword',
      subjectType: 'user',
      subjectId: userId,
      detail: { username: user.username },
    });
    return { username: user.username ?? user.name, oneTimePassword };
  });
}
