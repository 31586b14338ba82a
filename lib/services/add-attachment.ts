import { createHash } from 'node:crypto';
import {
  insertAttachment,
  listAttachments,
  lockAttachmentSum,
  sumAttachmentBytes,
  type AttachmentRow,
} from '@/lib/db/attachments';
import { addAuditEntry } from '@/lib/db/audit';
import { database, inTransaction, type Db } from '@/lib/db/client';
import { claimNarrative } from '@/lib/db/narratives';
import { recogniseFile } from '@/lib/documents/recognise-file';
import type { Actor } from '@/lib/domain/access/actor';
import { addingLock } from '@/lib/domain/attachment/attachment-lock';
import { tidyFileName } from '@/lib/domain/attachment/file-name';
import { formatBytes, MAX_BYTES_PER_YEAR } from '@/lib/domain/attachment/limits';
import { ATTACHMENT_FACTS, UNFIT_TEXT } from '@/lib/domain/attachment/media-type';
import { describeEntryRefusal, lockReaderOf } from '@/lib/domain/review/entry-lock';
import { AppError } from '@/lib/errors';
import type { AttachmentSubject } from '@/lib/schemas/attachment';
import {
  holdAttachmentTarget,
  readAttachmentTarget,
  refuseAttachment,
  type AttachmentTarget,
} from './attachment-target';

export type AddedAttachment =
  | { kind: 'added'; id: string; fileName: string }
  /** The same content lies there already under this name. */
  | { kind: 'known'; id: string; fileName: string };

/**
 * Adds a file as evidence. Rights and locks come before the content is even read; its type is found in the content. The
 * same content twice on one value is recognised and not kept again. Throws `forbidden`, `wrongState`, `invalidInput`
 * (what is wrong with the file) or `conflict` (too many, or too much in the year).
 */
export async function addAttachment(
  actor: Actor,
  subject: AttachmentSubject,
  file: { name: string; read: () => Promise<Uint8Array<ArrayBuffer>> },
  now: Date,
): Promise<AddedAttachment> {
  refuseLocked(actor, await readAttachmentTarget(database(), actor, subject, now));
  const content = await file.read();
  const recognised = await recogniseFile(content);
  if ('unfit' in recognised) {
    throw new AppError('invalidInput', `unfit file: ${recognised.unfit}`, {
      userMessage: UNFIT_TEXT[recognised.unfit],
    });
  }
  const row = {
    fileName: tidyFileName(file.name, recognised.kind),
    mediaType: ATTACHMENT_FACTS[recognised.kind].mediaType,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    content,
    uploadedById: actor.id,
    uploadedBy: actor.name,
    uploadedAt: now,
  };
  return inTransaction(async (db) => {
    const target = await holdAttachmentTarget(db, actor, subject, now);
    refuseLocked(actor, target);
    const present = await listAttachments(db, target.districtId, target.place);
    const known = present.find(({ sha256 }) => sha256 === row.sha256);
    if (known) return { kind: 'known', id: known.id, fileName: known.fileName };
    await refuseTooMuch(db, target, present.length, row.bytes);
    const fileName = freeName(row.fileName, present);
    const added = await insertAttachment(db, target.districtId, target.place, { ...row, fileName });
    // What a person has added to is no longer a demonstration, and stays when that is cleared.
    if ('narrativeId' in subject) await claimNarrative(db, subject.districtId, subject.narrativeId);
    await audit(db, actor, target, added);
    return { kind: 'added', id: added.id, fileName };
  });
}

function refuseLocked(actor: Actor, { facts }: AttachmentTarget): void {
  const lock = addingLock(facts);
  if (lock.kind !== 'open') {
    throw refuseAttachment(lock, describeEntryRefusal(lock, lockReaderOf(actor.role)));
  }
}

async function refuseTooMuch(
  db: Db,
  { districtId, place, limit }: AttachmentTarget,
  present: number,
  bytes: number,
): Promise<void> {
  if (present >= limit) {
    throw new AppError('conflict', `${present} attachments`, {
      userMessage: `附件已有 ${limit} 个，不能再添加。请先移除不需要的，或合并为一个文件。`,
    });
  }
  await lockAttachmentSum(db, districtId, place.year);
  const stored = await sumAttachmentBytes(db, districtId, place.year);
  if (stored + bytes > MAX_BYTES_PER_YEAR) {
    throw new AppError('conflict', `${stored} bytes of evidence in ${place.year}`, {
      userMessage: `本区县 ${place.year} 年的附件已近 ${formatBytes(MAX_BYTES_PER_YEAR)} 上限，放不下这个文件。请压缩后再传，或与妇儿工委办商定线下留存。`,
    });
  }
}

/** Two files of one value never have the same name: 台账.pdf, 台账（2）.pdf. */
function freeName(name: string, present: readonly Pick<AttachmentRow, 'fileName'>[]): string {
  const taken = new Set(present.map(({ fileName }) => fileName));
  const dot = name.lastIndexOf('.');
  for (let number = 2, free = name; ; number += 1) {
    if (!taken.has(free)) return free;
    free = `${name.slice(0, dot)}（${number}）${name.slice(dot)}`;
  }
}

async function audit(
  db: Db,
  actor: Actor,
  { districtId, place }: AttachmentTarget,
  { id, fileName, bytes, sha256 }: AttachmentRow,
): Promise<void> {
  await addAuditEntry(db, {
    districtId,
    actor,
    action: 'attachment.add',
    subjectType: 'attachment',
    subjectId: id,
    detail: { ...place, fileName, bytes, sha256 },
  });
}
