import type { Actor } from '@/lib/domain/access/actor';
import { chinaDay, daysBetween } from '@/lib/domain/review/calendar';
import type { WarningLevel, WarningType } from '@/lib/domain/scoring/assessment';
import { WARNING_LABELS } from '@/lib/domain/scoring/labels';
import { DEADLINE_LABELS, deadlineOf, overdue } from '@/lib/domain/supervision/overdue';
import {
  isOpen,
  SUPERVISION_STATE_LABELS,
  turnOf,
  type SupervisionStanding,
} from '@/lib/domain/supervision/supervision';
import { formatDay } from '../format-date';
import type { SupervisionFilter } from './address';
import { waitWords } from './wait-words';

/** A 督办 as the database gives it. */
export type Supervised = SupervisionStanding & {
  id: string;
  indicatorId: string;
  serial: string;
  name: string;
  departmentId: string;
  department: string;
  year: number;
  type: WarningType;
  level: WarningLevel;
  message: string;
  openedBy: string;
  openedAt: Date;
  stateSince: Date;
  closedAt: Date | null;
  flag: 'official' | 'document' | 'demonstration';
};

export type SupervisionItem = {
  id: string;
  serial: string;
  name: string;
  level: WarningLevel;
  /** 2025 年未达标 */
  warning: string;
  message: string;
  department: string;
  stateLabel: string;
  state: SupervisionStanding['state'];
  /** 等待区教委反馈，已 5 天; of a closed one from when to when. */
  waiting: string;
  /** 反馈期限 2026-03-15 */
  deadline: string | null;
  /** 逾期 3 天 */
  late: string | null;
  escalated: boolean;
  proposed: boolean;
  demonstration: boolean;
};

export function toSupervisionItem(row: Supervised, today: string): SupervisionItem {
  const deadline = deadlineOf(row);
  const late = overdue(row, today);
  return {
    ...{ id: row.id, serial: row.serial, name: row.name, level: row.level, message: row.message },
    ...{ department: row.department, state: row.state, proposed: row.proposed, escalated: row.escalated },
    warning: `${row.year} 年${WARNING_LABELS[row.type]}`,
    stateLabel: row.proposed ? '建议销号' : SUPERVISION_STATE_LABELS[row.state],
    waiting: waitingOf(row, today),
    deadline: deadline && `${DEADLINE_LABELS[deadline.kind]} ${deadline.on}`,
    late: late && `逾期 ${late.days} 天`,
    demonstration: row.flag === 'demonstration',
  };
}

function waitingOf(row: Supervised, today: string): string {
  const days = daysBetween(chinaDay(row.stateSince), today);
  const words = waitWords({ ...row, days });
  if (words !== null) return words;
  const until = row.closedAt ?? row.stateSince;
  return `${formatDay(row.openedAt)} 发起，${formatDay(until)} 销号`;
}

export type SupervisionGroup = { key: string; title: string; items: SupervisionItem[] };

type Reader = Pick<Actor, 'role' | 'departmentId'>;

/** What matters most to the reader comes first; within a group what has waited longest, of closed ones the newest. */
export function groupSupervisions(
  rows: readonly Supervised[],
  reader: Reader,
  today: string,
): SupervisionGroup[] {
  const longestFirst = rows
    .filter(isOpen)
    .toSorted((a, b) => a.stateSince.getTime() - b.stateSince.getTime());
  const closed = rows
    .filter(({ state }) => state === 'closed')
    .toSorted((a, b) => (b.closedAt?.getTime() ?? 0) - (a.closedAt?.getTime() ?? 0));
  const left = new Set(longestFirst);
  const groups = groupsFor(reader, today).map(({ key, title, belongs }) => {
    const own = [...left].filter(belongs);
    own.forEach((row) => left.delete(row));
    return { key, title, items: own.map((row) => toSupervisionItem(row, today)) };
  });
  const done = { key: 'closed', title: '已销号', items: closed.map((row) => toSupervisionItem(row, today)) };
  return [...groups, done].filter(({ items }) => items.length > 0);
}

type Grouping = { key: string; title: string; belongs: (row: Supervised) => boolean };

function groupsFor({ role, departmentId }: Reader, today: string): Grouping[] {
  const late: Grouping = { key: 'late', title: '已逾期', belongs: (row) => overdue(row, today) !== null };
  const rest: Grouping = { key: 'rest', title: '办理中', belongs: () => true };
  switch (role) {
    case 'liaison': {
      const isOwn = (row: Supervised) => row.departmentId === departmentId;
      const owes = (row: Supervised) => isOwn(row) && deadlineOf(row)?.kind === 'answer';
      return [
        { key: 'own', title: '待我反馈', belongs: owes },
        { key: 'department', title: '本单位其他督办', belongs: isOwn },
        { ...rest, title: '其他单位' },
      ];
    }
    case 'office':
      return [{ key: 'own', title: '待我办理', belongs: (row) => turnOf(row) === 'office' }, late, rest];
    case 'leader':
    case 'superior':
    case 'admin':
      return [{ key: 'escalated', title: '上报领导', belongs: ({ escalated }) => escalated }, late, rest];
  }
}

export function selectSupervisions<R extends Supervised>(
  rows: readonly R[],
  { state, department, open, overdue: lateOnly, escalated, q }: SupervisionFilter,
  today: string,
): R[] {
  const sought = q?.toLowerCase();
  return rows.filter(
    (row) =>
      (!state || row.state === state) &&
      (!department || row.departmentId === department) &&
      (!open || isOpen(row)) &&
      (!lateOnly || overdue(row, today) !== null) &&
      (!escalated || (row.escalated && isOpen(row))) &&
      (!sought || [row.name, row.department, row.serial].some((text) => text.toLowerCase().includes(sought))),
  );
}

/** One sentence on all of a district: 办理中 3 项：待反馈 1 项、整改中 2 项；逾期 1 项，上报领导 1 项。 */
export function supervisionSentence(rows: readonly Supervised[], today: string): string {
  const open = rows.filter(isOpen);
  const closed = rows.length - open.length;
  const past = closed > 0 ? `已销号 ${closed} 项。` : '';
  if (open.length === 0) return rows.length === 0 ? '还没有发起过督办。' : `没有正在办理的督办。${past}`;
  const counted = (['awaiting', 'returned', 'answered', 'remedying'] as const)
    .map(
      (state) => [SUPERVISION_STATE_LABELS[state], open.filter((row) => row.state === state).length] as const,
    )
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label} ${count} 项`);
  const late = open.filter((row) => overdue(row, today) !== null).length;
  const escalated = open.filter((row) => row.escalated).length;
  const marks = [late > 0 && `逾期 ${late} 项`, escalated > 0 && `上报领导 ${escalated} 项`].filter(Boolean);
  return `正在办理 ${open.length} 项：${counted.join('、')}${marks.length > 0 ? `；其中${marks.join('、')}` : ''}。${past}`;
}

/** Departments that were ever supervised, by name. */
export function listDepartments(rows: readonly Supervised[]): { id: string; name: string }[] {
  const names = new Map(rows.map(({ departmentId, department }) => [departmentId, department]));
  return [...names]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'zh-CN'));
}
