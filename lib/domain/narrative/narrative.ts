import { advanceReading, type Advance, type AdvanceAttempt } from '../review/advance-reading';
import { entryLock, type EntryLock, type Round } from '../review/entry-lock';
import type { ReadingState } from '../review/reading-state';

/** What each department that leads an indicator writes once a year. */
export const NARRATIVE_KINDS = ['implementation', 'nextPlan'] as const;
export type NarrativeKind = (typeof NARRATIVE_KINDS)[number];

export const NARRATIVE_LABELS: Record<NarrativeKind, string> = {
  implementation: '年度规划落实情况',
  nextPlan: '下一年工作安排',
};

/** 2025 年度规划落实情况, 2026 年工作安排 */
export function narrativeTitle(kind: NarrativeKind, year: number): string {
  switch (kind) {
    case 'implementation':
      return `${year} 年度规划落实情况`;
    case 'nextPlan':
      return `${year + 1} 年工作安排`;
  }
}

export type NarrativeAct = 'save' | 'submit' | 'withdraw' | 'approve' | 'return' | 'archive';

/**
 * Where an act leads. A narrative lives like a reading, with one step more: it has no 更正, so the office can give back
 * what it approved as long as the round is open.
 */
export function advanceNarrative(attempt: AdvanceAttempt & { act: NarrativeAct }): Advance {
  const { from, act } = attempt;
  return advanceReading(
    from === 'approved' && act === 'return' ? { ...attempt, from: 'submitted' } : attempt,
  );
}

/** Whether a narrative can be written now, and if not, the reason nearest to the reader. */
export function narrativeLock(facts: {
  round: Round | null;
  today: string;
  state: ReadingState;
  mayWrite: boolean;
  department: string;
}): EntryLock {
  const { mayWrite, department, ...rest } = facts;
  return entryLock({ ...rest, inRound: true, entryKind: 'value', mayEnter: mayWrite, owner: department });
}

/** Autosaves of one person within this time share a row of the history. */
export const SITTING_MINUTES = 30;

/** True when a save belongs to the sitting of the newest step. */
export function isSameSitting(
  newest: { action: string; actorId: string | null; at: Date } | null,
  actorId: string,
  now: Date,
): boolean {
  if (newest?.action !== 'save' || newest.actorId !== actorId) return false;
  return now.getTime() - newest.at.getTime() <= SITTING_MINUTES * 60_000;
}
