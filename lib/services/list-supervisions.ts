import { database } from '@/lib/db/client';
import { listSupervisions as listRows, type SupervisionRow } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { requireRight } from './require-right';

/** Every 督办 of a district, the newest first. Throws `forbidden`. */
export async function listSupervisions(actor: Actor, districtId: string): Promise<SupervisionRow[]> {
  requireRight(actor, { type: 'district.read', districtId });
  return listRows(database(), districtId);
}
