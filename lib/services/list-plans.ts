import {
  listDepartmentRows,
  listPlanRows,
  listRoundProgress,
  type DepartmentRow,
  type PlanRow,
  type RoundProgress,
} from '@/lib/db/plans';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { requireRight } from './require-right';

export type PlanList = {
  plans: PlanRow[];
  rounds: RoundProgress[];
  departments: DepartmentRow[];
  /** Whether the actor may change any of it. */
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
  return { plans, rounds, departments, mayManage: can(actor, { type: 'plan.manage', districtId }) };
}
