import {
  HAND_IN_LABELS,
  isOwed,
  standBulletin,
  type HandIn,
  type QuarterStanding,
} from '@/lib/domain/progress/bulletin';
import { quarterTitle } from '@/lib/domain/progress/quarter';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { formatDay } from '../format-date';

type Duty = { departmentId: string; department: string };
type Head = {
  departmentId: string;
  state: ReadingState;
  submittedAt: Date | null;
  flag: 'official' | 'document' | 'demonstration';
};

export type QuarterRow = {
  departmentId: string;
  department: string;
  led: number;
  handIn: HandIn;
  /** 待审核（迟报） */
  label: string;
  submittedOn: string | null;
  isOwed: boolean;
  hasAccount: boolean;
  demonstration: boolean;
};

const ORDER: readonly HandIn['kind'][] = [
  'missing',
  'returned',
  'awaited',
  'submitted',
  'notDue',
  'approved',
];

/** Every unit that owes a bulletin for the quarter: what is missing first. */
export function toQuarterRows(
  standing: QuarterStanding,
  duties: readonly Duty[],
  heads: readonly Head[],
  withAccount: readonly string[],
): QuarterRow[] {
  const units = [...new Map(duties.map(({ departmentId, department }) => [departmentId, department]))];
  const rows = units.map(([departmentId, department]): QuarterRow => {
    const head = heads.find((one) => one.departmentId === departmentId);
    const submittedOn = head?.submittedAt ? formatDay(head.submittedAt) : null;
    const handIn = standBulletin(standing, head ? { state: head.state, submittedOn } : null);
    const isLate = 'late' in handIn && handIn.late;
    return {
      departmentId,
      department,
      led: duties.filter((duty) => duty.departmentId === departmentId).length,
      handIn,
      label: `${HAND_IN_LABELS[handIn.kind]}${isLate ? '（迟报）' : ''}`,
      submittedOn: 'late' in handIn ? submittedOn : null,
      isOwed: isOwed(handIn),
      hasAccount: withAccount.includes(departmentId),
      demonstration: head?.flag === 'demonstration',
    };
  });
  return rows.sort((one, other) => ORDER.indexOf(one.handIn.kind) - ORDER.indexOf(other.handIn.kind));
}

/** 27 个牵头单位中，已审核 20、待审核 2、已退回 1、缺报 4；迟报 2。 */
export function quarterSentence({ quarter }: QuarterStanding, rows: readonly QuarterRow[]): string {
  if (rows.length === 0) return `${quarterTitle(quarter)}没有需要报送简报的单位。`;
  const count = (kind: HandIn['kind']) => rows.filter(({ handIn }) => handIn.kind === kind).length;
  const parts = (['approved', 'submitted', 'returned', 'awaited', 'missing', 'notDue'] as const)
    .filter((kind) => count(kind) > 0)
    .map((kind) => `${HAND_IN_LABELS[kind]} ${count(kind)}`);
  const late = rows.filter(({ handIn }) => 'late' in handIn && handIn.late).length;
  return `${rows.length} 个牵头单位：${parts.join('、')}${late > 0 ? `；其中迟报 ${late}` : ''}。`;
}
