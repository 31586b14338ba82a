import {
  findBulletin,
  findBulletinBefore,
  listLastApproved,
  type BulletinKey,
  type StoredBulletin,
} from '@/lib/db/bulletins';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { BulletinLock } from '@/lib/domain/progress/bulletin';
import type { ProgressState } from '@/lib/domain/progress/progress-state';
import { findBulletinPlace, lockOfBulletin, type BulletinPlace } from './bulletin-place';
import { requireRight } from './require-right';

export type BulletinDesk = BulletinPlace & {
  /** Null while nothing was written – or nothing that the actor may read. */
  bulletin: StoredBulletin | null;
  /** What the unit handed in last before, to carry over; null for those who only read. */
  previous: StoredBulletin | null;
  lastApproved: { itemId: string; state: ProgressState }[];
  lock: BulletinLock;
  mayWrite: boolean;
  mayReview: boolean;
};

/** A unit's bulletin of a quarter, to write, to review or to read. Others see it once it is approved. */
export async function getBulletin(actor: Actor, key: BulletinKey, now: Date): Promise<BulletinDesk> {
  const { districtId, departmentId } = key;
  requireRight(actor, { type: 'district.read', districtId });
  const mayWrite = can(actor, { type: 'bulletin.write', districtId, departmentId });
  const mayReview = can(actor, { type: 'bulletin.review', districtId });
  const db = database();
  const [place, stored, previous, lastApproved] = await Promise.all([
    findBulletinPlace(db, key, now),
    findBulletin(db, key),
    mayWrite ? findBulletinBefore(db, key) : null,
    mayWrite ? listLastApproved(db, key) : [],
  ]);
  const isOpenToAll = stored?.state === 'approved' || stored?.state === 'archived';
  const bulletin = mayWrite || mayReview || isOpenToAll ? stored : null;
  const lock = lockOfBulletin(actor, key, place, stored?.state ?? 'empty');
  return { ...place, bulletin, previous, lastApproved, lock, mayWrite, mayReview };
}
