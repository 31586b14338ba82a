import { NARRATIVE_KINDS, type NarrativeKind } from '@/lib/domain/narrative/narrative';
import { READING_STATE_LABELS, type ReadingState } from '@/lib/domain/review/reading-state';
import { formatDay } from '../format-date';

/** One document of one department in the overview. */
export type NarrativeCell = {
  kind: NarrativeKind;
  id: string | null;
  version: number | null;
  state: ReadingState;
  label: string;
  /** 1,280 字 · 附件 2 · 03-12 张三 */
  detail: string;
  demonstration: boolean;
};

export type NarrativeRow = {
  departmentId: string;
  department: string;
  /** Something is still owed by the department. */
  owing: boolean;
  cells: NarrativeCell[];
};

type Stored = {
  departmentId: string;
  department: string;
  kind: NarrativeKind;
  id: string | null;
  version: number | null;
  state: ReadingState;
  flag: string | null;
  characters: number;
  attachments: number;
  writtenBy: string | null;
  writtenAt: string | null;
};

/** Nearest to what has to be done: what is owed first, then what waits for review, then what is settled. */
const RANK: Record<ReadingState, number> = {
  empty: 0,
  returned: 1,
  draft: 2,
  submitted: 3,
  approved: 4,
  archived: 5,
};

/** A row a department, those that owe something first. */
export function toNarrativeRows(stored: readonly Stored[]): NarrativeRow[] {
  const rows = new Map<string, NarrativeRow>();
  for (const document of stored) {
    const { departmentId, department } = document;
    const row = rows.get(departmentId) ?? { departmentId, department, owing: false, cells: [] };
    row.cells.push(toCell(document));
    row.owing ||= isOwed(document.state);
    rows.set(departmentId, row);
  }
  const rank = ({ cells }: NarrativeRow) => Math.min(...cells.map(({ state }) => RANK[state]));
  const sum = ({ cells }: NarrativeRow) => cells.reduce((total, { state }) => total + RANK[state], 0);
  return [...rows.values()]
    .map((row) => ({
      ...row,
      cells: NARRATIVE_KINDS.flatMap((kind) => row.cells.filter((cell) => cell.kind === kind)),
    }))
    .sort((a, b) => rank(a) - rank(b) || sum(a) - sum(b) || a.department.localeCompare(b.department, 'zh'));
}

const isOwed = (state: ReadingState) => state === 'empty' || state === 'draft' || state === 'returned';

function toCell(document: Stored): NarrativeCell {
  const { kind, id, version, state, flag, characters, attachments, writtenBy, writtenAt } = document;
  const parts = [
    characters > 0 && `${characters} 字`,
    attachments > 0 && `附件 ${attachments}`,
    writtenAt && `${formatDay(writtenAt)} ${writtenBy ?? ''}`.trim(),
  ];
  return {
    kind,
    id,
    version,
    state,
    label: READING_STATE_LABELS[state],
    detail: parts.filter(Boolean).join(' · '),
    demonstration: flag === 'demonstration',
  };
}

/** 24 份总结中，10 份已审核，3 份待审核；还有 11 份未报，涉及 6 个单位。 */
export function narrativeSentence(rows: readonly NarrativeRow[]): string {
  const states = rows.flatMap(({ cells }) => cells.map(({ state }) => state));
  if (states.length === 0) return '没有需要报送年度总结的单位。';
  const count = (...wanted: ReadingState[]) => states.filter((state) => wanted.includes(state)).length;
  const owed = states.filter(isOwed).length;
  const departments = rows.filter(({ owing }) => owing).length;
  const head = `${states.length} 份总结中，${count('approved', 'archived')} 份已审核，${count('submitted')} 份待审核；`;
  return owed === 0 ? `${head}各单位均已报送。` : `${head}还有 ${owed} 份未报，涉及 ${departments} 个单位。`;
}
