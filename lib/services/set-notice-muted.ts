import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import { setMuted } from '@/lib/db/notice-mutes';
import type { Actor } from '@/lib/domain/access/actor';
import { canBeMuted } from '@/lib/domain/notice/notice-kinds';
import { AppError } from '@/lib/errors';
import type { SetNoticeMutedInput } from '@/lib/schemas/notice';
import { requireMailbox } from './list-notices';

/** Whether a kind of notice counts as unread for the actor. Throws `invalidInput` for kinds that ask for an act. */
export async function setNoticeMuted(
  actor: Actor,
  { districtId, kind, muted }: SetNoticeMutedInput,
): Promise<void> {
  requireMailbox(actor, districtId);
  if (!canBeMuted(kind)) {
    throw new AppError('invalidInput', `notices of kind ${kind} are always told`, {
      userMessage: '这类通知需要您办理，不能关闭提醒。',
    });
  }
  await inTransaction(async (db) => {
    if (!(await setMuted(db, actor.id, kind, muted))) return;
    await addAuditEntry(db, {
      districtId,
      actor,
      action: muted ? 'notice.mute' : 'notice.unmute',
      subjectType: 'notice',
      subjectId: kind,
      detail: {},
    });
  });
}
