import { headers } from 'next/headers';
import { cache } from 'react';
import { listUserDistricts } from '@/lib/db/user-districts';
import type { Actor, Role } from '@/lib/domain/access/actor';
import { loginBar } from '@/lib/domain/access/login-bar';
import { AppError } from '@/lib/errors';
import { auth } from './auth';
import { env } from './env';

/** Who is logged in, or null. Looked up once a request. The cookie itself is renewed in `proxy.ts`. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const session = await auth().api.getSession({
    headers: await headers(),
    query: { disableRefresh: true },
  });
  // A session may have been made in the very moment in which its account was disabled, or while the server
  // was still a demonstration.
  if (!session || loginBar(session.user, env().DEMO === '1') !== null) return null;
  const { user } = session;
  const role = user.role as Role;
  return {
    id: user.id,
    name: user.name,
    role,
    districtId: user.districtId ?? null,
    departmentId: user.departmentId ?? null,
    districtIds: role === 'superior' ? await listUserDistricts(user.id) : [],
    mustChangePassword: user.mustChangePassword,
  };
});

/** The actor for an action or route. Fails when nobody is logged in or the first password still stands. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new AppError('unauthenticated', 'no session');
  if (actor.mustChangePassword) throw new AppError('passwordChangeRequired', `user ${actor.id}`);
  return actor;
}
