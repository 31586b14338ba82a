import { database } from '@/lib/db/client';
import { listLastReminders } from '@/lib/db/notices';
import { findLiftedGaps, listGaps, type GapRow } from '@/lib/db/reading-gaps';
import { listReportingRows, type ReportingRow } from '@/lib/db/reading-rows';
import {
  countLiaisons,
  listConcernedDepartments,
  listNarrativeStates,
  listRoundPlans,
  type NarrativeState,
  type RoundPlanChoice,
} from '@/lib/db/round-board';
import { findRound, type RoundRow } from '@/lib/db/rounds';
import { listReasonDemands } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { takesPlan, type MissingValue, type UnapprovedState } from '@/lib/domain/review/round';
import { outstandingReasons, type OwedReason } from '@/lib/domain/review/warning-reason';
import { listJudgedIndicators } from './judged-indicators';
import { missingValues, owedRows, ownerOf, progressOf } from './missing-values';
import { toOwedReason } from './owed-reasons';
import { requireRight } from './require-right';

export type BoardCounts = Record<UnapprovedState | 'approved', number>;

export type BoardDepartment = {
  /** Null for indicators without a lead department: the office enters them. */
  id: string | null;
  name: string | null;
  counts: BoardCounts;
  /** Sum of the counts. */
  total: number;
  /** Indicators of others it takes part in. */
  shared: number;
  narratives: Record<NarrativeState['kind'], ReadingState>;
  lastActivity: { by: string | null; at: Date } | null;
  lastReminder: { by: string; at: Date } | null;
  /** Liaison accounts in use. */
  accounts: number;
};

export type RoundBoard = {
  round: RoundRow | null;
  today: string;
  /** Of the district; a round collects for those whose period covers its year. */
  plans: RoundPlanChoice[];
  departments: BoardDepartment[];
  /** Owed and not approved, in printed order. */
  missing: MissingValue[];
  /** Stated at closing. */
  gaps: (GapRow & Pick<MissingValue, 'serial' | 'name' | 'department'>)[];
  /** Stated at an earlier closing that was taken back: proposals. */
  liftedGaps: GapRow[];
  /** 原因说明 still missing: the round cannot be closed. */
  owedReasons: OwedReason[];
  /** Indicators whose 研判 nobody has signed. */
  unsigned: number;
};

/** How far each department of a year's round is, and what closing it would ask for. Throws `forbidden`. */
export async function getRoundBoard(
  actor: Actor,
  place: { districtId: string; year: number },
  now: Date,
): Promise<RoundBoard> {
  const { districtId, year } = place;
  requireRight(actor, { type: 'plan.manage', districtId });
  const db = database();
  const [round, plans, rows, demands, judged, gaps, liftedGaps] = await Promise.all([
    findRound(db, districtId, year),
    listRoundPlans(db, districtId),
    listReportingRows(db, districtId, year, { by: 'all' }),
    listReasonDemands(db, districtId, [year], { by: 'all' }),
    listJudgedIndicators(db, districtId, [year]),
    listGaps(db, place),
    findLiftedGaps(db, place),
  ]);
  const collected = { planIds: round?.planIds ?? [] };
  const owed = owedRows(rows, collected);
  return {
    round,
    today: chinaDay(now),
    plans,
    departments: await listDepartments(place, owed, collected.planIds),
    missing: missingValues(owed),
    gaps: nameGaps(gaps, owed),
    liftedGaps,
    owedReasons: outstandingReasons(demands.filter(({ planId }) => takesPlan(collected, planId))).map(
      toOwedReason,
    ),
    unsigned: judged.filter(({ judgement }) => judgement === null).length,
  };
}

async function listDepartments(
  { districtId, year }: { districtId: string; year: number },
  owed: readonly ReportingRow[],
  planIds: readonly string[],
): Promise<BoardDepartment[]> {
  const db = database();
  const [concerned, narratives, reminders, liaisons] = await Promise.all([
    listConcernedDepartments(db, districtId, year, planIds),
    listNarrativeStates(db, districtId, year),
    listLastReminders(db, districtId, year),
    countLiaisons(db, districtId),
  ]);
  const withoutOwner = owed.filter((row) => ownerOf(row) === null);
  const own = concerned.map(({ id, name, shared }): BoardDepartment => {
    const written = narratives.filter(({ departmentId }) => departmentId === id);
    const reminder = reminders.find(({ departmentId }) => departmentId === id);
    return {
      id,
      name,
      shared,
      ...progress(
        owed.filter((row) => ownerOf(row)?.id === id),
        written,
      ),
      lastReminder: reminder ? { by: reminder.sender, at: reminder.sentAt } : null,
      accounts: liaisons.find(({ departmentId }) => departmentId === id)?.accounts ?? 0,
    };
  });
  if (withoutOwner.length === 0) return own;
  const office = { id: null, name: null, shared: 0, lastReminder: null, accounts: 0 };
  return [...own, { ...office, ...progress(withoutOwner, []) }];
}

function progress(
  rows: readonly ReportingRow[],
  narratives: readonly NarrativeState[],
): Pick<BoardDepartment, 'counts' | 'total' | 'narratives' | 'lastActivity'> {
  const counts: BoardCounts = { empty: 0, draft: 0, submitted: 0, returned: 0, approved: 0 };
  for (const row of rows) counts[progressOf(row)] += 1;
  const stateOf = (kind: NarrativeState['kind']): ReadingState =>
    narratives.find((narrative) => narrative.kind === kind)?.state ?? 'empty';
  const acts = [
    ...rows.flatMap(({ reading }) =>
      reading ? [{ by: reading.enteredBy, at: new Date(reading.enteredAt) }] : [],
    ),
    ...narratives.map(({ writtenBy, writtenAt }) => ({ by: writtenBy, at: writtenAt })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime());
  return {
    counts,
    total: rows.length,
    narratives: { implementation: stateOf('implementation'), nextPlan: stateOf('nextPlan') },
    lastActivity: acts[0] ?? null,
  };
}

function nameGaps(gaps: readonly GapRow[], owed: readonly ReportingRow[]): RoundBoard['gaps'] {
  return owed.flatMap((row) => {
    const gap = gaps.find(({ indicatorId }) => indicatorId === row.indicatorId);
    if (!gap) return [];
    return [{ ...gap, serial: row.serial, name: row.name, department: ownerOf(row)?.name ?? null }];
  });
}
