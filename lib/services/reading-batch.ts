import type { Db } from '@/lib/db/client';
import type { ReadingChange, WrittenReading } from '@/lib/db/reading-writes';
import { writeReadingChanges } from '@/lib/db/reading-writes';
import { listReportingRows, type ReportingRow, type StoredReading } from '@/lib/db/reading-rows';
import { holdRound, type RoundRow } from '@/lib/db/rounds';
import { holdIndicators } from '@/lib/db/scoring-input';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { EntryError, EntryKind } from '@/lib/domain/reading/interpret-entry';
import type { RuleOutcome } from '@/lib/domain/reading/check-rules';
import type { Question } from '@/lib/domain/reading/reading-check';
import {
  describeEntryRefusal,
  entryLock,
  lockReaderOf,
  type EntryLock,
} from '@/lib/domain/review/entry-lock';
import { chinaDay } from '@/lib/domain/review/calendar';
import { takesPlan } from '@/lib/domain/review/round';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { checkStoredRules, loadRuleBook } from './rule-book';

/** Why one reading of a batch was left alone; the others are not affected. */
export type RefusedReading = {
  indicatorId: string;
  name: string;
  code: 'notFound' | 'forbidden' | 'wrongState' | 'staleVersion' | 'invalidInput' | 'questionOpen';
  message: string;
  errors: EntryError[];
  questions: Question[];
  entryKind: EntryKind;
  /** The stored reading as it is now, for 用我的 / 用对方的. */
  current: StoredReading | null;
};

export type BatchOutcome<T> = { done: T[]; refused: RefusedReading[] };

export type BatchContext = {
  db: Db;
  actor: Actor;
  districtId: string;
  year: number;
  now: Date;
  round: RoundRow | null;
  rows: ReadonlyMap<string, ReportingRow>;
  /** What the office's rules say; empty where they are not asked. */
  rules: readonly RuleOutcome[];
};

export type BatchPlace = { actor: Actor; districtId: string; year: number; now: Date };

/**
 * Locks the indicators in one order, then reads them: nothing of this batch can change until the transaction ends. With
 * rules, what these compare the batch with is held too: of two who hand in the sides of one rule the later sees both.
 */
export async function openBatch(
  db: Db,
  place: BatchPlace,
  indicatorIds: readonly string[],
  { withRules = false }: { withRules?: boolean } = {},
): Promise<BatchContext> {
  const { districtId, year } = place;
  const ids = [...new Set(indicatorIds)];
  const book = withRules ? await loadRuleBook(db, districtId, ids) : null;
  const round = await holdRound(db, districtId, year);
  await holdIndicators(db, districtId, [...ids, ...(book?.indicators.keys() ?? [])]);
  const rows = await listReportingRows(db, districtId, year, { by: 'indicators', ids });
  const rules = book ? await checkStoredRules(db, { ...place, handingIn: ids }, book) : [];
  return { db, ...place, round, rows: new Map(rows.map((row) => [row.indicatorId, row])), rules };
}

export type Verdict<T> = { change: ReadingChange; result: T } | { result: T } | { refusal: RefusedReading };

/**
 * Decides each item on its own, writes all accepted ones together, and reports the rest.
 * `finish` receives what was written, in the same transaction.
 */
export async function runBatch<
  I extends { indicatorId: string },
  T extends { indicatorId: string; version: number | null },
>(
  context: BatchContext,
  items: readonly I[],
  decide: (item: I, row: ReportingRow) => Verdict<T>,
): Promise<BatchOutcome<T>> {
  const verdicts = uniqueItems(items).map((item) => {
    const row = context.rows.get(item.indicatorId);
    return row ? decide(item, row) : { refusal: refuseUnknown(item.indicatorId) };
  });
  const changes = verdicts.flatMap((verdict) => ('change' in verdict ? [verdict.change] : []));
  const written = await writeReadingChanges(context.db, context, changes);
  const versions = new Map(written.map((reading) => [reading.indicatorId, reading]));
  return settle(verdicts, versions, context);
}

function settle<T extends { indicatorId: string; version: number | null }>(
  verdicts: readonly Verdict<T>[],
  written: ReadonlyMap<string, WrittenReading>,
  context: BatchContext,
): BatchOutcome<T> {
  const outcome: BatchOutcome<T> = { done: [], refused: [] };
  for (const verdict of verdicts) {
    if ('refusal' in verdict) outcome.refused.push(verdict.refusal);
    else if (!('change' in verdict)) outcome.done.push(verdict.result);
    else {
      const reading = written.get(verdict.change.indicatorId);
      const row = context.rows.get(verdict.change.indicatorId);
      if (reading) outcome.done.push({ ...verdict.result, id: reading.id, version: reading.version });
      else if (row) outcome.refused.push(refuseStale(row));
    }
  }
  return outcome;
}

function uniqueItems<I extends { indicatorId: string }>(items: readonly I[]): I[] {
  return [...new Map(items.map((item) => [item.indicatorId, item])).values()];
}

export function refuse(
  row: ReportingRow,
  code: RefusedReading['code'],
  message: string,
  more: Partial<Pick<RefusedReading, 'errors' | 'questions'>> = {},
): { refusal: RefusedReading } {
  const { indicatorId, name, entryKind, reading } = row;
  return {
    refusal: {
      indicatorId,
      name,
      entryKind,
      code,
      message,
      errors: [],
      questions: [],
      current: reading,
      ...more,
    },
  };
}

export const UNKNOWN_INDICATOR = '没有找到这项指标，可能已停用、已拆为分项或不在本年度规划期内，请刷新页面。';

function refuseUnknown(indicatorId: string): RefusedReading {
  const nothing = { name: '', entryKind: 'value', errors: [], questions: [], current: null } as const;
  return { ...nothing, errors: [], questions: [], indicatorId, code: 'notFound', message: UNKNOWN_INDICATOR };
}

/** `advice` says what can be done where the refusal is read. */
export function refuseStale(row: ReportingRow, advice = '请核对后选择保留哪个值。'): RefusedReading {
  const who = row.reading?.enteredBy ?? '他人';
  return refuse(row, 'staleVersion', `${who}刚刚改过这一项，${advice}`).refusal;
}

export const stateOf = (row: ReportingRow): ReadingState => row.reading?.state ?? 'empty';

export const leadIdsOf = (row: ReportingRow): string[] =>
  row.departments.filter(({ role }) => role === 'lead').map(({ id }) => id);

export function mayEnter(actor: Actor, districtId: string, row: ReportingRow): boolean {
  return can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: leadIdsOf(row) });
}

/** Why the row cannot be written now, as the sheet shows it. */
export function lockOf(context: Omit<BatchContext, 'db' | 'rows' | 'rules'>, row: ReportingRow): EntryLock {
  return entryLock({
    round: context.round,
    inRound: context.round !== null && takesPlan(context.round, row.planId),
    today: chinaDay(context.now),
    state: stateOf(row),
    entryKind: row.entryKind,
    mayEnter: mayEnter(context.actor, context.districtId, row),
    owner: row.departments.find(({ role }) => role === 'lead')?.name ?? null,
  });
}

/** The refusal that a lock means, or null when it is one of `allowed`. */
export function refuseLocked(
  row: ReportingRow,
  context: BatchContext,
  allowed: EntryLock['kind'],
): { refusal: RefusedReading } | null {
  const lock = lockOf(context, row);
  if (lock.kind === allowed) return null;
  const message = describeEntryRefusal(lock, lockReaderOf(context.actor.role));
  // What another department has drafted is not for whoever asks.
  if (lock.kind === 'notYours') return refuse({ ...row, reading: null }, 'forbidden', message);
  return refuse(row, 'wrongState', message);
}
