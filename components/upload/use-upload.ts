'use client';

import { useEffect, useRef, useState } from 'react';
import { MAX_TABLE_BYTES } from '@/lib/domain/upload/max-table-bytes';
import { FILE_TOO_LARGE, type Preview } from '@/lib/view/upload/preview-words';
import { useAction } from '../ui/use-action';
import { sendFile } from './send-file';
import type { ApplyUpload } from './upload-actions';

export type UploadStep =
  | { kind: 'choose'; problem: string | null }
  /** `share` of the file sent; 1 while the server reads it. */
  | { kind: 'sending'; name: string; share: number }
  | { kind: 'preview'; preview: Preview; moved: boolean }
  | { kind: 'done'; written: number };

/** The steps of an upload: choose, send, look at what would change, apply. */
export function useUpload(place: { districtId: string; year: number }, apply: ApplyUpload) {
  const [step, setStep] = useState<UploadStep>({ kind: 'choose', problem: null });
  const [preferred, setPreferred] = useState<ReadonlySet<string>>(new Set());
  const action = useAction(apply);
  const running = useRef<AbortController>(null);
  useEffect(() => () => running.current?.abort(), []);

  const choose = async (file: File) => {
    if (file.size > MAX_TABLE_BYTES) return setStep({ kind: 'choose', problem: FILE_TOO_LARGE });
    const abort = (running.current = new AbortController());
    setStep({ kind: 'sending', name: file.name, share: 0 });
    const onProgress = (share: number) => setStep({ kind: 'sending', name: file.name, share });
    const sent = await sendFile(file, place, onProgress, abort.signal);
    if (abort.signal.aborted) return;
    setPreferred(new Set());
    action.clear();
    setStep(
      sent.ok
        ? { kind: 'preview', preview: sent.preview, moved: false }
        : { kind: 'choose', problem: sent.message },
    );
  };

  const prefer = (indicatorId: string, fromTable: boolean) => {
    const next = new Set(preferred);
    if (fromTable) next.add(indicatorId);
    else next.delete(indicatorId);
    setPreferred(next);
  };

  const applyNow = async ({ uploadId, fingerprint }: Preview) => {
    const { districtId } = place;
    const applied = await action.run({ districtId, uploadId, fingerprint, preferred: [...preferred] });
    if (!applied) return;
    if (applied.status === 'applied') return setStep({ kind: 'done', written: applied.written });
    setPreferred(new Set());
    setStep({ kind: 'preview', preview: applied.preview, moved: true });
  };

  const restart = () => {
    action.clear();
    setStep({ kind: 'choose', problem: null });
  };
  return {
    step,
    preferred,
    prefer,
    choose,
    applyNow,
    restart,
    busy: action.pending,
    problem: action.problem,
  };
}
