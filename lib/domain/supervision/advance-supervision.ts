import {
  SUPERVISION_STATE_LABELS,
  turnOf,
  type SupervisionStanding,
  type SupervisionState,
  type SupervisionStepKind,
} from './supervision';

/** A step after the opening, with what it needs; days as 2026-03-15. */
export type SupervisionStep =
  | { kind: 'answered'; promisedOn: string }
  | { kind: 'accepted' }
  | { kind: 'returned'; reason: string; dueOn: string }
  | { kind: 'escalated'; reason: string }
  /** `until`: the new day of the answer, or of the remedy once the answer was accepted. */
  | { kind: 'extended'; reason: string; until: string }
  | { kind: 'proposed' }
  | { kind: 'withdrawn' }
  | { kind: 'closed'; reason: string }
  | { kind: 'reopened'; reason: string; dueOn: string };

export type SupervisionRefusal =
  /** Not from this state. */
  | 'wrongState'
  | 'alreadyEscalated'
  | 'alreadyProposed'
  | 'nothingProposed'
  | 'reasonMissing'
  /** A day that has already passed. */
  | 'dayPassed'
  /** An extension must lead beyond the present day. */
  | 'notLater';

export type SupervisionAdvance =
  { ok: true; next: SupervisionStanding } | { ok: false; why: SupervisionRefusal };

const OPEN = ['awaiting', 'answered', 'returned', 'remedying'] as const;

/** From where each step may be taken. While the remedy is under way the department may answer anew, the office return it. */
const FROM: Record<SupervisionStep['kind'], readonly SupervisionState[]> = {
  answered: OPEN,
  accepted: ['answered'],
  returned: ['answered', 'remedying'],
  escalated: OPEN,
  extended: ['awaiting', 'returned', 'remedying'],
  proposed: OPEN,
  withdrawn: OPEN,
  closed: OPEN,
  reopened: ['closed'],
};

/** Where a step leads, or why it is refused: first the state, then what the step says. `today` is the day in China. */
export function advanceSupervision(
  current: SupervisionStanding,
  step: SupervisionStep,
  today: string,
): SupervisionAdvance {
  if (!FROM[step.kind].includes(current.state)) return refused('wrongState');
  if ('reason' in step && step.reason.trim() === '') return refused('reasonMissing');
  const moved = { ...current, ...moveBy(step.kind, current) };
  switch (step.kind) {
    case 'answered':
      return step.promisedOn < today ? refused('dayPassed') : done({ ...moved, promisedOn: step.promisedOn });
    case 'accepted':
      return done(moved);
    case 'returned':
      return step.dueOn < today ? refused('dayPassed') : done({ ...moved, dueOn: step.dueOn });
    case 'escalated':
      return current.escalated ? refused('alreadyEscalated') : done({ ...moved, escalated: true });
    case 'extended':
      return extend(current, step.until, today);
    case 'proposed':
      return current.proposed ? refused('alreadyProposed') : done(moved);
    case 'withdrawn':
      return current.proposed ? done(moved) : refused('nothingProposed');
    case 'closed':
      return done(moved);
    case 'reopened':
      return step.dueOn < today
        ? refused('dayPassed')
        : done({ ...moved, dueOn: step.dueOn, promisedOn: null, escalated: false });
  }
}

type Standing = Pick<SupervisionStanding, 'state' | 'proposed'>;

/** What a step makes of the state alone: all that is needed to tell a story from the steps stored. */
export function moveBy(kind: SupervisionStepKind, current: Standing): Standing {
  switch (kind) {
    case 'opened':
    case 'reopened':
      return { state: 'awaiting', proposed: false };
    case 'answered':
      return { ...current, state: 'answered' };
    case 'returned':
      return { ...current, state: 'returned' };
    case 'accepted':
      return { ...current, state: 'remedying' };
    case 'escalated':
    case 'extended':
      return current;
    case 'proposed':
      return { ...current, proposed: true };
    case 'withdrawn':
      return { ...current, proposed: false };
    case 'closed':
      return { state: 'closed', proposed: false };
  }
}

/** True when a step hands the matter to somebody, or asks the same one anew: waiting is counted from there. */
export function beginsWait(before: Standing, after: Standing): boolean {
  return turnOf(before) !== turnOf(after) || before.state !== after.state;
}

function extend(current: SupervisionStanding, until: string, today: string): SupervisionAdvance {
  if (until < today) return refused('dayPassed');
  if (current.state === 'remedying') {
    return current.promisedOn !== null && until <= current.promisedOn
      ? refused('notLater')
      : done({ ...current, promisedOn: until });
  }
  return until <= current.dueOn ? refused('notLater') : done({ ...current, dueOn: until });
}

const done = (next: SupervisionStanding): SupervisionAdvance => ({ ok: true, next });
const refused = (why: SupervisionRefusal): SupervisionAdvance => ({ ok: false, why });

/** The refusal in words that say what to do. */
export function describeSupervisionRefusal(why: SupervisionRefusal, state: SupervisionState): string {
  switch (why) {
    case 'wrongState':
      return `这项督办现为“${SUPERVISION_STATE_LABELS[state]}”，不能办理这一步。请刷新页面查看最新情况。`;
    case 'alreadyEscalated':
      return '这项督办已经上报领导，不需要再次上报。';
    case 'alreadyProposed':
      return '这项督办已经建议销号，请妇儿工委办决定。';
    case 'nothingProposed':
      return '这项督办没有销号建议，请刷新页面查看最新情况。';
    case 'reasonMissing':
      return '请写明理由。';
    case 'dayPassed':
      return '这一天已经过去，请选择今天或以后的日期。';
    case 'notLater':
      return '延期后的日期应晚于现在的期限，请重新选择。';
  }
}
