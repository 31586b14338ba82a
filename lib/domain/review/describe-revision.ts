import { displayReading } from '../reading/display-reading';
import { CATEGORY_LABELS } from '../reading/dimension';
import type { EntryKind } from '../reading/interpret-entry';
import type { PartReading } from '../reading/interpret-parts';
import type { ExactNumber } from '../target/rule';
import { nameReturnFields, type ReturnField } from './return-field';
import { READING_ACT_LABELS, READING_STATE_LABELS, type ReadingState } from './reading-state';

export type ReadingSnapshot = {
  value: ExactNumber | null;
  scale: number;
  numerator: ExactNumber | null;
  denominator: ExactNumber | null;
  state: Exclude<ReadingState, 'empty'>;
  note: string | null;
  parts: readonly PartReading[];
  /** What a return is about. */
  returnFields?: readonly ReturnField[];
};

export type Revision = {
  version: number;
  action: string;
  before: ReadingSnapshot | null;
  after: ReadingSnapshot;
  reason: string | null;
  actor: string;
  at: string;
};

/** One line of a history, in words. */
export type RevisionView = {
  version: number;
  act: string;
  actor: string;
  at: string;
  /** The value before and after; null when it did not change. */
  from: string | null;
  to: string | null;
  state: string;
  reason: string | null;
  note: string | null;
  approved: boolean;
};

const OTHER_ACTS: Record<string, string> = { import: '导入', seed: '导入', create: '录入' };

export function describeRevision(revision: Revision, kind: EntryKind): RevisionView {
  const { before, after, action, version, actor, at, reason } = revision;
  const from = before ? describeValue(before, kind) : '未填';
  const to = describeValue(after, kind);
  const changed = before === null || from !== to;
  return {
    version,
    act: actLabel(action) + namedFields(revision),
    actor,
    at,
    from: changed ? from : null,
    to: changed ? to : null,
    state: READING_STATE_LABELS[after.state],
    reason,
    note: after.note !== (before?.note ?? null) ? after.note : null,
    approved: after.state === 'approved' || after.state === 'archived',
  };
}

function actLabel(action: string): string {
  const known = READING_ACT_LABELS as Record<string, string>;
  return known[action] ?? OTHER_ACTS[action] ?? '修改';
}

/** （分子、说明） behind the return of a value. */
function namedFields({ action, after: { returnFields = [] } }: Revision): string {
  return action === 'return' && returnFields.length > 0 ? `（${nameReturnFields(returnFields)}）` : '';
}

/** 91.19（4036/4426），其中 男 91.02（2000/2197）、女 91.30（2036/2230） */
export function describeValue(snapshot: ReadingSnapshot, kind: EntryKind): string {
  const parts = snapshot.parts.map((part) => `${CATEGORY_LABELS[part.category]} ${numbersOf(part, kind)}`);
  const whole = numbersOf(snapshot, kind);
  return parts.length === 0 ? whole : `${whole}，其中 ${parts.join('、')}`;
}

type Numbers = Pick<ReadingSnapshot, 'value' | 'scale' | 'numerator' | 'denominator'>;

function numbersOf({ value, numerator, denominator, scale }: Numbers, kind: EntryKind): string {
  if (value === null) return '空';
  const shown = displayReading({ value, scale, numerator, denominator }, kind);
  if (kind === 'ratio' || numerator === null || denominator === null) return shown;
  return `${shown}（${numerator}/${denominator}）`;
}
