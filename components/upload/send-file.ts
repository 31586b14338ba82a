import type { Preview } from '@/lib/view/upload/preview-words';

const OFFLINE = '没有连上服务器，表格没有上传。请检查网络后重试。';
const STOPPED = '上传中断，请重试。';

export type SentFile = { ok: true; preview: Preview } | { ok: false; message: string };

/** Sends a file as it is, telling how much of it has gone (0 to 1). `fetch` cannot tell. */
export function sendFile(
  file: File,
  { districtId, year }: { districtId: string; year: number },
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<SentFile> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    const query = new URLSearchParams({ year: String(year), name: file.name });
    request.open('POST', `/api/districts/${districtId}/uploads?${query}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(readAnswer(request));
    request.onerror = () => resolve({ ok: false, message: OFFLINE });
    request.onabort = () => resolve({ ok: false, message: STOPPED });
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): SentFile {
  try {
    const body: unknown = JSON.parse(responseText);
    if (status === 200) return { ok: true, preview: body as Preview };
    const { message } = body as { message?: string };
    return { ok: false, message: message ?? STOPPED };
  } catch {
    return { ok: false, message: STOPPED };
  }
}
