import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { setDisabled } from '@/lib/db/user-writes';
import type { Actor } from '@/lib/domain/access/actor';
import type { SetUserDisabledInput } from '@/lib/schemas/account';
import { loadOtherUser, requireOtherAdmin } from './load-other-user';
import { requireRight } from './require-right';

/** Disables an account and ends its sessions at once, or lets it in again. The last administrator stays. */
export async function setUserDisabled(
  actor: Actor,
  { userId, disabled }: SetUserDisabledInput,
): Promise<void> {
  requireRight(actor, { type: 'account.manage' });
  await inTransaction(async (db) => {
    if (disabled) await requireOtherAdmin(db, userId);
    const user = await loadOtherUser(db, actor, userId);
    await setDisabled(db, userId, disabled ? new Date() : null);
    await addAuditEntry(db, {
      districtId: user.districtId,
      actor,
      action: disabled ? 'user.disable' : 'user.enable',
      subjectType: 'user',
      subjectId: userId,
      detail: { username: user.username },
    });
  });
}
