import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { PlansView } from '@/components/plans/plans-view';
import { listPlans } from '@/lib/services/list-plans';
import { planListFinding, toPlanCard } from '@/lib/view/plans/plan-list';
import { addDepartmentAction, addPlanAction, editDepartmentAction } from './actions';

export const metadata: Metadata = { title: '规划' };

const ACTIONS = {
  addPlan: addPlanAction,
  addDepartment: addDepartmentAction,
  editDepartment: editDepartmentAction,
};

type Props = { params: Promise<{ district: string }> };

export default async function PlansPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { plans, departments, mayManage } = await listPlans(actor, district);
    return (
      <PlansView
        district={district}
        finding={planListFinding(plans)}
        plans={plans.map(toPlanCard)}
        departments={departments}
        actions={mayManage ? ACTIONS : null}
      />
    );
  });
}
