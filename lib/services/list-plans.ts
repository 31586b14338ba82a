import {
  listDepartmentRows,
  listPlanRows,
  listRoundProgress,
  type DepartmentRow,
  type PlanRow,
  type RoundProgress,
} from '@/lib/db/plans';
import { database } from '@/lib/db/client';
import { listReasonDemands } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { outstandingReasons, type OwedReason } from '@/lib/domain/review/warning-reason';
import { toOwedReason } from './owed-reasons';
import { requireRight } from './require-right';

export type PlanList = {
  plans: PlanRow[];
  rounds: (RoundProgress & { owed: OwedReason[] })[];
  departments: DepartmentRow[];
  /** Whether the actor may change any of it; what is owed is read for them only. */
  mayManage: boolean;
};

/** Plans, reporting rounds and departments of a district. Throws `forbidden`. */
export async function listPlans(actor: Actor, districtId: string): Promise<PlanList> {
  requireRight(actor, { type: 'district.read', districtId });
  const [plans, rounds, departments] = await Promise.all([
    listPlanRows(districtId),
    listRoundProgress(districtId),
    listDepartmentRows(districtId),
  ]);
  const mayManage = can(actor, { type: 'plan.manage', districtId });
  const owed = mayManage ? await listOwedReasons(districtId, rounds) : new Map<number, OwedReason[]>();
  return {
    plans,
    rounds: rounds.map((round) => ({ ...round, owed: owed.get(round.year) ?? [] })),
    departments,
    mayManage,
  };
}

/** What keeps each open round from being closed, as far as it is known before the verdicts are computed anew. */
async function listOwedReasons(
  districtId: string,
  rounds: readonly RoundProgress[],
): Promise<Map<number, OwedReason[]>> {
  const open = rounds.filter(({ closedOn }) => closedOn === null).map(({ year }) => year);
  const owed = outstandingReasons(await listReasonDemands(database(), districtId, open, { by: 'all' }));
  return new Map(open.map((year) => [year, owed.filter((demand) => demand.year === year).map(toOwedReason)]));
}
