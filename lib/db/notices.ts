import type { Author } from '@/lib/domain/access/actor';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';
import type { Db } from './client';
import { Prisma } from './generated/client';
import { countUnreadSql, isRead } from './unread-notices';
import { queueDeliveries } from './webhook-deliveries';

/** `href` is a path inside the product. */
export type NewNotice = {
  districtId: string;
  to: Recipient;
  kind: NoticeKind;
  year: number;
  title: string;
  body: string;
  href: string;
  /** Absent: now, by the database's clock. */
  sentAt?: Date;
  /** Of a notice that must not be sent a second time, such as the day something became overdue. */
  onceKey?: string;
};

export type SentNotice = { districtId: string; id: string; onceKey: string | null };

/**
 * Writes notices with the client of the transaction that gives rise to them: one each for who is concerned, and none
 * that was sent before by its once-key. What the district's webhook wants is put on its way. Answers what was sent.
 */
export async function sendNotice(
  db: Db,
  sender: Author,
  notices: readonly NewNotice[],
): Promise<SentNotice[]> {
  if (notices.length === 0) return [];
  const sent = await db.notice.createManyAndReturn({
    data: notices.map(({ to, ...notice }) => ({
      ...notice,
      ...columnsOf(to),
      senderId: sender.id,
      sender: sender.name,
    })),
    skipDuplicates: true,
    select: { districtId: true, id: true, onceKey: true },
  });
  await queueDeliveries(db, sent);
  return sent;
}

export type Mailbox = { districtId: string } & Recipient;

const columnsOf = (to: Recipient) => ({
  audience: to.audience,
  departmentId: to.audience === 'department' ? to.departmentId : null,
});

const inMailbox = (mailbox: Mailbox): Prisma.Sql => {
  const { audience, departmentId } = columnsOf(mailbox);
  // `= NULL` and IS NOT DISTINCT FROM would both pass the index by.
  return Prisma.sql`n.district_id = ${mailbox.districtId} AND n.audience = ${audience}::"NoticeAudience"
    AND ${departmentId === null ? Prisma.sql`n.department_id IS NULL` : Prisma.sql`n.department_id = ${departmentId}`}`;
};

const readerOf = (userId: string) => ({
  userId: Prisma.sql`${userId}`,
  readTo: Prisma.sql`(SELECT notices_read_to FROM "user" WHERE id = ${userId})`,
});

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  year: number;
  title: string;
  body: string;
  href: string;
  sender: string;
  sentAt: Date;
  /** Also of a kind the reader does not want to be told of. */
  isRead: boolean;
};

/** The place after which a page of the mailbox begins: the last notice of the page before. */
export type NoticeCursor = { at: Date; id: string };

type Narrowing = { unreadOnly: boolean; kind: NoticeKind | null };

/** A page of the mailbox, the newest first. */
export async function listNoticeRows(
  db: Db,
  mailbox: Mailbox,
  userId: string,
  { unreadOnly, kind, before, limit }: Narrowing & { before: NoticeCursor | null; limit: number },
): Promise<NoticeRow[]> {
  const read = isRead(readerOf(userId));
  return db.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.kind, n.year, n.title, n.body, n.href, n.sender, n.sent_at AS "sentAt", ${read} AS "isRead"
    FROM notice n
    WHERE ${inMailbox(mailbox)}
      ${kind === null ? Prisma.empty : Prisma.sql`AND n.kind = ${kind}::"NoticeKind"`}
      ${unreadOnly ? Prisma.sql`AND NOT ${read}` : Prisma.empty}
      ${before === null ? Prisma.empty : Prisma.sql`AND (n.sent_at, n.id) < (${before.at}::timestamptz, ${before.id})`}
    ORDER BY n.sent_at DESC, n.id DESC
    LIMIT ${limit}`;
}

export type KindCount = { kind: NoticeKind; total: number; unread: number; newestAt: Date };

/** How many notices of each kind the mailbox holds, and how many of them the reader has not read. */
export async function countNoticeKinds(db: Db, mailbox: Mailbox, userId: string): Promise<KindCount[]> {
  return db.$queryRaw<KindCount[]>`
    SELECT n.kind, count(*)::int AS total, count(*) FILTER (WHERE NOT ${isRead(readerOf(userId))})::int AS unread,
      max(n.sent_at) AS "newestAt"
    FROM notice n
    WHERE ${inMailbox(mailbox)}
    GROUP BY n.kind`;
}

export async function countUnreadNotices(db: Db, mailbox: Mailbox, userId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ unread: number }[]>`
    SELECT ${countUnreadSql(inMailbox(mailbox), readerOf(userId))} AS unread`;
  return row?.unread ?? 0;
}

/** Which notices of a mailbox: those named, or all of a kind or of every kind that had been sent by `until`. */
export type NoticeChoice = { ids: readonly string[] } | { kind: NoticeKind | null; until: Date | null };

const chosen = (choice: NoticeChoice): Prisma.Sql => {
  if ('ids' in choice) return Prisma.sql`n.id = ANY(${[...choice.ids]})`;
  const { kind, until } = choice;
  return Prisma.sql`(${kind === null ? Prisma.sql`true` : Prisma.sql`n.kind = ${kind}::"NoticeKind"`}
    AND ${until === null ? Prisma.sql`true` : Prisma.sql`n.sent_at <= ${until}::timestamptz`})`;
};

/** Marks notices of the mailbox as read; answers how many were not before. */
export async function markNoticesRead(
  db: Db,
  mailbox: Mailbox,
  userId: string,
  choice: NoticeChoice,
): Promise<number> {
  const marked = await db.$executeRaw`
    INSERT INTO notice_read (district_id, notice_id, user_id)
    SELECT n.district_id, n.id, ${userId}
    FROM notice n
    WHERE ${inMailbox(mailbox)} AND ${chosen(choice)} AND NOT ${isRead(readerOf(userId))}
    ON CONFLICT DO NOTHING`;
  if (marked > 0) await advanceReadTo(db, mailbox, userId);
  return marked;
}

/**
 * Moves the moment before which everything is read up to the oldest unread notice. Never close to now: a transaction
 * that is still running may have begun, and dated its notice, some seconds ago.
 */
async function advanceReadTo(db: Db, mailbox: Mailbox, userId: string): Promise<void> {
  await db.$executeRaw`
    UPDATE "user" SET notices_read_to = greatest(notices_read_to, least(now() - interval '10 minutes',
      (SELECT n.sent_at FROM notice n
        WHERE ${inMailbox(mailbox)} AND n.sent_at >= coalesce("user".notices_read_to, '-infinity')
          AND NOT ${isRead(readerOf(userId))}
        ORDER BY n.sent_at LIMIT 1)))
    WHERE id = ${userId}`;
}

export type SentReminder = { departmentId: string; sender: string; sentAt: Date };

/** The last reminder of the year to each department. */
export async function listLastReminders(db: Db, districtId: string, year: number): Promise<SentReminder[]> {
  return db.$queryRaw<SentReminder[]>`
    SELECT DISTINCT ON (department_id) department_id AS "departmentId", sender, sent_at AS "sentAt"
    FROM notice
    WHERE district_id = ${districtId} AND year = ${year} AND kind = 'reminder' AND department_id IS NOT NULL
    ORDER BY department_id, sent_at DESC, id DESC`;
}
