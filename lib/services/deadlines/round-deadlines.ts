import { listRoundsDueBy } from '@/lib/db/notice-deadlines';
import { listReportingRows, type ReportingRow } from '@/lib/db/reading-rows';
import { lastDayOfConcern, type Deadline } from '@/lib/domain/notice/deadline';
import { recipientOf } from '@/lib/domain/review/notice';
import { wordNames } from '@/lib/domain/review/round-words';
import { isUnsubmitted, owedRows, ownerOf } from '../missing-values';
import { entryPath } from '../round-notices';
import type { DeadlineSource } from './deadline-source';

/** 年度报送: a department that still owes values of an open round; the office for those without a department. */
export const roundDeadlines: DeadlineSource = async (db, { districtId, today }) => {
  const rounds = await listRoundsDueBy(db, districtId, { today, dueBy: lastDayOfConcern(today) });
  const deadlines = await Promise.all(
    rounds.map(async (round) => {
      const rows = await listReportingRows(db, districtId, round.year, { by: 'all' });
      return deadlinesOf({ districtId, ...round }, owedRows(rows, round).filter(isUnsubmitted));
    }),
  );
  return deadlines.flat();
};

function deadlinesOf(
  { districtId, year, dueOn }: { districtId: string; year: number; dueOn: string },
  missing: readonly ReportingRow[],
): Deadline[] {
  const byOwner = new Map<string | null, ReportingRow[]>();
  for (const row of missing) {
    const owner = ownerOf(row)?.id ?? null;
    byOwner.set(owner, [...(byOwner.get(owner) ?? []), row]);
  }
  return [...byOwner].map(([owner, rows]) => ({
    key: `round/${year}`,
    to: recipientOf(owner),
    dueOn,
    stages: ['dueSoon', 'overdue'],
    year,
    title: `${year} 年度数据报送`,
    body: `还有 ${rows.length} 项未报送（${wordNames(rows.map(({ name }) => name))}），请填报并提交。`,
    href: `${entryPath({ districtId, year })}&open=1`,
  }));
}
