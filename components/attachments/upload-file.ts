import { attachmentsAddress, type AttachmentSubject } from '@/lib/view/attachments';

export type UploadOutcome =
  { kind: 'added' | 'known'; fileName: string } | { kind: 'refused'; message: string };

const OFFLINE = '没有传上去，请检查网络后重试。';

/** Sends one file as it is; the browser's older request tells how far it is. Never fails: a refusal is an outcome. */
export function uploadFile(
  subject: AttachmentSubject,
  file: File,
  onProgress: (share: number) => void,
): Promise<UploadOutcome> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${attachmentsAddress(subject)}&name=${encodeURIComponent(file.name)}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request.status, request.response));
    request.onerror = () => resolve({ kind: 'refused', message: OFFLINE });
    request.send(file);
  });
}

function readAnswer(status: number, answer: unknown): UploadOutcome {
  const { kind, fileName, message } = (answer ?? {}) as Record<string, unknown>;
  if (status === 200 && (kind === 'added' || kind === 'known') && typeof fileName === 'string') {
    return { kind, fileName };
  }
  return { kind: 'refused', message: typeof message === 'string' ? message : OFFLINE };
}
