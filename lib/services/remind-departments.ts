import { inTransaction } from '@/lib/db/client';
import { listLastReminders, sendNotice, type NewNotice } from '@/lib/db/notices';
import { listReportingRows } from '@/lib/db/reading-rows';
import { countLiaisons } from '@/lib/db/round-board';
import { lockRound, type RoundRow } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import { recipientOf } from '@/lib/domain/review/notice';
import { wordReminder } from '@/lib/domain/review/round-words';
import { AppError } from '@/lib/errors';
import type { RemindInput } from '@/lib/schemas/round';
import { auditRound } from './audit-round';
import { isUnsubmitted, owedRows, ownerOf } from './missing-values';
import { requireRight } from './require-right';
import { entryPath } from './round-notices';

export type RemindedDepartment = {
  departmentId: string;
  department: string;
  /** Whether anybody of the department can log in and read it. */
  hasAccount: boolean;
} & (
  | { outcome: 'sent'; text: string }
  /** Somebody reminded it within the last minute: it is not told twice. */
  | { outcome: 'justSent'; text: string; by: string }
  /** It has handed in everything. */
  | { outcome: 'nothingOwed' }
);

const ONE_REMINDER_MS = 60_000;

/**
 * 催报: a notice to each of the departments that still owe values, and the same words to paste into a message. Two who
 * remind at once send one notice. Throws `wrongState` while nobody could do what it asks.
 */
export async function remindDepartments(
  actor: Actor,
  { districtId, year, departmentIds }: RemindInput,
  now: Date,
): Promise<RemindedDepartment[]> {
  const place = { districtId, year };
  requireRight(actor, { type: 'reading.review', districtId });
  return inTransaction(async (db) => {
    const round = await lockRound(db, districtId, year);
    const today = chinaDay(now);
    if (!round || round.closed || today < round.opensOn) throw notCollecting(year, round);
    const owed = owedRows(await listReportingRows(db, districtId, year, { by: 'all' }), round);
    const last = new Map(
      (await listLastReminders(db, districtId, year)).map((sent) => [sent.departmentId, sent]),
    );
    const liaisons = await countLiaisons(db, districtId);
    const outcomes = departmentIds.flatMap((departmentId): RemindedDepartment[] => {
      const own = owed.filter((row) => ownerOf(row)?.id === departmentId);
      const department = own[0] && ownerOf(own[0])?.name;
      if (!department) return [];
      const hasAccount = liaisons.some((liaison) => liaison.departmentId === departmentId);
      const told = { departmentId, department, hasAccount };
      const names = own.filter(isUnsubmitted).map(({ name }) => name);
      if (names.length === 0) return [{ ...told, outcome: 'nothingOwed' }];
      const text = wordReminder({ department, year, dueOn: round.dueOn, today, names });
      const before = last.get(departmentId);
      return before && now.getTime() - before.sentAt.getTime() < ONE_REMINDER_MS
        ? [{ ...told, outcome: 'justSent', text, by: before.sender }]
        : [{ ...told, outcome: 'sent', text }];
    });
    const notices = outcomes.flatMap((one) => (one.outcome === 'sent' ? [toNotice(one, place, now)] : []));
    await sendNotice(db, actor, notices);
    if (notices.length > 0) {
      await auditRound(db, actor, place, 'round.remind', {
        departments: outcomes.flatMap((told) => (told.outcome === 'sent' ? told.departmentId : [])),
      });
    }
    return outcomes;
  });
}

const toNotice = (
  { departmentId, text }: { departmentId: string; text: string },
  place: { districtId: string; year: number },
  sentAt: Date,
): NewNotice => ({
  ...place,
  to: recipientOf(departmentId),
  kind: 'reminder',
  title: `请尽快报送 ${place.year} 年度数据`,
  body: text,
  href: `${entryPath(place)}&open=1`,
  sentAt,
});

function notCollecting(year: number, round: RoundRow | null): AppError {
  const why = !round ? '还没有开启' : round.closed ? '已经关闭' : `${round.opensOn} 才开始`;
  return new AppError('wrongState', `round ${year} takes no values`, {
    userMessage: `${year} 年的报送轮次${why}，单位现在不能填报，请在填报期间催报。`,
  });
}
