import { database } from '@/lib/db/client';
import { countUnreadNotices, listNoticeRows, type Mailbox, type NoticeRow } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import { recipientOf, type Recipient } from '@/lib/domain/review/notice';
import { requireRight } from './require-right';

export type NoticeList = { notices: NoticeRow[]; unread: number };

const SHOWN_AT_MOST = 200;

/** What the actor has been told: a liaison's of the department, the office's or the leaders' own. Throws `forbidden` for others. */
export async function listNotices(
  actor: Actor,
  { districtId, unreadOnly }: { districtId: string; unreadOnly: boolean },
): Promise<NoticeList> {
  const mailbox = requireMailbox(actor, districtId);
  const [notices, unread] = await Promise.all([
    listNoticeRows(database(), mailbox, actor.id, { unreadOnly, limit: SHOWN_AT_MOST }),
    countUnreadNotices(database(), mailbox, actor.id),
  ]);
  return { notices, unread };
}

/** How many notices the actor has not read. */
export async function countUnread(actor: Actor, districtId: string): Promise<number> {
  return countUnreadNotices(database(), requireMailbox(actor, districtId), actor.id);
}

/** The actor's mailbox in the district; throws `forbidden` where there is none. */
export function requireMailbox(actor: Actor, districtId: string): Mailbox {
  const to = ownRecipient(actor);
  requireRight(actor, { type: 'notice.read', districtId, to });
  return { districtId, ...to };
}

function ownRecipient({ role, departmentId }: Actor): Recipient {
  return role === 'leader' ? { audience: 'leader' } : recipientOf(departmentId);
}
