import { database } from '@/lib/db/client';
import { listDepartmentNames } from '@/lib/db/departments';
import { listDistricts } from '@/lib/db/districts';
import {
  listReportingRows,
  type EarlierReading,
  type ReportingRow,
  type StoredReading,
} from '@/lib/db/reading-rows';
import { findRound } from '@/lib/db/rounds';
import type { InputColumn, TableLine } from '@/lib/documents/table/columns';
import { printRowKey } from '@/lib/documents/table/row-key';
import type { Actor } from '@/lib/domain/access/actor';
import { categoriesOf, CATEGORY_LABELS, type PartCategory } from '@/lib/domain/reading/dimension';
import { KIND_LABELS } from '@/lib/domain/reading/plan-labels';
import { displayReading } from '@/lib/domain/reading/display-reading';
import type { EntryTexts } from '@/lib/domain/reading/interpret-entry';
import { describeEntryLock, lockReaderOf, type EntryLock, type Round } from '@/lib/domain/review/entry-lock';
import { READING_STATE_LABELS } from '@/lib/domain/review/reading-state';
import { BLANK_CONTENT, textsOfContent } from '@/lib/domain/upload/entry-texts';
import { AppError } from '@/lib/errors';
import { leadIdsOf, lockOf } from './reading-batch';
import { requireReporter } from './require-right';
import { fullNameOf, visibleReading } from './visible-reading';

export type EntryTable = {
  district: string;
  /** Null for the whole round. */
  department: string | null;
  round: Round | null;
  lines: TableLine[];
};

type Query = { districtId: string; year: number; departmentId: string | null };

/**
 * The table to fill in away from the product: for a department what it leads and, locked, what it takes part in; for
 * the office the whole round or what one department leads. Throws `forbidden` for those who report nothing there.
 */
export async function exportEntryTable(actor: Actor, query: Query, now: Date): Promise<EntryTable> {
  const { districtId, year } = query;
  requireReporter(actor, districtId);
  const own = actor.departmentId;
  if (own !== null && query.departmentId !== null && query.departmentId !== own) {
    throw new AppError('forbidden', `liaison ${actor.id} asks for department ${query.departmentId}`);
  }
  const departmentId = own ?? query.departmentId;
  const [districts, departments, round, found] = await Promise.all([
    listDistricts([districtId]),
    listDepartmentNames(database(), districtId),
    findRound(database(), districtId, year),
    listReportingRows(
      database(),
      districtId,
      year,
      departmentId === null ? { by: 'all' } : { by: 'department', departmentId },
    ),
  ]);
  const department = departments.find(({ id }) => id === departmentId)?.name ?? null;
  if (departmentId !== null && department === null)
    throw new AppError('notFound', `department ${departmentId}`);
  // Handed out by the office, the table is for those who have to fill it in.
  const rows =
    own === null && departmentId !== null
      ? found.filter((row) => leadIdsOf(row).includes(departmentId))
      : found;
  const context = { actor, districtId, year, now, round };
  return {
    district: districts[0]?.name ?? districtId,
    department,
    round,
    lines: rows.flatMap((row) => linesOf(row, lockOf(context, row), context)),
  };
}

type Place = { actor: Actor; districtId: string; year: number };

function linesOf(row: ReportingRow, lock: EntryLock, { actor, districtId, year }: Place): TableLine[] {
  const reading = visibleReading(row, lock);
  const texts = textsOfContent(reading ?? BLANK_CONTENT, row.entryKind);
  const isOpen = lock.kind === 'open';
  const keyOf = (category: PartCategory | 'total') =>
    printRowKey({
      districtId,
      year,
      indicatorId: row.indicatorId,
      category,
      version: reading?.version ?? 0,
    });
  const about = {
    serial: row.serial,
    plan: KIND_LABELS[row.planKind],
    name: fullNameOf(row),
    unit: row.unit,
    definition: definitionOf(row),
    target: row.targetText ?? '',
    department: row.departments.find(({ role }) => role === 'lead')?.name ?? '',
    state: isOpen ? stateText(reading) : describeEntryLock(lock, lockReaderOf(actor.role)),
    asText: row.entryKind === 'ratio',
  };
  const total: TableLine = {
    ...about,
    ...numbersOf(texts),
    key: keyOf('total'),
    previous: previousOf(row, year),
    part: '',
    note: texts.note,
    open: isOpen ? [...inputsOf(row, texts), 'note'] : [],
  };
  const parts = categoriesOf(row.dimensions).map((category): TableLine => {
    const part = texts.parts[category] ?? { value: '', numerator: '', denominator: '' };
    return {
      ...about,
      ...numbersOf(part),
      key: keyOf(category),
      definition: '',
      target: '',
      previous: '',
      part: CATEGORY_LABELS[category],
      note: '',
      state: isOpen ? '' : about.state,
      open: isOpen ? inputsOf(row, part) : [],
    };
  });
  return [total, ...parts];
}

const numbersOf = ({ value, numerator, denominator }: EntryTexts): EntryTexts => ({
  value,
  numerator,
  denominator,
});

/** Numerator and denominator only where they are asked for, or already stand. */
function inputsOf({ entryKind }: ReportingRow, { numerator, denominator }: EntryTexts): InputColumn[] {
  const takesFraction = entryKind === 'fraction' || numerator !== '' || denominator !== '';
  return takesFraction ? ['numerator', 'denominator', 'value'] : ['value'];
}

function definitionOf({ definition, formula, dataSource }: ReportingRow): string {
  const told = [
    definition && `口径：${definition}`,
    formula && `算法：${formula}`,
    dataSource && `来源：${dataSource}`,
  ];
  return told.filter(Boolean).join('\n');
}

function stateText(reading: StoredReading | null): string {
  const state = reading?.state ?? 'empty';
  const label = READING_STATE_LABELS[state];
  return state === 'returned' && reading?.returnReason ? `${label}：${reading.returnReason}` : label;
}

/** Only of the year before: an older value under that head would mislead. */
function previousOf({ earlier, entryKind }: ReportingRow, year: number): string {
  const last: EarlierReading | undefined = earlier[0];
  return last && last.year === year - 1 ? displayReading(last, entryKind) : '';
}
