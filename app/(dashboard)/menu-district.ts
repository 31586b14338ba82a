import type { Actor } from '@/lib/domain/access/actor';

/** The actor as the frame wants it on pages of no district: the menu leads to the first district it may read. */
export function withMenuDistrict(actor: Actor): Pick<Actor, 'id' | 'name' | 'role' | 'districtId'> {
  const { id, name, role, districtId, districtIds } = actor;
  return { id, name, role, districtId: districtId ?? districtIds[0] ?? null };
}
