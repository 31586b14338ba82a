import { headers } from 'next/headers';
import { cache } from 'react';
import type { DistrictState } from '@/lib/db/sessions';
import type { Actor } from '@/lib/domain/access/actor';
import { loginBar } from '@/lib/domain/access/login-bar';
import { AppError } from '@/lib/errors';
import { auth } from './auth';
import { env } from './env';

/** Who is logged in, with the districts tied to the account, or null. Looked up once a request. */
const currentSession = cache(
  async (): Promise<{ actor: Actor; districts: readonly DistrictState[]; unreadNotices: number } | null> => {
    const user = await auth().api.getSessionUser({ headers: await headers() });
    // A session may have been made in the very moment in which its account was disabled, or while the server
    // was still a demonstration.
    if (!user || loginBar(user, env().DEMO === '1') !== null) return null;
    const { id, name, role, districtId, departmentId, districtIds, mustChangePassword, districts } = user;
    const actor = { id, name, role, districtId, departmentId, districtIds, mustChangePassword };
    return { actor, districts, unreadNotices: user.unreadNotices };
  },
);

/** Who is logged in, or null. The cookie itself is renewed in `proxy.ts`. */
export async function currentActor(): Promise<Actor | null> {
  return (await currentSession())?.actor ?? null;
}

/** The state of the districts tied to the account; whether it may read them is decided by the service. */
export async function currentDistricts(): Promise<readonly DistrictState[]> {
  return (await currentSession())?.districts ?? [];
}

/** How many notices wait for whoever is logged in. */
export async function currentUnreadNotices(): Promise<number> {
  return (await currentSession())?.unreadNotices ?? 0;
}

/** The actor for an action or route. Fails when nobody is logged in or the first password still stands. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) throw new AppError('unauthenticated', 'no session');
  if (actor.mustChangePassword) throw new AppError('passwordChangeRequired', `user ${actor.id}`);
  return actor;
}
