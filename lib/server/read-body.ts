import { AppError } from '@/lib/errors';

/**
 * The body of a request, read while it arrives and given up as soon as it is longer than `limit` bytes. Throws
 * `invalidInput` with `tooLong` for what is longer.
 */
export async function readBody(request: Request, limit: number, tooLong: string): Promise<Uint8Array> {
  const refuse = () => new AppError('invalidInput', `body over ${limit} bytes`, { userMessage: tooLong });
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw refuse();
  if (!request.body) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return Buffer.concat(chunks, length);
    length += value.length;
    if (length > limit) {
      await reader.cancel().catch(() => undefined);
      throw refuse();
    }
    chunks.push(value);
  }
}
