import type { WarningLevel, WarningType } from '../scoring/assessment';
import { compareGrades, type WarningConcern } from './concern';
import type { PresentWarning } from './present-warnings';

/** The life of one concern of one indicator (预警), as it stands. */
export type WarningCase = {
  concern: WarningConcern;
  /** As last raised, also after it has cleared. */
  type: WarningType;
  level: WarningLevel;
  year: number;
  message: string;
  /** When it was raised, the last time it came back. */
  raisedAt: Date;
  /** How often it came back after it was closed. */
  comebacks: number;
  /** No longer raised; null while it is. */
  clearedAt: Date | null;
  acknowledgedAt: Date | null;
  acknowledgedBy: string | null;
  closedAt: Date | null;
  /** Null on a closed case: the product itself. */
  closedBy: string | null;
  closeReason: string | null;
  version: number;
};

export type WarningEventKind = 'raised' | 'regraded' | 'cleared' | 'acknowledged' | 'closed' | 'cameBack';

/** One step of a case's history; `version` is the case's after it. */
export type CaseEvent = {
  kind: WarningEventKind;
  type: WarningType;
  level: WarningLevel;
  year: number;
  message: string;
  reason: string | null;
  at: Date;
  version: number;
};

/** What the figures say of a concern now; `standing` is where the indicator stands instead of being warned of. */
export type Sighting =
  | { kind: 'raised'; warning: PresentWarning }
  | { kind: 'recovered'; year: number | null; standing: string }
  | { kind: 'retired' };

type Occasion = {
  at: Date;
  /** The case, since it was last raised, has been under 督办: a person decides on closing it. */
  supervised: boolean;
};

/** What a case became, and what is told of it. */
export type Step<After = WarningCase> = { after: After; events: CaseEvent[] };

export const CLOSED_ON_RECOVERY = '最新数据已不再触发该预警，且未经督办，系统自动销号';
export const CLOSED_ON_RETIREMENT = '指标已停用，且未经督办，系统自动销号';
const RETIRED = '指标已停用，不再监测';

/** The next state of a case after its figures were looked at; looking twice changes nothing. */
export function advanceCase(
  before: WarningCase | null,
  concern: WarningConcern,
  sighting: Sighting,
  occasion: Occasion,
): Step<WarningCase | null> {
  if (sighting.kind === 'raised') {
    if (!before) return open(concern, sighting.warning, occasion.at);
    if (before.closedAt) return maybeReopen(before, sighting.warning, occasion.at);
    return before.clearedAt
      ? relapse(before, sighting.warning, occasion.at)
      : regrade(before, sighting.warning, occasion.at);
  }
  if (!before || before.clearedAt) return { after: before, events: [] };
  return clear(before, sighting, occasion);
}

function open(concern: WarningConcern, warning: PresentWarning, at: Date): Step {
  const after: WarningCase = {
    concern,
    ...wordsOf(warning),
    raisedAt: at,
    comebacks: 0,
    clearedAt: null,
    acknowledgedAt: null,
    acknowledgedBy: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    version: 1,
  };
  return { after, events: [eventOf('raised', after, at)] };
}

/** A case that a person closed while it was still raised stays closed until later figures, or a graver grade, raise it. */
function maybeReopen(before: WarningCase, warning: PresentWarning, at: Date): Step {
  const isNews =
    before.clearedAt !== null || warning.year > before.year || compareGrades(warning, before) > 0;
  if (!isNews) return { after: before, events: [] };
  const after: WarningCase = {
    ...before,
    ...wordsOf(warning),
    ...UNSEEN,
    raisedAt: at,
    comebacks: before.comebacks + 1,
    clearedAt: null,
    closedAt: null,
    closedBy: null,
    closeReason: null,
    version: before.version + 1,
  };
  return { after, events: [eventOf('cameBack', after, at)] };
}

/** Raised again before anybody closed it: the same life goes on. */
function relapse(before: WarningCase, warning: PresentWarning, at: Date): Step {
  const after: WarningCase = {
    ...before,
    ...wordsOf(warning),
    ...(compareGrades(warning, before) > 0 && UNSEEN),
    clearedAt: null,
    version: before.version + 1,
  };
  return { after, events: [eventOf('cameBack', after, at)] };
}

function regrade(before: WarningCase, warning: PresentWarning, at: Date): Step {
  const words = wordsOf(warning);
  const isSameGrade = warning.type === before.type && warning.level === before.level;
  if (isSameGrade && warning.year === before.year && warning.message === before.message) {
    return { after: before, events: [] };
  }
  const after: WarningCase = {
    ...before,
    ...words,
    // Who took note of 黄 has not yet taken note of 红.
    ...(compareGrades(warning, before) > 0 && UNSEEN),
    version: before.version + 1,
  };
  return { after, events: isSameGrade ? [] : [eventOf('regraded', after, at)] };
}

function clear(
  before: WarningCase,
  sighting: Exclude<Sighting, { kind: 'raised' }>,
  occasion: Occasion,
): Step {
  const { at, supervised } = occasion;
  const cleared: WarningCase = { ...before, clearedAt: at, version: before.version + 1 };
  const said =
    sighting.kind === 'retired'
      ? { year: before.year, message: `${RETIRED}。` }
      : {
          year: sighting.year ?? before.year,
          message: sighting.standing === '' ? '' : `${sighting.standing}。`,
        };
  const event = { ...eventOf('cleared', cleared, at), ...said };
  if (before.closedAt || supervised) return { after: cleared, events: [event] };
  const closeReason = sighting.kind === 'retired' ? CLOSED_ON_RETIREMENT : CLOSED_ON_RECOVERY;
  const closed: WarningCase = {
    ...cleared,
    closedAt: at,
    closedBy: null,
    closeReason,
    version: cleared.version + 1,
  };
  return {
    after: closed,
    events: [event, { ...eventOf('closed', closed, at), ...said, reason: closeReason }],
  };
}

const UNSEEN = { acknowledgedAt: null, acknowledgedBy: null } as const;

const wordsOf = ({ type, level, year, message }: PresentWarning) => ({ type, level, year, message });

/** The event that led to `after`, in the words of the case. */
export function eventOf(
  kind: WarningEventKind,
  after: WarningCase,
  at: Date,
  reason: string | null = null,
): CaseEvent {
  const { type, level, year, message, version } = after;
  return { kind, type, level, year, message, reason, at, version };
}
