import { owesBulletin } from './bulletin';
import { firstTrackedQuarter, laterQuarter, quarterOfDay, type PlanPeriod, type Quarter } from './quarter';

type TrackedPeriod = PlanPeriod & { issuedOn: string | null };

/** From which quarter on a unit reports on something it leads. `assignedOn` null: since the plan began. */
export function dutySince(plan: TrackedPeriod, assignedOn: string | null): Quarter {
  const first = firstTrackedQuarter(plan);
  return assignedOn === null ? first : laterQuarter(first, quarterOfDay(assignedOn));
}

/** What a unit reports on in a quarter, of all it leads. */
export const dutiesIn = <T extends { assignedOn: string | null }>(
  plan: TrackedPeriod,
  duties: readonly T[],
  quarter: Quarter,
): T[] => duties.filter(({ assignedOn }) => owesBulletin([dutySince(plan, assignedOn)], quarter));
