import type { Db } from './client';
import type { NoticeKind, Recipient } from '@/lib/domain/review/notice';

/** Puts those of the notices on their way that the webhook of their district is to carry. */
export async function queueDeliveries(
  db: Db,
  notices: readonly { districtId: string; id: string }[],
): Promise<void> {
  if (notices.length === 0) return;
  await db.$executeRaw`
    INSERT INTO webhook_delivery (district_id, notice_id)
    SELECT n.district_id, n.id
    FROM notice n
    JOIN webhook w ON w.district_id = n.district_id AND w.enabled AND n.kind = ANY(w.kinds)
    WHERE n.district_id = ANY(${[...new Set(notices.map(({ districtId }) => districtId))]})
      AND n.id = ANY(${notices.map(({ id }) => id)})`;
}

/** A notice to be posted, with what its district's webhook says by now. */
export type ClaimedDelivery = {
  districtId: string;
  noticeId: string;
  /** This one included. */
  attempts: number;
  url: string;
  sealedSecret: string;
  district: string;
  audience: Recipient['audience'];
  department: string | null;
  kind: NoticeKind;
  title: string;
  body: string;
  href: string;
  sentAt: Date;
};

/**
 * Takes deliveries that are due, the longest waiting first. Each is out of the others' reach until `until`: should
 * this instance die over it, another takes it up then.
 */
export async function claimDeliveries(
  db: Db,
  { now, until, limit }: { now: Date; until: Date; limit: number },
): Promise<ClaimedDelivery[]> {
  return db.$queryRaw<ClaimedDelivery[]>`
    WITH taken AS (
      SELECT q.district_id, q.notice_id
      FROM webhook_delivery q
      JOIN webhook w ON w.district_id = q.district_id AND w.enabled
      WHERE q.next_at <= ${now}::timestamptz
      ORDER BY q.next_at
      LIMIT ${limit}
      FOR UPDATE OF q SKIP LOCKED),
    claimed AS (
      UPDATE webhook_delivery q SET attempts = q.attempts + 1, next_at = ${until}::timestamptz
      FROM taken t
      WHERE q.district_id = t.district_id AND q.notice_id = t.notice_id
      RETURNING q.district_id, q.notice_id, q.attempts)
    SELECT c.district_id AS "districtId", c.notice_id AS "noticeId", c.attempts, w.url, w.secret AS "sealedSecret",
      d.name AS district, n.audience, o.name AS department, n.kind, n.title, n.body, n.href, n.sent_at AS "sentAt"
    FROM claimed c
    JOIN webhook w ON w.district_id = c.district_id
    JOIN district d ON d.code = c.district_id
    JOIN notice n ON n.district_id = c.district_id AND n.id = c.notice_id
    LEFT JOIN department o ON o.district_id = n.district_id AND o.id = n.department_id
    ORDER BY n.sent_at, n.id`;
}

export type DeliveryResult = { districtId: string; noticeId: string } & (
  | { state: 'delivered' }
  | { state: 'waiting'; nextAt: Date; problem: string }
  | { state: 'givenUp'; problem: string }
);

/** Notes what became of an attempt. */
export async function recordDelivery(db: Db, result: DeliveryResult, now: Date): Promise<void> {
  const { districtId, noticeId } = result;
  await db.webhookDelivery.updateMany({
    where: { districtId, noticeId, nextAt: { not: null } },
    data: columnsOf(result, now),
  });
}

function columnsOf(result: DeliveryResult, now: Date) {
  switch (result.state) {
    case 'delivered':
      return { nextAt: null, deliveredAt: now, lastError: null };
    case 'waiting':
      return { nextAt: result.nextAt, lastError: result.problem };
    case 'givenUp':
      return { nextAt: null, givenUpAt: now, lastError: result.problem };
  }
}

/** What waits when a webhook is switched off is not sent later: by then it is old. Answers how many. */
export async function dropDeliveries(db: Db, districtId: string, reason: string, now: Date): Promise<number> {
  const { count } = await db.webhookDelivery.updateMany({
    where: { districtId, nextAt: { not: null } },
    data: { nextAt: null, givenUpAt: now, lastError: reason },
  });
  return count;
}

export type TroubledDelivery = {
  noticeId: string;
  title: string;
  sentAt: Date;
  attempts: number;
  /** Null: given up. */
  nextAt: Date | null;
  lastError: string;
};

/** Notices that could not be delivered yet or at all, the newest first. */
export async function listTroubledDeliveries(
  db: Db,
  districtId: string,
  limit: number,
): Promise<TroubledDelivery[]> {
  return db.$queryRaw<TroubledDelivery[]>`
    SELECT q.notice_id AS "noticeId", n.title, n.sent_at AS "sentAt", q.attempts, q.next_at AS "nextAt",
      q.last_error AS "lastError"
    FROM webhook_delivery q
    JOIN notice n ON n.district_id = q.district_id AND n.id = q.notice_id
    WHERE q.district_id = ${districtId} AND q.delivered_at IS NULL AND q.last_error IS NOT NULL
    ORDER BY n.sent_at DESC, n.id DESC
    LIMIT ${limit}`;
}

export type DeliveryCounts = {
  delivered: number;
  waiting: number;
  givenUp: number;
  lastDeliveredAt: Date | null;
};

export async function countDeliveries(db: Db, districtId: string): Promise<DeliveryCounts> {
  const [counts] = await db.$queryRaw<DeliveryCounts[]>`
    SELECT count(delivered_at)::int AS delivered, count(next_at)::int AS waiting, count(given_up_at)::int AS "givenUp",
      max(delivered_at) AS "lastDeliveredAt"
    FROM webhook_delivery
    WHERE district_id = ${districtId}`;
  return counts ?? { delivered: 0, waiting: 0, givenUp: 0, lastDeliveredAt: null };
}
