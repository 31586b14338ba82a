import { READING_STATE_LABELS, type ReadingState } from '../../domain/review/reading-state';
import { formatDayTime } from '../format-date';
import { NO_DEPARTMENT, NO_OWNER } from '../no-owner';

const COLUMNS = ['empty', 'draft', 'returned', 'submitted', 'approved'] as const;
type Column = (typeof COLUMNS)[number];

/** What a department has not handed in. */
const UNSUBMITTED = ['empty', 'draft', 'returned'] as const;

type Department = {
  id: string | null;
  name: string | null;
  counts: Record<Column, number>;
  total: number;
  shared: number;
  narratives: { implementation: ReadingState; nextPlan: ReadingState };
  lastActivity: { by: string | null; at: Date } | null;
  lastReminder: { by: string; at: Date } | null;
  accounts: number;
};

/** `at` as 2026-03-12 14:05. */
export type WhoWhen = { by: string | null; at: string };

/** A number with the list behind it. */
export type BoardCell = { key: string; label: string; count: number; href: string };

export type BoardRow = {
  id: string | null;
  name: string;
  /** 逾期 · 还差 · 待审核 · 已完成 · 仅配合 */
  stage: 'late' | 'owing' | 'waiting' | 'done' | 'shared';
  stageLabel: string;
  cells: BoardCell[];
  total: BoardCell;
  /** Not handed in. */
  owed: number;
  /** Handed in, of all: for the bar. Null where nothing is owed. */
  handedIn: { count: number; percent: number } | null;
  /** Indicators of others it takes part in. */
  shared: number;
  narratives: { label: string; state: ReadingState; stateLabel: string; href: string }[];
  lastActivity: WhoWhen | null;
  lastReminder: WhoWhen | null;
  /** Says that nobody of the department can log in. */
  accountNote: string | null;
};

export const BOARD_COLUMNS: readonly { key: Column; label: string }[] = COLUMNS.map((key) => ({
  key,
  label: READING_STATE_LABELS[key],
}));

const STAGES = ['late', 'owing', 'waiting', 'done', 'shared'] as const;

const STAGE_LABELS: Record<BoardRow['stage'], string> = {
  late: '逾期',
  owing: '填报中',
  waiting: '待审核',
  done: '已完成',
  shared: '仅配合',
};

type Place = { districtId: string; year: number };

/** One row a department: the late ones first, then those that owe most. `isLate`: the due day is over. */
export function toBoardRows(departments: readonly Department[], place: Place, isLate: boolean): BoardRow[] {
  return departments
    .map((department) => toBoardRow(department, place, isLate))
    .sort(
      (a, b) =>
        STAGES.indexOf(a.stage) - STAGES.indexOf(b.stage) ||
        b.owed - a.owed ||
        b.total.count - a.total.count ||
        a.name.localeCompare(b.name, 'zh'),
    );
}

function toBoardRow(department: Department, place: Place, isLate: boolean): BoardRow {
  const { id, counts, total, lastActivity, lastReminder } = department;
  const owed = UNSUBMITTED.reduce((sum, state) => sum + counts[state], 0);
  const stage = stageOf(department, owed, isLate);
  return {
    id,
    name: department.name ?? NO_OWNER,
    stage,
    stageLabel: STAGE_LABELS[stage],
    cells: cellsOf(counts, place, department.name ?? NO_DEPARTMENT),
    total: { key: 'total', label: '应报', count: total, href: entryHref(place, department.name, 'owed') },
    owed,
    shared: department.shared,
    handedIn:
      total === 0 ? null : { count: total - owed, percent: Math.floor(((total - owed) * 100) / total) },
    narratives: id === null ? [] : narrativesOf(department, place, id),
    lastActivity: lastActivity && whoWhen(lastActivity),
    lastReminder: lastReminder && whoWhen(lastReminder),
    accountNote: id !== null && department.accounts === 0 ? '没有联络员账号' : null,
  };
}

function stageOf({ counts, total }: Department, owed: number, isLate: boolean): BoardRow['stage'] {
  if (total === 0) return 'shared';
  if (owed > 0) return isLate ? 'late' : 'owing';
  return counts.submitted > 0 ? 'waiting' : 'done';
}

const whoWhen = ({ by, at }: { by: string | null; at: Date }): WhoWhen => ({ by, at: formatDayTime(at) });

const entryHref = ({ districtId, year }: Place, department: string | null, state: string): string =>
  `/d/${districtId}/entry?year=${year}&department=${encodeURIComponent(department ?? NO_DEPARTMENT)}&state=${state}`;

/** What waits for review is found where it is reviewed, everything else in the sheet. */
function cellsOf(counts: Record<Column, number>, place: Place, department: string): BoardCell[] {
  return BOARD_COLUMNS.map(({ key, label }) => ({
    key,
    label,
    count: counts[key],
    href:
      key === 'submitted'
        ? `/d/${place.districtId}/review?year=${place.year}&department=${encodeURIComponent(department)}`
        : entryHref(place, department, key),
  }));
}

const NARRATIVE_LABELS = { implementation: '落实情况', nextPlan: '工作安排' } as const;

function narrativesOf(
  { narratives }: Department,
  { districtId, year }: Place,
  id: string,
): BoardRow['narratives'] {
  return (['implementation', 'nextPlan'] as const).map((kind) => ({
    label: NARRATIVE_LABELS[kind],
    state: narratives[kind],
    stateLabel: READING_STATE_LABELS[narratives[kind]],
    href: `/d/${districtId}/narratives/${id}?year=${year}`,
  }));
}

/** The sum of every column, so that the table adds up in sight; doors lead to all departments together. */
export function totalsOf(rows: readonly BoardRow[], { districtId, year }: Place): BoardCell[] {
  const total = (key: string) =>
    rows.reduce((sum, { cells }) => sum + (cells.find((cell) => cell.key === key)?.count ?? 0), 0);
  const all = BOARD_COLUMNS.map(({ key, label }) => ({
    key,
    label,
    count: total(key),
    href:
      key === 'submitted'
        ? `/d/${districtId}/review?year=${year}`
        : `/d/${districtId}/entry?year=${year}&state=${key}`,
  }));
  const count = rows.reduce((sum, row) => sum + row.total.count, 0);
  return [
    ...all,
    { key: 'total', label: '应报', count, href: `/d/${districtId}/entry?year=${year}&state=owed` },
  ];
}
