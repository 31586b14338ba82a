import type { BetterAuthPlugin } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { findSessionUser, type SessionUser } from '@/lib/db/sessions';

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
        const token = await context.getSignedCookie(authCookies.sessionToken.name, secret);
        return token ? findSessionUser(token) : null;
      },
    ),
  },
} satisfies BetterAuthPlugin;
