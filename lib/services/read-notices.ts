import { database } from '@/lib/db/client';
import { markNoticesRead } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import type { ReadNoticesInput } from '@/lib/schemas/notice';
import { requireMailbox } from './list-notices';

/** Marks notices of the actor's own mailbox as read by the actor, others are left alone; answers how many. */
export async function readNotices(
  actor: Actor,
  { districtId, noticeIds, kind, until }: ReadNoticesInput,
): Promise<{ read: number }> {
  const mailbox = requireMailbox(actor, districtId);
  const choice = noticeIds ? { ids: noticeIds } : { kind: kind ?? null, until: until ?? null };
  return { read: await markNoticesRead(database(), mailbox, actor.id, choice) };
}
