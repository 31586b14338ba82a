import type { Author } from '@/lib/domain/access/actor';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';
import type { Db } from './client';
import { Prisma } from './generated/client';

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

/** Writes notices with the client of the transaction that gives rise to them: one each for who is concerned. */
export async function sendNotice(db: Db, sender: Author, notices: readonly NewNotice[]): Promise<void> {
  await db.notice.createMany({
    data: notices.map(({ to, ...notice }) => ({
      ...notice,
      ...columnsOf(to),
      senderId: sender.id,
      sender: sender.name,
    })),
    skipDuplicates: true,
  });
}

export type Mailbox = { districtId: string } & Recipient;

const columnsOf = (to: Recipient) => ({
  audience: to.audience,
  departmentId: to.audience === 'department' ? to.departmentId : null,
});

const inMailbox = (mailbox: Mailbox) => {
  const { audience, departmentId } = columnsOf(mailbox);
  return Prisma.sql`n.district_id = ${mailbox.districtId} AND n.audience = ${audience}::"NoticeAudience"
    AND n.department_id IS NOT DISTINCT FROM ${departmentId}`;
};

export type NoticeRow = {
  id: string;
  kind: NoticeKind;
  year: number;
  title: string;
  body: string;
  href: string;
  sender: string;
  sentAt: Date;
  isRead: boolean;
};

export async function listNoticeRows(
  db: Db,
  mailbox: Mailbox,
  userId: string,
  { unreadOnly, limit }: { unreadOnly: boolean; limit: number },
): Promise<NoticeRow[]> {
  return db.$queryRaw<NoticeRow[]>`
    SELECT n.id, n.kind, n.year, n.title, n.body, n.href, n.sender, n.sent_at AS "sentAt",
      o.read_at IS NOT NULL AS "isRead"
    FROM notice n
    LEFT JOIN notice_read o ON o.district_id = n.district_id AND o.notice_id = n.id AND o.user_id = ${userId}
    WHERE ${inMailbox(mailbox)} AND (NOT ${unreadOnly} OR o.read_at IS NULL)
    ORDER BY n.sent_at DESC, n.id DESC
    LIMIT ${limit}`;
}

export async function countUnreadNotices(db: Db, mailbox: Mailbox, userId: string): Promise<number> {
  return db.notice.count({
    where: { districtId: mailbox.districtId, ...columnsOf(mailbox), readers: { none: { userId } } },
  });
}

/** Marks the given notices of the mailbox, or all, as read; answers how many were not before. */
export async function markNoticesRead(
  db: Db,
  mailbox: Mailbox,
  userId: string,
  ids: readonly string[] | null,
): Promise<number> {
  return db.$executeRaw`
    INSERT INTO notice_read (district_id, notice_id, user_id)
    SELECT n.district_id, n.id, ${userId}
    FROM notice n
    WHERE ${inMailbox(mailbox)} AND (${ids === null} OR n.id = ANY(${[...(ids ?? [])]}))
    ON CONFLICT DO NOTHING`;
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
