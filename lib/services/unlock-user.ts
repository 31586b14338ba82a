import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { unlock } from '@/lib/db/user-writes';
import type { Actor } from '@/lib/domain/access/actor';
import type { UserIdInput } from '@/lib/schemas/account';
import { loadOtherUser } from './load-other-user';
import { requireRight } from './require-right';

/** Lets somebody try again before the lock after five wrong passwords runs out. */
export async function unlockUser(actor: Actor, { userId }: UserIdInput): Promise<void> {
  requireRight(actor, { type: 'account.manage' });
  await inTransaction(async (db) => {
    const user = await loadOtherUser(db, actor, userId);
    await unlock(db, userId);
    await addAuditEntry(db, {
      districtId: user.districtId,
      actor,
      action: 'user.unlock',
      subjectType: 'user',
      subjectId: userId,
      detail: { username: user.username },
    });
  });
}
