import { READING_STEPS, type Party, type ReadingAct, type ReadingState } from './reading-state';

export type AdvanceAttempt = {
  from: ReadingState;
  act: ReadingAct;
  parties: readonly Party[];
  roundClosed: boolean;
  reason: string | null;
};

export type AdvanceRefusal = 'wrongState' | 'notAllowed' | 'roundClosed' | 'reasonMissing';

export type Advance = { ok: true; to: ReadingState } | { ok: false; why: AdvanceRefusal };

/** Where an act leads, or why it is refused. Rights first, then the state, the round and the reason. */
export function advanceReading({ from, act, parties, roundClosed, reason }: AdvanceAttempt): Advance {
  const step = READING_STEPS[from][act];
  if (!step) return { ok: false, why: 'wrongState' };
  if (!parties.includes(step.by)) return { ok: false, why: 'notAllowed' };
  if (roundClosed && !step.whileClosed) return { ok: false, why: 'roundClosed' };
  if (step.needsReason && !reason?.trim()) return { ok: false, why: 'reasonMissing' };
  return { ok: true, to: step.to };
}
