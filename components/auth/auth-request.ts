import type { AuthRefusal } from '@/lib/view/auth-message';

export type AuthAnswer =
  { ok: true; user: { mustChangePassword: boolean } } | { ok: false; refusal: AuthRefusal | null };

/** Posts to the authentication routes, which rate-limit and set the cookie; never throws. */
export async function postAuth(path: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  let response: Response;
  try {
    response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    return { ok: false, refusal: null };
  }
  const answer = (await response.json().catch(() => null)) as Record<string, unknown> | null;
  if (!response.ok) {
    const code = typeof answer?.code === 'string' ? answer.code : undefined;
    const retryAfter = Number(response.headers.get('x-retry-after')) || null;
    return { ok: false, refusal: { status: response.status, code, retryAfter } };
  }
  const user = answer?.user as { mustChangePassword?: unknown } | undefined;
  return { ok: true, user: { mustChangePassword: user?.mustChangePassword === true } };
}
