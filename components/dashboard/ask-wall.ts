/** What the server answered to a wall that asked whether anything has changed. */
export type WallAnswer =
  | { kind: 'same' }
  | { kind: 'changed'; html: string; tag: string }
  /** Nobody is logged in any more. */
  | { kind: 'expired' }
  /** The server says why it shows nothing. */
  | { kind: 'refused'; message: string }
  | { kind: 'unreachable' };

const ANSWER_WITHIN_MS = 10_000;
const OWN_WORDS: readonly number[] = [400, 403, 404];

/** Asks once; never throws, because a wall has nobody who would reload it. */
export async function askWall(address: string, tag: string): Promise<WallAnswer> {
  try {
    const response = await fetch(address, {
      headers: { 'if-none-match': tag },
      cache: 'no-store',
      signal: AbortSignal.timeout(ANSWER_WITHIN_MS),
    });
    if (response.status === 304) return { kind: 'same' };
    if (response.status === 401) return { kind: 'expired' };
    if (OWN_WORDS.includes(response.status)) {
      const { message } = (await response.json()) as { message: string };
      return { kind: 'refused', message };
    }
    const own = response.headers.get('etag');
    if (!response.ok || own === null) return { kind: 'unreachable' };
    return { kind: 'changed', html: await response.text(), tag: own };
  } catch {
    return { kind: 'unreachable' };
  }
}
