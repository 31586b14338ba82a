import { formatBytes, MAX_ATTACHMENT_BYTES } from '@/lib/domain/attachment/limits';
import { ATTACHMENT_FACTS, kindOfMediaType } from '@/lib/domain/attachment/media-type';
import { formatDayTime } from './format-date';

/** What evidence belongs to, as the routes name it. */
export type AttachmentSubject =
  { districtId: string; indicatorId: string; year: number } | { districtId: string; narrativeId: string };

/** A button's worth: what the evidence belongs to, and how many files there are. */
export type AttachmentTally = { subject: AttachmentSubject; count: number };

export type AttachmentFile = {
  id: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  uploadedBy: string;
  uploadedAt: string;
};

/** The evidence of one value or narrative, as its route answers. */
export type AttachmentList = {
  name: string;
  limit: number;
  files: AttachmentFile[];
  addingBarred: string;
  removingBarred: string;
  asksReason: boolean;
};

/** PDF · 1.4 MB · 张三 2026-03-12 14:05 上传 */
export function describeFile({ mediaType, bytes, uploadedBy, uploadedAt }: AttachmentFile): string {
  const kind = kindOfMediaType(mediaType);
  const label = kind ? ATTACHMENT_FACTS[kind].label : '文件';
  return `${label} · ${formatBytes(bytes)} · ${uploadedBy} ${formatDayTime(uploadedAt)} 上传`;
}

export function attachmentsAddress(subject: AttachmentSubject): string {
  const { districtId, ...rest } = subject;
  const query = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]));
  return `/api/districts/${districtId}/attachments?${query}`;
}

export const fileAddress = ({ districtId }: AttachmentSubject, id: string): string =>
  `/api/districts/${districtId}/attachments/${encodeURIComponent(id)}`;

/** What is wrong with a file before it is sent; the server looks again, also into it. */
export function findFileProblem({ size }: { size: number }, free: number): string | null {
  if (free <= 0) return '附件个数已满，没有上传。请先移除不需要的，或合并为一个文件。';
  if (size === 0) return '这是一个空文件，请核对后重新选择。';
  if (size > MAX_ATTACHMENT_BYTES) {
    return `${formatBytes(size)}，超过 ${formatBytes(MAX_ATTACHMENT_BYTES)} 的上限，请压缩或拆分后再上传。`;
  }
  return null;
}

/** One line of a history: a file that was added or taken away. */
export type FileStep = {
  key: string;
  at: string;
  act: string;
  actor: string;
  fileName: string;
  reason: string | null;
};

type StoredStep = {
  id: string;
  fileName: string;
  uploadedBy: string;
  uploadedAt: Date;
  removedBy: string | null;
  removedAt: Date | null;
  removalReason: string | null;
};

/** Newest first. */
export function toFileSteps(steps: readonly StoredStep[]): FileStep[] {
  return steps
    .flatMap(({ id, fileName, uploadedBy, uploadedAt, removedBy, removedAt, removalReason }): FileStep[] => {
      const added = { act: '添加附件', actor: uploadedBy, at: uploadedAt.toISOString(), reason: null };
      const removed = removedAt && {
        act: '移除附件',
        actor: removedBy ?? '—',
        at: removedAt.toISOString(),
        reason: removalReason,
      };
      return [
        { key: `${id}-added`, fileName, ...added },
        ...(removed ? [{ key: `${id}-removed`, fileName, ...removed }] : []),
      ];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}
