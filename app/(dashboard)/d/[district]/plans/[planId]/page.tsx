import type { Metadata } from 'next';
import { renderPage } from '@/app/render-page';
import { PlanView } from '@/components/plans/plan-view';
import { pathIdSchema, periodParamsSchema } from '@/lib/schemas/address';
import { getPlan } from '@/lib/services/get-plan';
import { planFinding } from '@/lib/view/plans/plan-filter';
import { toPlanRows } from '@/lib/view/plans/plan-indicators';
import { documentText } from '@/lib/view/plans/plan-list';
import { districtFrame } from '../../district-frame';
import {
  addDomainAction,
  addIndicatorAction,
  addPartAction,
  confirmTargetAction,
  correctTargetAction,
  editIndicatorAction,
  reviseTargetAction,
  setDepartmentsAction,
  setReferenceAction,
  setRetiredAction,
  splitIndicatorAction,
} from '../actions';

export const metadata: Metadata = { title: '规划设置' };

const ACTIONS = {
  confirmTarget: confirmTargetAction,
  correctTarget: correctTargetAction,
  reviseTarget: reviseTargetAction,
  editIndicator: editIndicatorAction,
  setDepartments: setDepartmentsAction,
  setRetired: setRetiredAction,
  setReference: setReferenceAction,
  addIndicator: addIndicatorAction,
  addDomain: addDomainAction,
  splitIndicator: splitIndicatorAction,
  addPart: addPartAction,
};

type Props = {
  params: Promise<{ district: string; planId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function PlanPage({ params, searchParams }: Props) {
  const { district, planId } = await params;
  const { year: asked } = periodParamsSchema.parse(await searchParams);
  return renderPage(async (actor) => {
    const frame = await districtFrame(actor, district);
    const year = asked ?? frame.currentYear;
    const found = await getPlan(actor, district, pathIdSchema.parse(planId), year);
    const { plan, indicators, parseSettings, choices, mayManage } = found;
    const items = toPlanRows(indicators, year);
    return (
      <PlanView
        district={district}
        plan={{ ...plan, parseSettings }}
        document={documentText(plan)}
        finding={planFinding(items, plan.domains.length)}
        items={items}
        choices={choices ?? { indicators: [], series: [] }}
        actions={mayManage ? ACTIONS : null}
      />
    );
  });
}
