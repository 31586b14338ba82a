import { listDepartmentRows, listPlanRows, type DepartmentRow, type PlanRow } from '@/lib/db/plans';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { requireRight } from './require-right';

export type PlanList = {
  plans: PlanRow[];
  departments: DepartmentRow[];
  /** Whether the actor may change any of it. */
  mayManage: boolean;
};

/** Plans and departments of a district. Throws `forbidden`. */
export async function listPlans(actor: Actor, districtId: string): Promise<PlanList> {
  requireRight(actor, { type: 'district.read', districtId });
  const [plans, departments] = await Promise.all([listPlanRows(districtId), listDepartmentRows(districtId)]);
  return { plans, departments, mayManage: can(actor, { type: 'plan.manage', districtId }) };
}
