import type { Actor } from '../domain/access/actor';

/** Where a person lands after logging in: at the work of the role. */
export function homePath(actor: Actor): string {
  const district = actor.districtId ?? actor.districtIds[0];
  switch (actor.role) {
    case 'admin':
      return '/accounts';
    case 'liaison':
      return `/d/${district}/entry`;
    case 'office':
      return district ? `/d/${district}/overview` : '/method';
    case 'leader':
    case 'superior':
      return district ? `/d/${district}/dashboard` : '/method';
  }
}
