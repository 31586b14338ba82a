import { database } from '@/lib/db/client';
import { listReportingRows, type ReportingRow, type StoredReading } from '@/lib/db/reading-rows';
import { countWaitingNarratives } from '@/lib/db/review-facts';
import { findRound } from '@/lib/db/rounds';
import { listReasonDemands, type ReasonDemandRow } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { checkEntry } from '@/lib/domain/reading/check-entry';
import { ruleFindings, type RuleOutcome } from '@/lib/domain/reading/check-rules';
import type { EntryError } from '@/lib/domain/reading/interpret-entry';
import type { Question } from '@/lib/domain/reading/reading-check';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { Round } from '@/lib/domain/review/entry-lock';
import { rankByReason, reviewReasons, type ReviewReason } from '@/lib/domain/review/rank-review';
import { findSmallNumbers, type SmallNumberYears } from './find-small-numbers';
import { listJudgedIndicators, type JudgedIndicator } from './judged-indicators';
import { loadReviewChanges, type ReviewedReading } from './load-review-changes';
import { requireRight } from './require-right';
import { checkStoredRules, loadRuleBook } from './rule-book';

type Decided = StoredReading & { value: string; state: 'submitted' | 'approved' | 'archived' };

export type QueuedReading = ReportingRow &
  ReviewedReading & {
    reading: Decided;
    /** What could not have been submitted as it stands now: a breakdown that was asked for only later. */
    errors: EntryError[];
    questions: Question[];
    notes: string[];
    /** Why it needs the office's eyes, the most pressing first. */
    reasons: ReviewReason[];
    /** Can be sent back: its round is open, or it waits. */
    returnable: boolean;
  };

/** How far the year is; an indicator is owed until it is handed in. */
export type ReviewProgress = {
  total: number;
  submitted: number;
  approved: number;
  /** Lead departments of what is owed; null where the plan names none and the office enters it. */
  owed: { indicatorId: string; department: string | null }[];
};

export type ReviewQueue = {
  round: Round | null;
  today: string;
  /** What waits for a decision, or what was approved: what needs eyes first, then in the order of the plans. */
  queue: QueuedReading[];
  progress: ReviewProgress;
  /** What only the office can judge, signed or not. */
  judged: JudgedIndicator[];
  /** Warnings that must be explained before the year is archived, explained or not. */
  demands: ReasonDemandRow[];
  /** 年度总结 that wait for the office. */
  narratives: number;
};

export type ReviewList = 'waiting' | 'approved';

export type ReviewQuery = { districtId: string; year: number; list?: ReviewList };

/** What waits for the office, or what it has approved; with how far the year is. */
export async function listReviewQueue(
  actor: Actor,
  { districtId, year, list = 'waiting' }: ReviewQuery,
  now: Date,
): Promise<ReviewQueue> {
  requireRight(actor, { type: 'reading.review', districtId });
  const db = database();
  const [round, rows, judged, demands, narratives] = await Promise.all([
    findRound(db, districtId, year),
    listReportingRows(db, districtId, year, { by: 'all' }),
    listJudgedIndicators(db, districtId, [year]),
    listReasonDemands(db, districtId, [year], { by: 'all' }),
    countWaitingNarratives(db, districtId, year),
  ]);
  const rules = await checkSubmitted(actor, districtId, year, rows);
  const reported = rows.filter(({ entryKind }) => entryKind !== 'judgement');
  const listed = reported.flatMap((row) => inList(row, list));
  const [changes, smallNumber] = await Promise.all([
    loadReviewChanges(
      db,
      districtId,
      { by: 'year', year },
      listed.map(({ reading, entryKind }) => ({ ...reading, entryKind, entry: reading })),
    ),
    findSmallNumbers(db, districtId, year, listed),
  ]);
  const isOpen = round !== null && !round.closed;
  const queue = listed.map((row) => {
    const reviewed = changes.get(row.reading.id) ?? { attachments: 0, change: null };
    return toQueued(row, {
      year,
      isOpen,
      reviewed,
      rules,
      smallNumber: smallNumber.get(row.indicatorId) ?? NEVER_SMALL,
    });
  });
  return {
    round,
    today: chinaDay(now),
    queue: rankByReason(queue),
    progress: summarise(reported),
    judged,
    demands,
    narratives,
  };
}

/** The office's rules about what waits for it. */
async function checkSubmitted(
  actor: Actor,
  districtId: string,
  year: number,
  rows: readonly ReportingRow[],
): Promise<RuleOutcome[]> {
  const submitted = rows.filter(({ reading }) => reading?.state === 'submitted');
  const book = await loadRuleBook(
    database(),
    districtId,
    submitted.map(({ indicatorId }) => indicatorId),
  );
  return checkStoredRules(database(), { actor, districtId, year, handingIn: [] }, book);
}

const NEVER_SMALL: SmallNumberYears = { now: false, before: false };

type ListedRow = ReportingRow & { reading: Decided };

function inList(row: ReportingRow, list: ReviewList): ListedRow[] {
  const { reading } = row;
  if (!reading || reading.value === null) return [];
  const { state, value } = reading;
  if (state === 'draft' || state === 'returned') return [];
  if ((state === 'submitted') !== (list === 'waiting')) return [];
  return [{ ...row, reading: { ...reading, state, value } }];
}

type Context = {
  year: number;
  isOpen: boolean;
  reviewed: ReviewedReading;
  rules: readonly RuleOutcome[];
  smallNumber: SmallNumberYears;
};

function toQueued(row: ListedRow, { year, isOpen, reviewed, rules, smallNumber }: Context): QueuedReading {
  const { reading, earlier } = row;
  const { state, overrideReason } = reading;
  const found = checkEntry({ whole: reading, parts: reading.parts }, row, year, earlier[0] ?? null);
  const office = ruleFindings(rules, row.indicatorId);
  const questions = [...found.questions, ...office.questions];
  const { change } = reviewed;
  return {
    ...row,
    ...reviewed,
    errors: [...found.errors, ...office.errors],
    questions,
    notes: found.notes,
    reasons: reviewReasons({ state, overrideReason, questions, smallNumber, change }),
    returnable: isOpen && state !== 'archived',
  };
}

function summarise(rows: readonly ReportingRow[]): ReviewProgress {
  const stateOf = ({ reading }: ReportingRow) => reading?.state ?? 'empty';
  const handedIn = ['submitted', 'approved', 'archived'];
  return {
    total: rows.length,
    submitted: rows.filter((row) => stateOf(row) === 'submitted').length,
    approved: rows.filter((row) => ['approved', 'archived'].includes(stateOf(row))).length,
    owed: rows
      .filter((row) => !handedIn.includes(stateOf(row)))
      .map(({ indicatorId, departments }) => ({
        indicatorId,
        department: departments.find(({ role }) => role === 'lead')?.name ?? null,
      })),
  };
}
