import { database } from '@/lib/db/client';
import {
  countNoticeKinds,
  countUnreadNotices,
  listNoticeRows,
  type KindCount,
  type Mailbox,
  type NoticeCursor,
  type NoticeRow,
} from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import { recipientOf, type NoticeKind, type Recipient } from '@/lib/domain/review/notice';
import { requireRight } from './require-right';

export type NoticeQuery = {
  districtId: string;
  unreadOnly: boolean;
  /** Null: of every kind. */
  kind: NoticeKind | null;
  /** The last notice of the page before; null for the newest. */
  before: NoticeCursor | null;
};

export type NoticeList = {
  notices: NoticeRow[];
  hasMore: boolean;
  /** Of the whole mailbox, kinds without a notice left out. */
  counts: KindCount[];
};

const PAGE_SIZE = 50;

/** What the actor has been told: a liaison's of the department, the office's or the leaders' own. Throws `forbidden` for others. */
export async function listNotices(actor: Actor, { districtId, ...query }: NoticeQuery): Promise<NoticeList> {
  const mailbox = requireMailbox(actor, districtId);
  const [rows, counts] = await Promise.all([
    listNoticeRows(database(), mailbox, actor.id, { ...query, limit: PAGE_SIZE + 1 }),
    countNoticeKinds(database(), mailbox, actor.id),
  ]);
  return { notices: rows.slice(0, PAGE_SIZE), hasMore: rows.length > PAGE_SIZE, counts };
}

/** How many notices the actor has not read; a hundred stands for more. */
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
