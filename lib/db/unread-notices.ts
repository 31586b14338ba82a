import { Prisma } from './generated/client';

/** Who reads, and the moment before which all is read: columns of a query or values. */
type Reader = { userId: Prisma.Sql; readTo: Prisma.Sql };

/**
 * Whether the reader has been through the notice `n`, or does not want to be told of its kind. Everything before
 * `readTo` is read, see `markNoticesRead`.
 */
export const isRead = ({ userId, readTo }: Reader): Prisma.Sql =>
  Prisma.sql`(n.sent_at < coalesce(${readTo}, '-infinity') OR ${isReadSince(userId)})`;

/** One look-up a notice by its key: an EXISTS would have everything that anybody ever read gone through and hashed. */
const isReadSince = (userId: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  n.kind = ANY(ARRAY(SELECT m.kind FROM notice_mute m WHERE m.user_id = ${userId}))
  OR (SELECT o.read_at FROM notice_read o
    WHERE o.district_id = n.district_id AND o.notice_id = n.id AND o.user_id = ${userId}) IS NOT NULL)`;

/** More are not told apart on the bell. */
const COUNTED_AT_MOST = 100;

/** How many of the mailbox the reader has not read, at most a hundred; from `readTo` on, by the index. */
export const countUnreadSql = (mailbox: Prisma.Sql, { userId, readTo }: Reader): Prisma.Sql => Prisma.sql`
  (SELECT count(*)::int FROM (
    SELECT 1 FROM notice n
    WHERE ${mailbox} AND n.sent_at >= coalesce(${readTo}, '-infinity') AND NOT ${isReadSince(userId)}
    ORDER BY n.sent_at
    LIMIT ${COUNTED_AT_MOST}) unread)`;
