import type { Actor } from '@/lib/domain/access/actor';

/** The actor as the frame wants it on pages of no district: the menu leads to the first district it may read. */
export function withMenuDistrict(actor: Actor): Pick<Actor, 'name' | 'role' | 'districtId'> {
  const { name, role, districtId, districtIds } = actor;
  return { name, role, districtId: districtId ?? districtIds[0] ?? null };
}
