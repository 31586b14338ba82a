'use client';

import { useCallback, useEffect, useState } from 'react';
import {
  attachmentsAddress,
  fileAddress,
  findFileProblem,
  type AttachmentList,
  type AttachmentSubject,
} from '@/lib/view/attachments';
import { uploadFile, type UploadOutcome } from './upload-file';

export type Sending = { name: string; share: number; left: number };
export type FileOutcome = UploadOutcome & { key: number; name: string };

const UNREADABLE = '暂时取不到附件，请检查网络后重试。';

/** The files of one subject: what is there, what is on its way, and what became of each file that was chosen. */
export function useAttachments(subject: AttachmentSubject, onCount: (count: number) => void) {
  const [list, setList] = useState<AttachmentList | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [sending, setSending] = useState<Sending | null>(null);
  const [outcomes, setOutcomes] = useState<FileOutcome[]>([]);
  const address = attachmentsAddress(subject);

  const load = useCallback(async (): Promise<AttachmentList | null> => {
    const loaded = await loadList(address).catch(() => UNREADABLE);
    if (typeof loaded === 'string') {
      setProblem(loaded);
      return null;
    }
    setProblem(null);
    setList(loaded);
    return loaded;
  }, [address]);

  useEffect(() => {
    let left = false;
    loadList(address)
      .catch(() => UNREADABLE)
      .then((loaded) => {
        if (left) return;
        if (typeof loaded === 'string') setProblem(loaded);
        else setList(loaded);
      })
      .catch(() => undefined);
    return () => {
      left = true;
    };
  }, [address]);

  const add = async (files: readonly File[]) => {
    if (!list || sending) return;
    let free = list.limit - list.files.length;
    const done: FileOutcome[] = [];
    for (const [index, file] of files.entries()) {
      const refused = findFileProblem(file, free);
      setSending({ name: file.name, share: 0, left: files.length - index - 1 });
      const outcome: UploadOutcome = refused
        ? { kind: 'refused', message: refused }
        : await uploadFile(subject, file, (share) =>
            setSending({ name: file.name, share, left: files.length - index - 1 }),
          );
      if (outcome.kind === 'added') free -= 1;
      done.push({ ...outcome, key: index, name: file.name });
    }
    setSending(null);
    setOutcomes(done);
    const now = await load();
    if (now) onCount(now.files.length);
  };

  /** Answers why it was refused; null when the file is gone. */
  const remove = async (id: string, reason: string): Promise<string | null> => {
    const query = reason === '' ? '' : `?reason=${encodeURIComponent(reason)}`;
    const refusal = await send(`${fileAddress(subject, id)}${query}`).catch(
      () => '没有移除，请检查网络后重试。',
    );
    setOutcomes([]);
    const now = await load();
    if (now) onCount(now.files.length);
    return refusal;
  };
  return { list, problem, sending, outcomes, add, remove };
}

async function loadList(address: string): Promise<AttachmentList | string> {
  const response = await fetch(address, { headers: { accept: 'application/json' } });
  const answer = (await response.json()) as AttachmentList | { message: string };
  return 'message' in answer ? answer.message : answer;
}

async function send(address: string): Promise<string | null> {
  const response = await fetch(address, { method: 'DELETE' });
  const answer = (await response.json()) as { message?: string };
  return response.ok ? null : (answer.message ?? UNREADABLE);
}
