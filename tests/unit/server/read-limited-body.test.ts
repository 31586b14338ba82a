import { describe, expect, it } from 'vitest';
import { readLimitedBody } from '@/lib/server/read-limited-body';

const LIMITS = { bytes: 1000, tooLarge: '文件超过上限。' };

/** A request that says one length and sends another, counting what is really asked of it. */
function sending(chunk: number, chunks: number, announced?: number) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === chunks) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(chunk).fill(7));
    },
  });
  const headers: Record<string, string> =
    announced === undefined ? {} : { 'content-length': String(announced) };
  const request = new Request('http://localhost/x', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  return { request, sent: () => sent };
}

const refused = { code: 'invalidInput', userMessage: '文件超过上限。' };

describe('a body that is read with a limit', () => {
  it('is taken whole up to the limit', async () => {
    const whole = await readLimitedBody(sending(250, 4).request, LIMITS);
    expect(whole).toHaveLength(1000);
    expect(whole.every((byte) => byte === 7)).toBe(true);
    expect(await readLimitedBody(new Request('http://localhost/x', { method: 'POST' }), LIMITS)).toHaveLength(
      0,
    );
  });

  it('is not read at all when it says that it is too large', async () => {
    const { request, sent } = sending(1000, 50_000, 50_000_000);
    await expect(readLimitedBody(request, LIMITS)).rejects.toMatchObject(refused);
    expect(sent()).toBeLessThanOrEqual(1);
  });

  it('is cut off as soon as it has become too large, whatever it said', async () => {
    const { request, sent } = sending(400, 50_000, 10);
    await expect(readLimitedBody(request, LIMITS)).rejects.toMatchObject(refused);
    expect(sent()).toBeLessThan(10);
  });
});
