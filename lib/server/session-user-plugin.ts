import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { LRUCache } from 'lru-cache';
import { findSessionUser, type SessionUser } from '@/lib/db/sessions';

/**
 * Tokens of cookies whose signature has been found good, by the cookie as it was sent: that cannot change while the
 * process lives, and checking it anew takes longer than asking the database.
 */
const verified = new LRUCache<string, string>({ max: 10_000 });

/**
 * Who a request's session belongs to. The library checks the signed cookie; session, account and districts then
 * come in one statement instead of the library's own two and one more. Without a path it cannot be reached from
 * outside, and it never renews: see `proxy.ts`.
 */
export const sessionUserPlugin = {
  id: 'session-user',
  endpoints: {
    getSessionUser: createAuthEndpoint(
      { method: 'GET', requireHeaders: true },
      async (context): Promise<SessionUser | null> => {
        const { authCookies, secret } = context.context;
        const { name } = authCookies.sessionToken;
        const cookie = context.getCookie(name);
        if (!cookie) return null;
        const token = verified.get(cookie) ?? (await context.getSignedCookie(name, secret));
        if (!token) return null;
        verified.set(cookie, token);
        return findSessionUser(token);
      },
    ),
  },
} satisfies BetterAuthPlugin;
