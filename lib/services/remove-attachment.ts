import { findAttachment, markAttachmentRemoved, type AttachmentRecord } from '@/lib/db/attachments';
import { addAuditEntry } from '@/lib/db/audit';
import { inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { needsRemovalReason, removingLock } from '@/lib/domain/attachment/attachment-lock';
import { describeEntryLock, describeEntryRefusal, lockReaderOf } from '@/lib/domain/review/entry-lock';
import { AppError } from '@/lib/errors';
import type { AttachmentSubject, RemoveAttachmentInput } from '@/lib/schemas/attachment';
import { holdAttachmentTarget, refuseAttachment } from './attachment-target';
import { requireRight } from './require-right';

/**
 * Takes evidence away; the row stays for the record. Once the value was handed in, only the office does it, and says
 * why. Throws `forbidden`, `notFound`, `wrongState`, `invalidInput` without the reason, `staleVersion` when it is gone.
 */
export async function removeAttachment(
  actor: Actor,
  { districtId, attachmentId, reason }: RemoveAttachmentInput,
  now: Date,
): Promise<void> {
  requireRight(actor, { type: 'district.read', districtId });
  await inTransaction(async (db) => {
    const found = await findAttachment(db, districtId, attachmentId);
    if (!found) throw new AppError('notFound', `attachment ${attachmentId}`);
    const { facts, place } = await holdAttachmentTarget(db, actor, subjectOf(districtId, found), now);
    const lock = removingLock(facts);
    const reader = lockReaderOf(actor.role);
    if (lock.kind === 'submitted') {
      throw refuseAttachment(lock, `${describeEntryLock(lock, reader)}。要移除附件，请先撤回提交。`);
    }
    if (lock.kind !== 'open') throw refuseAttachment(lock, describeEntryRefusal(lock, reader));
    if (needsRemovalReason(facts.state) && !reason) {
      throw new AppError('invalidInput', 'reason missing', {
        userMessage: '数值已提交或已审核，请写明移除原因。',
        detail: { fields: { reason: '请写明移除原因' } },
      });
    }
    if (found.removed || !(await markAttachmentRemoved(db, districtId, attachmentId, actor.name, now))) {
      throw new AppError('staleVersion', `attachment ${attachmentId} is gone`, {
        userMessage: '这个附件刚刚已被移除，列表已更新。',
      });
    }
    await addAuditEntry(db, {
      districtId,
      actor,
      action: 'attachment.remove',
      subjectType: 'attachment',
      subjectId: attachmentId,
      detail: { ...place, fileName: found.fileName, ...(reason ? { reason } : {}) },
    });
  });
}

export function subjectOf(
  districtId: string,
  { indicatorId, narrativeId, year }: AttachmentRecord,
): AttachmentSubject {
  return indicatorId === null
    ? { districtId, narrativeId: narrativeId ?? '' }
    : { districtId, indicatorId, year };
}
