import { AppError } from '@/lib/errors';

const IDLE_MS = 30_000;
const TOTAL_MS = 5 * 60_000;

type Limits = { bytes: number; /** Shown when the body is larger. */ tooLarge: string };

/**
 * The whole body of a request, counted while it arrives: its announced length is used to refuse early and otherwise not
 * believed. A sender that stops sending is not waited for. Throws `invalidInput`.
 */
export async function readLimitedBody(
  request: Request,
  { bytes, tooLarge }: Limits,
): Promise<Uint8Array<ArrayBuffer>> {
  const refusal = () => new AppError('invalidInput', `body above ${bytes} bytes`, { userMessage: tooLarge });
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw refusal();
  const reader = request.body?.getReader();
  if (!reader) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  const deadline = Date.now() + TOTAL_MS;
  let total = 0;
  try {
    for (;;) {
      const { done, value } = await withinTime(reader.read(), Math.min(IDLE_MS, deadline - Date.now()));
      if (done) break;
      total += value.length;
      if (total > bytes) throw refusal();
      chunks.push(value);
    }
  } finally {
    reader.cancel().catch(() => undefined);
  }
  return join(chunks, total);
}

function join(chunks: readonly Uint8Array[], total: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

async function withinTime<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () =>
        reject(
          new AppError('invalidInput', 'upload stalled', {
            userMessage: '上传中断，文件没有收完。请检查网络后重新上传。',
          }),
        ),
      Math.max(0, milliseconds),
    );
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
