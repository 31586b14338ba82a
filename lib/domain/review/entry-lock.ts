import type { Role } from '../access/actor';
import type { EntryKind } from '../reading/interpret-entry';
import type { ReadingState } from './reading-state';

/** A reporting round as far as locking needs it; days as 2026-03-15. */
export type Round = { opensOn: string; dueOn: string; closed: boolean };

export type EntryLock =
  | { kind: 'open' }
  | { kind: 'notOpen'; opensOn: string | null }
  /** The round collects for other plans. */
  | { kind: 'notInRound' }
  | { kind: 'closed' }
  | { kind: 'submitted' }
  | { kind: 'approved' }
  | { kind: 'archived' }
  | { kind: 'notYours'; owner: string | null }
  | { kind: 'judgement' };

export type EntryLockFacts = {
  round: Round | null;
  /** Whether the round collects for the row's plan. */
  inRound: boolean;
  today: string;
  state: ReadingState;
  entryKind: EntryKind;
  mayEnter: boolean;
  /** Name of the lead department. */
  owner: string | null;
};

/** Whether a row may be written now, and if not, the reason nearest to the reader. */
export function entryLock(facts: EntryLockFacts): EntryLock {
  const { round, inRound, today, state, entryKind, mayEnter, owner } = facts;
  if (!mayEnter) return { kind: 'notYours', owner };
  if (entryKind === 'judgement') return { kind: 'judgement' };
  if (round && !inRound) return { kind: 'notInRound' };
  if (state === 'approved') return { kind: 'approved' };
  if (state === 'archived') return { kind: 'archived' };
  if (!round) return { kind: 'notOpen', opensOn: null };
  if (round.closed) return { kind: 'closed' };
  if (today < round.opensOn) return { kind: 'notOpen', opensOn: round.opensOn };
  if (state === 'submitted') return { kind: 'submitted' };
  return { kind: 'open' };
}

/** Who reads the reason: the office opens rounds itself, everybody else asks it to. */
export type LockReader = 'office' | 'writer';

export const lockReaderOf = (role: Role): LockReader => (role === 'office' ? 'office' : 'writer');

const HOW_TO_OPEN: Record<LockReader, string> = { office: '请先在“报送”中', writer: '请联系妇儿工委办' };

/** What the reason says to the person at the sheet. */
export function describeEntryLock(lock: EntryLock, reader: LockReader): string {
  switch (lock.kind) {
    case 'open':
      return '';
    case 'notOpen':
      return lock.opensOn ? `轮次未开，${lock.opensOn} 起填报` : `轮次未开，${HOW_TO_OPEN[reader]}开启`;
    case 'closed':
      return '已截止';
    case 'notInRound':
      return '未列入本轮次';
    case 'submitted':
      return '已提交，待审核';
    case 'approved':
      return '已审核';
    case 'archived':
      return '已归档';
    case 'notYours':
      return `无权限（由${lock.owner ?? '妇儿工委办'}填报）`;
    case 'judgement':
      return '由妇儿工委办研判，不填数值';
  }
}

/** Why a change that was sent is not taken, and what to do about it. */
export function describeEntryRefusal(lock: EntryLock, reader: LockReader): string {
  if (lock.kind === 'open') return '这一项没有待审核的内容，请刷新页面。';
  if (lock.kind === 'notInRound') {
    return `未列入本轮次，不接受填报。确需填报的，${HOW_TO_OPEN[reader]}把所属规划列入本轮次。`;
  }
  if (lock.kind !== 'closed') return `${describeEntryLock(lock, reader)}。`;
  return `已截止，不再接受填报。需要补报的，${HOW_TO_OPEN[reader]}重新开启轮次。`;
}
