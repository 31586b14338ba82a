import { countAttachments } from '@/lib/db/attachments';
import { database } from '@/lib/db/client';
import { listReportingRows, type ReportingRow, type StoredReading } from '@/lib/db/reading-rows';
import { findRound } from '@/lib/db/rounds';
import { listReasonDemands, type ReasonDemandRow } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { checkReading } from '@/lib/domain/reading/check-reading';
import type { Question } from '@/lib/domain/reading/reading-check';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { Round } from '@/lib/domain/review/entry-lock';
import { listJudgedIndicators, type JudgedIndicator } from './judged-indicators';
import { requireRight } from './require-right';

export type QueuedReading = ReportingRow & {
  reading: StoredReading & { value: string };
  questions: Question[];
  notes: string[];
  attachments: number;
};

export type MissingReading = {
  indicatorId: string;
  serial: string;
  name: string;
  state: 'empty' | 'draft' | 'returned';
};

export type DepartmentProgress = {
  /** Null for indicators without a lead department: the office enters them. */
  department: string | null;
  total: number;
  submitted: number;
  approved: number;
  missing: MissingReading[];
};

export type ReviewQueue = {
  round: Round | null;
  today: string;
  queue: QueuedReading[];
  departments: DepartmentProgress[];
  /** What only the office can judge, signed or not. */
  judged: JudgedIndicator[];
  /** Warnings that must be explained before the year is archived, explained or not. */
  demands: ReasonDemandRow[];
};

/** What waits for the office, and what is still missing, department by department. */
export async function listReviewQueue(
  actor: Actor,
  { districtId, year }: { districtId: string; year: number },
  now: Date,
): Promise<ReviewQueue> {
  requireRight(actor, { type: 'reading.review', districtId });
  const [round, rows, judged, demands, attachments] = await Promise.all([
    findRound(database(), districtId, year),
    listReportingRows(database(), districtId, year, { by: 'all' }),
    listJudgedIndicators(database(), districtId, [year]),
    listReasonDemands(database(), districtId, [year], { by: 'all' }),
    countAttachments(database(), districtId, year),
  ]);
  const reported = rows.filter(({ entryKind }) => entryKind !== 'judgement');
  return {
    round,
    today: chinaDay(now),
    queue: reported.flatMap((row) => toQueued(row, year, attachments.get(row.indicatorId) ?? 0)),
    departments: summarise(reported),
    judged,
    demands,
  };
}

function toQueued(row: ReportingRow, year: number, attachments: number): QueuedReading[] {
  const { reading } = row;
  if (reading?.state !== 'submitted' || reading.value === null) return [];
  const entered = { ...reading, value: reading.value };
  const { questions, notes } = checkReading(entered, row, year, row.earlier[0] ?? null);
  return [{ ...row, reading: entered, questions, notes, attachments }];
}

function summarise(rows: readonly ReportingRow[]): DepartmentProgress[] {
  const progress = new Map<string | null, DepartmentProgress>();
  for (const row of rows) {
    const department = row.departments.find(({ role }) => role === 'lead')?.name ?? null;
    const own = progress.get(department) ?? { department, total: 0, submitted: 0, approved: 0, missing: [] };
    progress.set(department, own);
    own.total += 1;
    const state = row.reading?.state ?? 'empty';
    if (state === 'submitted') own.submitted += 1;
    else if (state === 'approved' || state === 'archived') own.approved += 1;
    else {
      const { indicatorId, serial, name } = row;
      own.missing.push({
        indicatorId,
        serial,
        name,
        state: row.reading?.value == null && state === 'draft' ? 'empty' : state,
      });
    }
  }
  return [...progress.values()].sort((a, b) => b.missing.length - a.missing.length);
}
