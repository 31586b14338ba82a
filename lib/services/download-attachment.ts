import { findAttachment, readAttachmentContent } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { AppError } from '@/lib/errors';
import { readAttachmentTarget } from './attachment-target';
import { subjectOf } from './remove-attachment';
import { requireRight } from './require-right';

export type DownloadedAttachment = { fileName: string; mediaType: string; content: Uint8Array<ArrayBuffer> };

/**
 * One file with its content, for those who may read the value it belongs to. What was taken away is kept for the
 * record and open to the office only. Throws `forbidden` or `notFound`.
 */
export async function downloadAttachment(
  actor: Actor,
  { districtId, attachmentId }: { districtId: string; attachmentId: string },
  now: Date,
): Promise<DownloadedAttachment> {
  requireRight(actor, { type: 'district.read', districtId });
  const found = await findAttachment(database(), districtId, attachmentId);
  const seesRemoved = can(actor, { type: 'reading.review', districtId });
  if (!found || (found.removed && !seesRemoved)) throw new AppError('notFound', `attachment ${attachmentId}`);
  await readAttachmentTarget(database(), actor, subjectOf(districtId, found), now);
  return readAttachmentContent(database(), districtId, attachmentId);
}
