import { countAttachments } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import { listReportingRows, type ReportingRow } from '@/lib/db/reading-rows';
import { findRound, type RoundRow } from '@/lib/db/rounds';
import { listReasonDemands, type ReasonDemandRow } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import type { ChangeSinceReview } from '@/lib/domain/review/change-since-review';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { EntryLock } from '@/lib/domain/review/entry-lock';
import { loadReviewChanges } from './load-review-changes';
import { lockOf } from './reading-batch';
import { requireRight } from './require-right';
import { loadSheetRules, type SheetRuleData } from './rule-book';

export type EntrySheetRow = ReportingRow & {
  lock: EntryLock;
  /** Told to the office only. */
  change: ChangeSinceReview | null;
  attachments: number;
};

export type EntrySheetData = {
  round: RoundRow | null;
  today: string;
  rows: EntrySheetRow[];
  /** Warnings the department has to explain; the office sees all of them where it reviews. */
  demands: ReasonDemandRow[];
  /** The office's rules, to be checked while the sheet is typed. */
  rules: SheetRuleData;
};

export type EntrySheetQuery = { districtId: string; year: number };

/**
 * The sheet a person fills in: for the office every indicator of the year, for a department those it leads,
 * and locked those it takes part in. Throws `forbidden` for those who report nothing.
 */
export async function listEntrySheet(
  actor: Actor,
  { districtId, year }: EntrySheetQuery,
  now: Date,
): Promise<EntrySheetData> {
  const own = actor.departmentId;
  requireRight(actor, { type: 'reading.enter', districtId, leadDepartmentIds: own === null ? [] : [own] });
  const [round, rows, demands, attachments] = await Promise.all([
    findRound(database(), districtId, year),
    listReportingRows(
      database(),
      districtId,
      year,
      own === null ? { by: 'all' } : { by: 'department', departmentId: own },
    ),
    own === null ? [] : listReasonDemands(database(), districtId, [year], { by: 'lead', departmentId: own }),
    countAttachments(database(), districtId, year),
  ]);
  const context = { actor, districtId, year, now, round };
  const ids = rows.map(({ indicatorId }) => indicatorId);
  const readings = rows.flatMap(({ reading, entryKind }) =>
    reading ? [{ ...reading, entryKind, entry: reading }] : [],
  );
  const changes =
    actor.role === 'office'
      ? await loadReviewChanges(database(), districtId, { by: 'year', year }, readings)
      : null;
  return {
    round,
    rules: await loadSheetRules(database(), { actor, districtId, year, handingIn: [] }, ids),
    today: chinaDay(now),
    rows: rows.map((row) => ({
      ...row,
      lock: lockOf(context, row),
      change: changes?.get(row.reading?.id ?? '')?.change ?? null,
      attachments: attachments.get(row.indicatorId) ?? 0,
    })),
    demands,
  };
}
