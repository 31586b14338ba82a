import { NextRequest } from 'next/server';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { POST as authRoute } from '@/app/api/auth/[...all]/route';
import { closeDatabase, database } from '@/lib/db/client';
import { replacePassword } from '@/lib/db/user-writes';
import { auth } from '@/lib/server/auth';
import { handleRoute } from '@/lib/server/handle-route';
import { runAction } from '@/lib/server/run-action';
import { currentActor, requireActor } from '@/lib/server/session';
import { hashPassword } from '@/lib/services/password';
import { resetUserPassword } from '@/lib/services/reset-user-password';
import { setUserDisabled } from '@/lib/services/set-user-disabled';
import { unlockUser } from '@/lib/services/unlock-user';
import { proxy } from '@/proxy';
import { actorOf, createLogin, PASSWORD } from '../support/people';

/** What the request that is being answered carries; outside of a server nobody else says it. */
let requestHeaders = new Headers();
vi.mock('next/headers', () => ({ headers: () => Promise.resolve(requestHeaders) }));

const ORIGIN = 'http://localhost:3000';
const admin = actorOf('admin');

type Options = { cookie?: string; headers?: Record<string, string> };

function request(path: string, body: unknown, { cookie, headers }: Options = {}): Request {
  return new Request(`${ORIGIN}/api/auth/${path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      origin: ORIGIN,
      host: 'localhost:3000',
      ...(cookie && { cookie }),
      ...headers,
    },
    body: JSON.stringify(body),
  });
}

const post = (path: string, body: unknown, options?: Options) => authRoute(request(path, body, options));

async function codeOf(response: Response): Promise<string | undefined> {
  const body = (await response.json().catch(() => null)) as { code?: string } | null;
  return body?.code;
}

const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');

const signIn = (username: string, password: string, options?: Options) =>
  post('sign-in/username', { username, password }, options);

async function cookieAfterLogin(username: string): Promise<string> {
  const response = await signIn(username, PASSWORD);
  expect(response.status).toBe(200);
  return cookieOf(response);
}

const sessionOf = (cookie: string) => auth().api.getSession({ headers: new Headers({ cookie }) });

beforeEach(async () => {
  await database().rateLimit.deleteMany();
});
afterAll(closeDatabase);

describe('logging in', () => {
  it('accepts the right password, whatever the case of the name, and leaves a trail', async () => {
    const { userId, username } = await createLogin('leader');
    const response = await signIn(username.toUpperCase(), PASSWORD);
    expect(response.status).toBe(200);
    expect(response.headers.getSetCookie().join()).toMatch(/HttpOnly/);
    expect((await sessionOf(cookieOf(response)))?.user.id).toBe(userId);
    const trail = await database().auditLog.findMany({ where: { subjectId: userId } });
    expect(trail.map(({ action }) => action)).toEqual(['user.signIn']);
  });

  it('answers a wrong password and an unknown name alike', async () => {
    const { username } = await createLogin('leader');
    const [wrong, unknown] = [await signIn(username, 'nonsense'), await signIn('nobody-here', 'nonsense')];
    expect(wrong.status).toBe(unknown.status);
    expect(await wrong.json()).toEqual(await unknown.json());
  });

  it('locks after five wrong passwords in a row, even for the right one', async () => {
    const { username } = await createLogin('office');
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect(await codeOf(await signIn(username, 'wrong'))).toBe('INVALID_USERNAME_OR_PASSWORD');
    }
    const refused = await signIn(username, PASSWORD);
    expect([refused.status, await codeOf(refused)]).toEqual([429, 'ACCOUNT_LOCKED']);
  });

  it('lets exactly five of fifteen parallel guesses through', async () => {
    const { username } = await createLogin('office');
    const codes = await Promise.all(
      Array.from({ length: 15 }, async () => codeOf(await signIn(username, 'wrong'))),
    );
    expect(codes.filter((code) => code === 'INVALID_USERNAME_OR_PASSWORD')).toHaveLength(5);
    expect(codes.filter((code) => code === 'ACCOUNT_LOCKED')).toHaveLength(10);
  });

  it('starts the count again after a success and after the lock has run out', async () => {
    const { userId, username } = await createLogin('office');
    for (let attempt = 0; attempt < 4; attempt += 1) await signIn(username, 'wrong');
    expect((await signIn(username, PASSWORD)).status).toBe(200);
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(username, 'wrong');
    expect(await codeOf(await signIn(username, PASSWORD))).toBe('ACCOUNT_LOCKED');
    await database().user.update({ where: { id: userId }, data: { lockedUntil: new Date(0) } });
    expect((await signIn(username, PASSWORD)).status).toBe(200);
  });

  it('is possible again once an administrator has unlocked the account', async () => {
    const { userId, username } = await createLogin('office');
    for (let attempt = 0; attempt < 5; attempt += 1) await signIn(username, 'wrong');
    await unlockUser(admin, { userId });
    expect((await signIn(username, PASSWORD)).status).toBe(200);
  });

  it('limits one address, whatever X-Forwarded-For it claims', async () => {
    const statuses: number[] = [];
    for (let start = 0; start < 126; start += 9) {
      const batch = Array.from({ length: 9 }, (_, index) =>
        signIn(`ghost-${start + index}`, 'x', {
          headers: {
            'x-forwarded-for': `10.0.${start}.${index}`,
            'x-fuer-client-address': `10.1.${start}.1`,
          },
        }),
      );
      statuses.push(...(await Promise.all(batch)).map(({ status }) => status));
    }
    expect(statuses.filter((status) => status === 401)).toHaveLength(120);
    expect(statuses.filter((status) => status === 429)).toHaveLength(6);
  });
});

describe('a name that nobody can have', () => {
  it.each(['a\u0000b', 'a b', 'x'.repeat(100_000)])(
    '%j is refused as such, not as a fault of ours',
    async (name) => {
      const response = await signIn(name, PASSWORD);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    },
  );
});

describe('what is closed', () => {
  const body = { email: 'a@b.cn', password: PASSWORD, name: 'x', newPassword: PASSWORD, role: 'admin' };

  it.each([
    'sign-up/email',
    'sign-in/email',
    'request-password-reset',
    'reset-password',
    'update-user',
    'change-email',
    'delete-user',
    'is-username-available',
    'admin/create-user',
    'verify-password',
    'update-session',
    'link-social',
    'unlink-account',
    'sign-in/social',
    'send-verification-email',
    'sign-up/username',
  ])('%s is not served', async (path) => {
    const { username } = await createLogin('liaison');
    const cookie = await cookieAfterLogin(username);
    expect((await post(path, body, { cookie })).status).toBe(404);
  });

  it('refuses a login from a page of another site', async () => {
    const { username } = await createLogin('office');
    const response = await signIn(username, PASSWORD, {
      cookie: 'fuer.session_token=x',
      headers: { origin: 'https://evil.example' },
    });
    expect(response.status).toBe(403);
  });
});

describe('a demonstration account in ordinary operation', () => {
  it('is refused with its published password, and let in once the password is a new one', async () => {
    const { userId, username } = await createLogin('leader');
    await database().user.update({ where: { id: userId }, data: { demonstration: true } });
    const refused = await signIn(username, PASSWORD);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'DEMONSTRATION_CLOSED']);
    expect(await database().session.count({ where: { userId } })).toBe(0);
    await replacePassword(database(), userId, await hashPassword('Another-2030!'));
    expect((await signIn(username, PASSWORD)).status).toBe(401);
    expect((await signIn(username, 'Another-2030!')).status).toBe(200);
  });
});

describe('who a session stands for', () => {
  const actorWith = async (cookie: string) => {
    requestHeaders = new Headers({ cookie });
    return currentActor();
  };

  it('is known while the account may log in', async () => {
    const { userId, username } = await createLogin('superior', { districtIds: [] });
    const cookie = await cookieAfterLogin(username);
    expect(await actorWith(cookie)).toMatchObject({ id: userId, role: 'superior', districtIds: [] });
    expect(await actorWith('')).toBeNull();
  });

  it.each([
    ['disabled', { disabledAt: new Date() }],
    ['a demonstration account and the server no demonstration any more', { demonstration: true }],
  ])('is nobody once the account is %s', async (_, change) => {
    const { userId, username } = await createLogin('office');
    const cookie = await cookieAfterLogin(username);
    await database().user.update({ where: { id: userId }, data: change });
    expect(await actorWith(cookie)).toBeNull();
    await expect(requireActor()).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('gets to no action or route before the first password is changed', async () => {
    const { username } = await createLogin('office', { mustChangePassword: true });
    expect(await actorWith(await cookieAfterLogin(username))).toMatchObject({ mustChangePassword: true });
    await expect(requireActor()).rejects.toMatchObject({ code: 'passwordChangeRequired' });
    const outcome = await runAction(z.object({}), {}, () => Promise.resolve('done'));
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'passwordChangeRequired' } });
    expect((await handleRoute(() => Promise.resolve(new Response('data')))).status).toBe(403);
  });
});

describe('a disabled account', () => {
  it('loses its session at once and cannot log in until it is enabled', async () => {
    const { userId, username } = await createLogin('liaison');
    const cookie = await cookieAfterLogin(username);
    await setUserDisabled(admin, { userId, disabled: true });
    expect(await sessionOf(cookie)).toBeNull();
    const refused = await signIn(username, PASSWORD);
    expect([refused.status, await codeOf(refused)]).toEqual([403, 'ACCOUNT_DISABLED']);
    expect(await database().session.count({ where: { userId } })).toBe(0);
    await setUserDisabled(admin, { userId, disabled: false });
    expect((await signIn(username, PASSWORD)).status).toBe(200);
  });

  it('is told by a session that slipped in while it was being disabled', async () => {
    const { userId, username } = await createLogin('liaison');
    const cookie = await cookieAfterLogin(username);
    await database().user.update({ where: { id: userId }, data: { disabledAt: new Date() } });
    expect((await sessionOf(cookie))?.user.disabledAt).toBeInstanceOf(Date);
  });

  it('is not told apart from a wrong password by somebody who does not know the password', async () => {
    const { userId, username } = await createLogin('liaison');
    await setUserDisabled(admin, { userId, disabled: true });
    expect(await codeOf(await signIn(username, 'guess'))).toBe('INVALID_USERNAME_OR_PASSWORD');
  });
});

describe('the session', () => {
  it('ends after half an hour without a request', async () => {
    const { userId, username } = await createLogin('leader');
    const cookie = await cookieAfterLogin(username);
    const { expiresAt } = await database().session.findFirstOrThrow({ where: { userId } });
    expect(expiresAt.getTime() - Date.now()).toBeLessThanOrEqual(30 * 60_000);
    await database().session.updateMany({
      where: { userId },
      data: { expiresAt: new Date(Date.now() - 1000) },
    });
    expect(await sessionOf(cookie)).toBeNull();
  });

  it('is renewed while somebody works, however many strangers ask at the same time', async () => {
    const { userId, username } = await createLogin('leader');
    const cookie = await cookieAfterLogin(username);
    await database().rateLimit.deleteMany();
    const visit = (sent: string, address: string) =>
      proxy(new NextRequest(`${ORIGIN}/`, { headers: { cookie: sent, 'x-fuer-client-address': address } }));
    for (let round = 0; round < 10; round += 1) {
      await Promise.all(
        Array.from({ length: 65 }, (_, index) => visit('fuer.session_token=x', `10.${round}.0.${index}`)),
      );
    }
    expect(await database().rateLimit.count()).toBe(0);
    await database().session.updateMany({
      where: { userId },
      data: { expiresAt: new Date(Date.now() + 20 * 60_000) },
    });
    const renewed = await visit(cookie, '127.0.0.1');
    expect(renewed.headers.getSetCookie().join()).toContain('fuer.session_token=');
    const { expiresAt } = await database().session.findFirstOrThrow({ where: { userId } });
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(29 * 60_000);
  });

  it('is renewed with a new cookie for somebody who works', async () => {
    const { userId, username } = await createLogin('leader');
    const cookie = await cookieAfterLogin(username);
    const nearEnd = new Date(Date.now() + 5 * 60_000);
    await database().session.updateMany({ where: { userId }, data: { expiresAt: nearEnd } });
    const url = `${ORIGIN}/api/auth/get-session`;
    const renewed = await auth().handler(new Request(url, { headers: { cookie, host: 'localhost:3000' } }));
    expect(renewed.headers.getSetCookie().join()).toMatch(/fuer\.session_token=.*Max-Age=1800/);
    const { expiresAt } = await database().session.findFirstOrThrow({ where: { userId } });
    expect(expiresAt.getTime()).toBeGreaterThan(nearEnd.getTime());
  });
});

describe('changing the password', () => {
  const NEXT = 'a new long Phrase';
  const change = (cookie: string, currentPassword: string, newPassword: string) =>
    post('change-password', { currentPassword, newPassword, revokeOtherSessions: true }, { cookie });

  it('ends the forced change, logs other devices out and keeps this one in', async () => {
    const { userId, username } = await createLogin('office', { mustChangePassword: true });
    const elsewhere = await cookieAfterLogin(username);
    const here = await cookieAfterLogin(username);
    expect((await sessionOf(here))?.user.mustChangePassword).toBe(true);
    const changed = await change(here, PASSWORD, NEXT);
    expect(changed.status).toBe(200);
    expect((await sessionOf(cookieOf(changed)))?.user.mustChangePassword).toBe(false);
    expect(await sessionOf(elsewhere)).toBeNull();
    expect((await signIn(username, PASSWORD)).status).toBe(401);
    expect((await signIn(username, NEXT)).status).toBe(200);
    const trail = await database().auditLog.findMany({ where: { subjectId: userId } });
    expect(trail.map(({ action }) => action)).toContain('user.changePassword');
  });

  it.each([
    ['too short', 'Short-1', 'PASSWORD_REFUSED_tooShort'],
    ['of one kind', 'onlylowercase', 'PASSWORD_REFUSED_oneKind'],
    ['the old one', PASSWORD, 'PASSWORD_REFUSED_unchanged'],
  ])('refuses one that is %s and leaves the account as it was', async (_, next, code) => {
    const { username } = await createLogin('office', { mustChangePassword: true });
    const cookie = await cookieAfterLogin(username);
    const refused = await change(cookie, PASSWORD, next);
    expect([refused.status, await codeOf(refused)]).toEqual([400, code]);
    expect((await sessionOf(cookie))?.user.mustChangePassword).toBe(true);
  });

  it('lets a whole class of newcomers set theirs at the same time', async () => {
    const people = await Promise.all(
      Array.from({ length: 8 }, () => createLogin('liaison', { mustChangePassword: true })),
    );
    const cookies = await Promise.all(people.map(({ username }) => cookieAfterLogin(username)));
    const answers = await Promise.all(cookies.map((cookie) => change(cookie, PASSWORD, NEXT)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
  });

  it('refuses one that contains the user name', async () => {
    const { username } = await createLogin('office');
    const cookie = await cookieAfterLogin(username);
    const refused = await change(cookie, PASSWORD, `My-${username}`);
    expect(await codeOf(refused)).toBe('PASSWORD_REFUSED_containsUsername');
  });

  it('needs the present password, and a session', async () => {
    const { username } = await createLogin('office', { mustChangePassword: true });
    const cookie = await cookieAfterLogin(username);
    const wrong = await change(cookie, 'not-the-password', NEXT);
    expect([wrong.status, await codeOf(wrong)]).toEqual([400, 'INVALID_PASSWORD']);
    expect((await sessionOf(cookie))?.user.mustChangePassword).toBe(true);
    expect((await change('', PASSWORD, NEXT)).status).toBe(401);
  });

  it('is forced after a reset, which also ends every session', async () => {
    const { userId, username } = await createLogin('office');
    const cookie = await cookieAfterLogin(username);
    const { oneTimePassword } = await resetUserPassword(admin, { userId });
    expect(await sessionOf(cookie)).toBeNull();
    expect((await signIn(username, PASSWORD)).status).toBe(401);
    const response = await signIn(username, oneTimePassword);
    expect((await sessionOf(cookieOf(response)))?.user.mustChangePassword).toBe(true);
  });
});
