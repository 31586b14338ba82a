import { listAttachments } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { addingLock, needsRemovalReason, removingLock } from '@/lib/domain/attachment/attachment-lock';
import { describeEntryLock, lockReaderOf, type EntryLock } from '@/lib/domain/review/entry-lock';
import type { AttachmentSubject } from '@/lib/schemas/attachment';
import { readAttachmentTarget } from './attachment-target';

export type AttachmentList = {
  name: string;
  limit: number;
  files: {
    id: string;
    fileName: string;
    mediaType: string;
    bytes: number;
    uploadedBy: string;
    uploadedAt: string;
  }[];
  /** Why nothing can be added or taken away; empty when it can. */
  addingBarred: string;
  removingBarred: string;
  /** The office has to say why. */
  asksReason: boolean;
};

/** The evidence of a value or a narrative, without the contents. Throws `forbidden` or `notFound`. */
export async function showAttachments(
  actor: Actor,
  subject: AttachmentSubject,
  now: Date,
): Promise<AttachmentList> {
  const { districtId, place, name, limit, facts } = await readAttachmentTarget(
    database(),
    actor,
    subject,
    now,
  );
  const files = await listAttachments(database(), districtId, place);
  const words = (lock: EntryLock) =>
    lock.kind === 'open' ? '' : describeEntryLock(lock, lockReaderOf(actor.role));
  return {
    name,
    limit,
    files: files.map(({ sha256: _sha256, uploadedAt, ...file }) => ({
      ...file,
      uploadedAt: uploadedAt.toISOString(),
    })),
    addingBarred: words(addingLock(facts)),
    removingBarred: words(removingLock(facts)),
    asksReason: needsRemovalReason(facts.state),
  };
}
