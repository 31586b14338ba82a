import { chinaDay, daysBetween } from '../review/calendar';
import { beginsWait, moveBy } from './advance-supervision';
import {
  turnOf,
  type SupervisionParty,
  type SupervisionState,
  type SupervisionStepKind,
} from './supervision';

/** One wait: for whom and for what, from which day on, and how many days of China's calendar it took or has taken. */
export type Wait = {
  party: SupervisionParty;
  state: SupervisionState;
  proposed: boolean;
  from: string;
  days: number;
  over: boolean;
};

export type Waiting = {
  /** In the order of the steps: each begins with the step `after`, and lasts beyond the step `through`. */
  waits: (Wait & { after: number; through: number })[];
  /** Days per party. */
  total: Record<SupervisionParty, number>;
  /** The wait that goes on; null once it is closed. */
  current: Wait | null;
};

type Step = { kind: SupervisionStepKind; at: Date };

/** Who has been waited for, and how long, from the steps in their order up to `now`. */
export function waiting(steps: readonly Step[], now: Date): Waiting {
  const waits: Waiting['waits'] = [];
  let standing: Parameters<typeof moveBy>[1] = { state: 'closed', proposed: false };
  const end = (day: string, through: number, over: boolean) => {
    const last = waits.at(-1);
    if (last && !last.over) Object.assign(last, { days: daysBetween(last.from, day), through, over });
  };
  steps.forEach(({ kind, at }, after) => {
    const next = moveBy(kind, standing);
    if (beginsWait(standing, next)) {
      const from = chinaDay(at);
      end(from, after - 1, true);
      const party = turnOf(next);
      if (party !== null) waits.push({ party, ...next, from, days: 0, over: false, after, through: after });
    }
    standing = next;
  });
  end(chinaDay(now), steps.length - 1, false);
  const total = { department: 0, office: 0 };
  for (const { party, days } of waits) total[party] += days;
  return { waits, total, current: waits.find(({ over }) => !over) ?? null };
}
