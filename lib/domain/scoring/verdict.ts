import type { AbsenceReason, Judgement, Status } from './assessment';
import type { Goal } from './goal';
import type { Reading } from './series';

/** The present verdict with what it stands on. */
export type Verdict = {
  status: Status;
  reason: AbsenceReason | null;
  nearlyMet: boolean;
  /** What the current reading was compared with; null where no comparison was made. */
  goal: Goal | null;
  /** The earlier reading a relative or trend rule starts from. */
  from: Reading | null;
  breaks: number[];
  judgement: Judgement | null;
};

export function verdict(status: Status, parts: Partial<Verdict> = {}): Verdict {
  return {
    status,
    reason: null,
    nearlyMet: false,
    goal: null,
    from: null,
    breaks: [],
    judgement: null,
    ...parts,
  };
}

export function notAssessable(reason: AbsenceReason): Verdict {
  return verdict('notAssessable', { reason });
}
