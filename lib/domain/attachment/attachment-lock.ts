import type { EntryLock, Round } from '../review/entry-lock';
import type { ReadingState } from '../review/reading-state';

export type AttachmentFacts = {
  round: Round | null;
  today: string;
  /** Of the value or the narrative. */
  state: ReadingState;
  /** Leads the indicator, or writes the narrative; the office always does. */
  mayEnter: boolean;
  isOffice: boolean;
  owner: string | null;
};

/** Whether evidence can be added now. Those who report do it while the round takes values; the office at any time. */
export function addingLock({ round, today, state, mayEnter, isOffice, owner }: AttachmentFacts): EntryLock {
  if (!mayEnter) return { kind: 'notYours', owner };
  if (isOffice) return { kind: 'open' };
  if (state === 'archived') return { kind: 'archived' };
  if (!round) return { kind: 'notOpen', opensOn: null };
  if (round.closed) return { kind: 'closed' };
  if (today < round.opensOn) return { kind: 'notOpen', opensOn: round.opensOn };
  return { kind: 'open' };
}

/** Whether evidence can be taken away now: by those who report only until it is handed in. */
export function removingLock(facts: AttachmentFacts): EntryLock {
  const adding = addingLock(facts);
  if (adding.kind !== 'open' || facts.isOffice) return adding;
  return facts.state === 'submitted' || facts.state === 'approved' ? { kind: facts.state } : adding;
}

/** What was handed in rests on its evidence: the office says why it takes some away. */
export function needsRemovalReason(state: ReadingState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'archived';
}
