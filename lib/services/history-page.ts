import {
  listHistoryRows,
  type HistoryCursor,
  type HistoryRow,
  type HistoryScope,
} from '@/lib/db/history-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { describeEvent } from '@/lib/domain/review/describe-event';
import { describeRevision, describeValue } from '@/lib/domain/review/describe-revision';
import { sourcesOf } from '@/lib/domain/review/history-acts';
import { HISTORY_SUBJECTS, isHistorySubject } from '@/lib/domain/review/history-subjects';
import type { HistoryFilter, HistoryLine } from '@/lib/domain/review/history-line';
import { readingSnapshotSchema } from '@/lib/schemas/reading-snapshot';
import { requireRight } from './require-right';

export type HistoryPlace = { districtId: string; year: number; filter: HistoryFilter };

export type HistoryPage = {
  lines: HistoryLine[];
  /** Where the next page begins; null at the end. */
  next: HistoryCursor | null;
};

const NO_DEPARTMENT = 'none';

/** What of a year's history the actor may see, narrowed as asked. Throws `forbidden` for other districts. */
export function historyScope(actor: Actor, { districtId, year, filter }: HistoryPlace): HistoryScope {
  requireRight(actor, { type: 'district.read', districtId });
  const { acts, subjects } = sourcesOf(filter.act);
  const sees = sightOf(actor, districtId);
  return {
    districtId,
    year,
    sees,
    acts,
    subjects: sees.kind === 'approved' ? subjects.filter(isOpen) : subjects,
    ...(filter.department !== undefined && {
      departmentId: filter.department === NO_DEPARTMENT ? null : filter.department,
    }),
    ...(filter.indicator !== undefined && { indicatorId: filter.indicator }),
    ...(filter.from !== undefined && { from: new Date(`${filter.from}T00:00:00+08:00`) }),
  };
}

/** As the history of one value has it: drafts are for those who report or review them. */
function sightOf(actor: Actor, districtId: string): HistoryScope['sees'] {
  if (can(actor, { type: 'reading.review', districtId })) return { kind: 'all' };
  const own = actor.departmentId;
  const reports = own !== null && can(actor, { type: 'reading.enter', districtId, leadDepartmentIds: [own] });
  return reports ? { kind: 'own', departmentId: own, userId: actor.id } : { kind: 'approved' };
}

const isOpen = (subject: string) => isHistorySubject(subject) && HISTORY_SUBJECTS[subject].open;

/** The `size` lines after the cursor, in words. */
export async function readHistoryPage(
  scope: HistoryScope,
  cursor: HistoryCursor | null,
  size: number,
): Promise<HistoryPage> {
  const rows = await listHistoryRows(scope, cursor, size + 1);
  const shown = rows.slice(0, size);
  const last = shown.at(-1);
  return {
    lines: shown.map(toLine),
    next: rows.length > size && last ? { at: last.at, id: last.id } : null,
  };
}

function toLine(row: HistoryRow): HistoryLine {
  const { id, actor, departments } = row;
  const at = row.at.toISOString();
  const indicator = row.indicator && withoutKind(row.indicator);
  const line = { id, at, actor, indicator, departments };
  if (row.step === null || row.indicator === null) return { ...line, ...describeEvent(row), note: null };
  const { entryKind } = row.indicator;
  const after = readingSnapshotSchema.parse(row.step.after);
  const before = row.step.before === null ? null : readingSnapshotSchema.parse(row.step.before);
  const { version } = row.step;
  const told = describeRevision(
    { version, before, after, at, action: row.action, actor, reason: row.reason },
    entryKind,
  );
  return {
    ...line,
    act: told.act,
    from: told.from,
    to: told.to ?? describeValue(after, entryKind),
    reason: told.reason,
    note: told.note,
  };
}

function withoutKind({ entryKind: _kind, ...indicator }: NonNullable<HistoryRow['indicator']>) {
  return indicator;
}
