import { inTransaction, type Db } from '@/lib/db/client';
import {
  findUsedKeys,
  insertToldDeadlines,
  recordDeadlineCheck,
  tryDeadlineLock,
} from '@/lib/db/notice-deadlines';
import { sendNotice } from '@/lib/db/notices';
import { THE_PRODUCT } from '@/lib/domain/access/actor';
import { findDue } from '@/lib/domain/notice/deadline';
import { noticeKey, planNotices, type PlannedNotice } from '@/lib/domain/notice/plan-notices';
import { chinaDay } from '@/lib/domain/review/calendar';
import { DEADLINE_SOURCES } from './deadlines/deadline-sources';

/** `busy`: another instance is at it. */
export type DeadlineNotices = { state: 'done'; sent: number } | { state: 'busy' };

/**
 * Tells everybody of a district what is due within seven days or overdue and has not been told yet, in one notice a
 * recipient and day. May be run at any time and any number of times.
 */
export async function sendDeadlineNotices(districtId: string, now: Date): Promise<DeadlineNotices> {
  const today = chinaDay(now);
  return inTransaction(async (db) => {
    if (!(await tryDeadlineLock(db, districtId))) return { state: 'busy' };
    const planned = await planDistrict(db, districtId, today);
    const sent = await sendNotice(
      db,
      THE_PRODUCT,
      planned.map(({ deadlines: _, ...notice }) => ({ districtId, ...notice })),
    );
    await insertToldDeadlines(
      db,
      districtId,
      sent.flatMap(({ id, onceKey }) => {
        const keys = planned.find((notice) => notice.onceKey === onceKey)?.deadlines ?? [];
        return keys.map((key) => ({ key, noticeId: id }));
      }),
    );
    await recordDeadlineCheck(db, districtId, today);
    return { state: 'done', sent: sent.length };
  });
}

async function planDistrict(db: Db, districtId: string, today: string): Promise<PlannedNotice[]> {
  const place = { districtId, today };
  const deadlines = await Promise.all(DEADLINE_SOURCES.map((source) => source(db, place)));
  const due = findDue(deadlines.flat(), today);
  if (due.length === 0) return [];
  const used = await findUsedKeys(db, districtId, {
    deadlines: due.map(({ onceKey }) => onceKey),
    notices: due.map(({ to }) => noticeKey(to, today)),
  });
  return planNotices(due, used, today);
}
