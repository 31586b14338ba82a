import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { PlansView } from '@/components/plans/plans-view';
import { listPlans } from '@/lib/services/list-plans';
import { formatDay } from '@/lib/view/format-date';
import { nextRound, planListFinding, toPlanCard, toRoundRow } from '@/lib/view/plans/plan-list';
import {
  addDepartmentAction,
  addPlanAction,
  changeRoundAction,
  closeRoundAction,
  editDepartmentAction,
  openRoundAction,
  reopenRoundAction,
} from './actions';

export const metadata: Metadata = { title: '规划' };

const ACTIONS = {
  addPlan: addPlanAction,
  addDepartment: addDepartmentAction,
  editDepartment: editDepartmentAction,
  openRound: openRoundAction,
  changeRound: changeRoundAction,
  closeRound: closeRoundAction,
  reopenRound: reopenRoundAction,
};

type Props = { params: Promise<{ district: string }> };

export default async function PlansPage({ params }: Props) {
  const { district } = await params;
  return renderPage(async (actor) => {
    const { plans, rounds, departments, mayManage } = await listPlans(actor, district);
    const today = formatDay(new Date());
    return (
      <PlansView
        district={district}
        finding={planListFinding(plans)}
        plans={plans.map(toPlanCard)}
        rounds={rounds.map((round) => toRoundRow(round, today))}
        nextRound={nextRound(rounds, today)}
        departments={departments}
        actions={mayManage ? ACTIONS : null}
      />
    );
  });
}
