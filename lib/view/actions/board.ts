import { HAND_IN_LABELS } from '@/lib/domain/progress/bulletin';
import { LATENESS_LABELS, type LatenessKind } from '@/lib/domain/progress/lateness';
import { countSubjects, PROGRESS_LABELS, type SubjectKind } from '@/lib/domain/progress/progress-state';
import { NO_DEPARTMENT, NO_OWNER } from '../no-owner';
import type { BoardFilters, BoardState } from './address';
import { toItemRow, type BoardFacts, type Item, type ItemRow } from './item-row';

/** The five states in the order of every sentence and table; they add up to all. */
export const BOARD_STATES = [
  'completed',
  'underway',
  'lagging',
  'notStarted',
  'unreported',
] as const satisfies readonly BoardState[];

export const BOARD_STATE_LABELS: Record<BoardState, string> = { ...PROGRESS_LABELS, unreported: '未报' };

export type StateCounts = Record<BoardState, number>;

export type MatrixRow = { key: string; name: string; counts: StateCounts; total: number };

export type Board = {
  kind: SubjectKind;
  /** 46 项举措：已完成 4、推进中 30、滞后 3、未启动 2、未报 7（待审核 2、缺报 5）。 */
  sentence: string;
  counts: StateCounts;
  rows: ItemRow[];
  findings: { kind: LatenessKind; label: string; count: number }[];
  /** Things with at least one finding. */
  late: number;
  demonstration: boolean;
  /** Demonstration beside real reports: each row says which it is. */
  isMixed: boolean;
};

const isIn = (row: ItemRow, state: BoardState) => row.state === state;

export const countStates = (rows: readonly ItemRow[]): StateCounts => ({
  completed: rows.filter((row) => isIn(row, 'completed')).length,
  underway: rows.filter((row) => isIn(row, 'underway')).length,
  lagging: rows.filter((row) => isIn(row, 'lagging')).length,
  notStarted: rows.filter((row) => isIn(row, 'notStarted')).length,
  unreported: rows.filter((row) => isIn(row, 'unreported')).length,
});

export function composeBoard(kind: SubjectKind, items: readonly Item[], facts: BoardFacts): Board {
  const rows = items.map((item) => toItemRow(item, facts));
  const counts = countStates(rows);
  const kinds = Object.keys(LATENESS_LABELS) as LatenessKind[];
  return {
    kind,
    sentence: wordCounts(kind, rows, counts),
    counts,
    rows,
    findings: kinds.flatMap((each) => {
      const count = rows.filter((row) => hasFinding(row, each)).length;
      return count === 0 ? [] : [{ kind: each, label: LATENESS_LABELS[each], count }];
    }),
    late: rows.filter((row) => row.findings.length > 0).length,
    demonstration: rows.some((row) => row.demonstration),
    isMixed:
      rows.some((row) => row.demonstration) && rows.some((row) => row.words.length > 0 && !row.demonstration),
  };
}

function wordCounts(kind: SubjectKind, rows: readonly ItemRow[], counts: StateCounts): string {
  const parts = BOARD_STATES.map((state) => `${BOARD_STATE_LABELS[state]} ${counts[state]}`).join('、');
  return `${countSubjects(kind, rows.length)}：${parts}${wordUnreported(rows)}。`;
}

/** （待审核 2、缺报 5）: each unreported one once, under what is nearest to being there. */
function wordUnreported(rows: readonly ItemRow[]): string {
  const unreported = rows.filter((row) => isIn(row, 'unreported'));
  const NEAREST = ['submitted', 'returned', 'awaited', 'missing', 'notDue'] as const;
  const reasons = unreported.map(({ handIns }) => NEAREST.find((one) => handIns.includes(one)) ?? 'noOwner');
  const words = [...NEAREST, 'noOwner' as const].flatMap((reason) => {
    const count = reasons.filter((one) => one === reason).length;
    if (count === 0) return [];
    return [`${reason === 'noOwner' ? NO_OWNER : HAND_IN_LABELS[reason]} ${count}`];
  });
  return words.length === 0 ? '' : `（${words.join('、')}）`;
}

/** By domain in printed order, or by lead unit; what several units lead stands under each of them. */
export function matrixOf(rows: readonly ItemRow[], by: BoardFilters['by']): MatrixRow[] {
  const groups = new Map<string, { name: string; rows: ItemRow[] }>();
  for (const row of rows) {
    for (const { key, name } of groupsOf(row, by)) {
      const group = groups.get(key) ?? { name, rows: [] };
      group.rows.push(row);
      groups.set(key, group);
    }
  }
  const matrix = [...groups].map(([key, { name, rows: own }]) => ({
    key,
    name,
    counts: countStates(own),
    total: own.length,
  }));
  return by === 'domain' ? matrix : matrix.sort((one, other) => other.total - one.total);
}

function groupsOf(row: ItemRow, by: BoardFilters['by']): { key: string; name: string }[] {
  if (by === 'domain') return [{ key: row.domain, name: row.domain }];
  if (row.leads.length === 0) return [{ key: NO_DEPARTMENT, name: NO_OWNER }];
  return row.leads.map(({ id, name }) => ({ key: id, name }));
}

const hasFinding = (row: ItemRow, kind: LatenessKind | 'any') =>
  kind === 'any' ? row.findings.length > 0 : row.findings.some((finding) => finding.kind === kind);

/** The rows that the address asks for, in printed order. */
export function selectItems(rows: readonly ItemRow[], filters: BoardFilters): ItemRow[] {
  const { by, group, state, finding } = filters;
  return rows.filter(
    (row) =>
      (!state || isIn(row, state)) &&
      (!group || groupsOf(row, by).some(({ key }) => key === group)) &&
      (!finding || hasFinding(row, finding)),
  );
}

/** The name of the chosen group, for the list's head. */
export const groupName = (rows: readonly ItemRow[], { by, group }: BoardFilters): string | null =>
  rows.flatMap((row) => groupsOf(row, by)).find(({ key }) => key === group)?.name ?? null;
