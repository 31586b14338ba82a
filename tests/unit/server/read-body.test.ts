import { describe, expect, it } from 'vitest';
import { readBody } from '@/lib/server/read-body';

const MEGABYTE = 1024 * 1024;

function streamed(megabytes: number, headers: Record<string, string> = {}) {
  const sent = { chunks: 0, cancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent.chunks === megabytes) return controller.close();
      sent.chunks += 1;
      controller.enqueue(new Uint8Array(MEGABYTE));
    },
    cancel() {
      sent.cancelled = true;
    },
  });
  const request = new Request('http://localhost/', {
    method: 'POST',
    body,
    headers,
    duplex: 'half',
  } as RequestInit);
  return { request, sent };
}

describe('the body of a request', () => {
  it('is read whole up to the limit', async () => {
    const { request } = streamed(10);
    expect((await readBody(request, 10 * MEGABYTE, '过大')).length).toBe(10 * MEGABYTE);
  });

  it('is given up as soon as it is longer, however much is still to come', async () => {
    const { request, sent } = streamed(50);
    await expect(readBody(request, 10 * MEGABYTE, '过大')).rejects.toMatchObject({ userMessage: '过大' });
    expect(sent.chunks).toBeLessThan(14);
    expect(sent.cancelled).toBe(true);
  });

  it('is not read at all when it says itself that it is longer', async () => {
    const { request, sent } = streamed(50, { 'content-length': String(50 * MEGABYTE) });
    await expect(readBody(request, 10 * MEGABYTE, '过大')).rejects.toMatchObject({ code: 'invalidInput' });
    expect(sent.chunks).toBeLessThan(3);
  });

  it('may be missing', async () => {
    expect(await readBody(new Request('http://localhost/'), 10, '过大')).toHaveLength(0);
  });
});
