import { inTransaction, type Db } from '@/lib/db/client';
import { insertGaps, type GapRow } from '@/lib/db/reading-gaps';
import { listReportingRows, type ReportingRow } from '@/lib/db/reading-rows';
import { writeReadingChanges, type ReadingChange } from '@/lib/db/reading-writes';
import { archiveNarratives } from '@/lib/db/round-board';
import { setRoundClosed } from '@/lib/db/round-writes';
import { findRound } from '@/lib/db/rounds';
import { lockIndicators } from '@/lib/db/scoring-input';
import { listReasonDemands } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { settleGaps, takesPlan, type MissingValue } from '@/lib/domain/review/round';
import { wordClosing } from '@/lib/domain/review/round-words';
import { outstandingReasons } from '@/lib/domain/review/warning-reason';
import { AppError } from '@/lib/errors';
import type { CloseRoundInput } from '@/lib/schemas/round';
import { auditRound } from './audit-round';
import { missingValues, owedRows, ownerOf } from './missing-values';
import { describeOwed, toOwedReason } from './owed-reasons';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { tellDepartments } from './round-notices';

export type ClosedRound = { archived: number; gaps: number };

/**
 * Closes a round: the approved values and narratives of its plans are archived, every other value it is owed becomes
 * a 缺报 with its reason, and every verdict is computed anew, all in one transaction. Throws `wrongState` when it is
 * closed, when a missing value has no statement (`detail.missing`), or when a 波动较大 or 逆向变化 lacks its
 * 原因说明 (`detail.owed` names each).
 */
export async function closeRound(
  actor: Actor,
  { districtId, year, gaps: stated = [] }: CloseRoundInput,
  now: Date,
): Promise<ClosedRound> {
  const place = { districtId, year };
  requireRight(actor, { type: 'plan.manage', districtId });
  return inTransaction(async (db) => {
    if (!(await setRoundClosed(db, districtId, year, now))) throw roundNotInState(year, '关闭');
    const planIds = (await findRound(db, districtId, year))?.planIds ?? [];
    await lockIndicators(db, districtId, null);
    const rows = await listReportingRows(db, districtId, year, { by: 'all' });
    const owed = owedRows(rows, { planIds });
    const { gaps, unstated } = settleGaps(missingValues(owed), stated);
    if (unstated.length > 0) throw unstatedGaps(year, unstated);
    const archived = await archiveApproved(
      db,
      actor,
      place,
      rows.filter(({ planId }) => takesPlan({ planIds }, planId)),
    );
    await insertGaps(db, place, actor, gaps);
    const narratives = await archiveNarratives(db, districtId, year, actor);
    await auditRound(db, actor, place, 'round.close', { archived, gaps, narratives });
    await recomputeAssessments(db, districtId, null, now);
    await refuseUnexplained(db, districtId, year, planIds);
    await tellClosed(db, actor, place, planIds, owed, gaps);
    return { archived, gaps: gaps.length };
  });
}

export const roundNotInState = (year: number, act: string) =>
  new AppError('wrongState', `round ${year}`, {
    userMessage: `${year} 年的报送轮次不存在，或已经${act}。请刷新页面查看。`,
  });

function unstatedGaps(year: number, missing: readonly MissingValue[]): AppError {
  const waiting = missing.filter(({ state }) => state === 'submitted').length;
  const review = waiting > 0 ? `其中 ${waiting} 项已提交待审核，请先审核，或明确按缺报处理。` : '';
  return new AppError('wrongState', `${missing.length} values of ${year} are missing without a reason`, {
    userMessage: `还有 ${missing.length} 项没有审核通过的数据，请逐项说明缺报原因后再关闭。${review}`,
    detail: { missing },
  });
}

/** Looks at the verdicts just computed, the ones that would be archived; refusing takes all of it back. */
async function refuseUnexplained(
  db: Db,
  districtId: string,
  year: number,
  planIds: readonly string[],
): Promise<void> {
  const demands = await listReasonDemands(db, districtId, [year], { by: 'all' });
  const owed = outstandingReasons(demands.filter(({ planId }) => takesPlan({ planIds }, planId)));
  if (owed.length === 0) return;
  throw new AppError('wrongState', `${owed.length} warnings of ${year} are not explained`, {
    userMessage: describeOwed(owed, year),
    detail: { owed: owed.map(toOwedReason) },
  });
}

async function archiveApproved(
  db: Db,
  actor: Actor,
  place: { districtId: string; year: number },
  rows: readonly ReportingRow[],
): Promise<number> {
  const changes = rows.flatMap(({ indicatorId, reading }): ReadingChange[] => {
    if (reading?.state !== 'approved') return [];
    const { id: _id, version: _version, ...kept } = reading;
    const after = { ...kept, state: 'archived' as const };
    return [{ indicatorId, before: reading, after, act: 'archive', reason: null }];
  });
  return (await writeReadingChanges(db, { ...place, actor }, changes)).length;
}

async function tellClosed(
  db: Db,
  actor: Actor,
  place: { districtId: string; year: number },
  planIds: readonly string[],
  owed: readonly ReportingRow[],
  gaps: readonly GapRow[],
): Promise<void> {
  const rowOf = new Map(owed.map((row) => [row.indicatorId, row]));
  const named = gaps.map((gap) => {
    const row = rowOf.get(gap.indicatorId);
    return { ...gap, name: row?.name ?? '', departmentId: row ? (ownerOf(row)?.id ?? null) : null };
  });
  await tellDepartments(db, actor, place, planIds, {
    kind: 'roundClosed',
    title: `${place.year} 年度填报已截止`,
    body: ({ id }) => wordClosing(named.filter(({ departmentId }) => departmentId === id)),
  });
}
