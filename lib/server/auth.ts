import { betterAuth } from 'better-auth';
import { APIError, createAuthMiddleware, getSessionFromCtx, isAPIError } from 'better-auth/api';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { username } from 'better-auth/plugins/username';
import { database } from '@/lib/db/client';
import { countLoginAttempt, findLoginBar, recordLogin, recordPasswordChange } from '@/lib/db/logins';
import {
  findPasswordProblem,
  PASSWORD_MAX_LENGTH,
  PASSWORD_MIN_LENGTH,
} from '@/lib/domain/access/password-rule';
import { isValidUsername } from '@/lib/schemas/account';
import { hashPassword, verifyPassword } from '@/lib/services/password';
import { env } from './env';
import { logger } from './logger';
import { sessionUserPlugin } from './session-user-plugin';

const IDLE_SECONDS = 30 * 60;
const REFRESH_SECONDS = 60;

const LOGIN_BAR_CODE = { disabled: 'ACCOUNT_DISABLED', demonstration: 'DEMONSTRATION_CLOSED' } as const;

/** Header that the auth route sets itself; whatever a client sent under this name is overwritten. */
export const CLIENT_ADDRESS_HEADER = 'x-fuer-client-address';

function createAuth() {
  const settings = env();
  return betterAuth({
    appName: '妇儿规划监测平台',
    secret: settings.BETTER_AUTH_SECRET,
    baseURL: settings.BETTER_AUTH_URL,
    trustedOrigins: (request) => (request ? [ownOrigin(request)] : []),
    database: prismaAdapter(database(), { provider: 'postgresql' }),
    telemetry: { enabled: false },
    logger: { level: 'error' },
    // A wrong password is an answer, not an incident.
    onAPIError: {
      onError: (error) => {
        if (!isAPIError(error)) logger.error({ err: error }, 'authentication failed unexpectedly');
      },
    },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_MIN_LENGTH,
      maxPasswordLength: PASSWORD_MAX_LENGTH,
      password: { hash: hashPassword, verify: ({ hash, password }) => verifyPassword(hash, password) },
    },
    disabledPaths: [
      '/sign-in/email',
      '/sign-in/social',
      '/sign-up/email',
      '/request-password-reset',
      '/reset-password',
      '/change-email',
      '/update-user',
      '/delete-user',
      '/is-username-available',
      '/verify-password',
      '/update-session',
      '/link-social',
      '/unlink-account',
      '/send-verification-email',
    ],
    user: {
      additionalFields: {
        role: { type: 'string', required: true, input: false },
        districtId: { type: 'string', required: false, input: false },
        departmentId: { type: 'string', required: false, input: false },
        mustChangePassword: { type: 'boolean', required: true, input: false },
        disabledAt: { type: 'date', required: false, input: false },
        demonstration: { type: 'boolean', required: true, input: false },
      },
    },
    session: { expiresIn: IDLE_SECONDS, updateAge: REFRESH_SECONDS },
    rateLimit: {
      enabled: true,
      storage: 'database',
      window: 60,
      max: 600,
      // Without a trusted proxy everybody counts as one address; a whole class of newcomers must get through.
      customRules: {
        '/sign-in/username': { window: 60, max: settings.TRUST_PROXY === '1' ? 20 : 120 },
        '/change-password': { window: 60, max: settings.TRUST_PROXY === '1' ? 10 : 60 },
      },
    },
    advanced: {
      // Said explicitly: the library leaves both checks out when it believes to run under a test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { ipAddressHeaders: [CLIENT_ADDRESS_HEADER] },
      cookiePrefix: 'fuer',
      // An intranet without TLS must still be able to log in; with an https address the cookie is secure.
      useSecureCookies: settings.BETTER_AUTH_URL?.startsWith('https://') ?? false,
    },
    plugins: [
      username({ minUsernameLength: 2, maxUsernameLength: 30, usernameValidator: isValidUsername }),
      sessionUserPlugin,
    ],
    databaseHooks: {
      session: {
        create: {
          before: async (session) => {
            const bar = await findLoginBar(session.userId, settings.DEMO === '1');
            if (bar !== null) throw new APIError('FORBIDDEN', { code: LOGIN_BAR_CODE[bar] });
          },
        },
      },
    },
    hooks: { before: beforeLoginOrPasswordChange, after: afterLoginOrPasswordChange },
  });
}

const beforeLoginOrPasswordChange = createAuthMiddleware(async (context) => {
  const body = (context.body ?? {}) as Record<string, unknown>;
  if (context.path === '/sign-in/username') {
    const name = typeof body.username === 'string' ? body.username.toLowerCase() : '';
    // What no account can be called is refused by the library itself.
    const allowed = !isValidUsername(name) || (await countLoginAttempt(name));
    if (!allowed) throw new APIError('TOO_MANY_REQUESTS', { code: 'ACCOUNT_LOCKED' });
  }
  if (context.path === '/change-password' && typeof body.newPassword === 'string') {
    const session = await getSessionFromCtx(context);
    const problem = findPasswordProblem(body.newPassword, {
      username: session?.user.username as string | undefined,
      current: typeof body.currentPassword === 'string' ? body.currentPassword : undefined,
    });
    if (problem) throw new APIError('BAD_REQUEST', { code: `PASSWORD_REFUSED_${problem}` });
  }
});

const afterLoginOrPasswordChange = createAuthMiddleware(async ({ path, context }) => {
  const user = context.newSession?.user ?? context.session?.user;
  if (!user || context.returned instanceof APIError) return;
  if (path === '/sign-in/username' && context.newSession) await recordLogin(user);
  if (path === '/change-password') await recordPasswordChange(user);
});

/** The origin a browser sees, also when the port moved or a proxy stands in front. */
function ownOrigin(request: Request): string {
  const host = request.headers.get('host') ?? new URL(request.url).host;
  const scheme = env().TRUST_PROXY === '1' ? request.headers.get('x-forwarded-proto') : null;
  return `${scheme ?? new URL(request.url).protocol.replace(':', '')}://${host}`;
}

let instance: ReturnType<typeof createAuth> | undefined;

/** The authentication library, configured at first use so that a build needs no database. */
export function auth(): ReturnType<typeof createAuth> {
  instance ??= createAuth();
  return instance;
}
