'use client';

import { useState } from 'react';
import type { PlanCard as PlanCardData } from '@/lib/view/plans/plan-list';
import { AddPlanDialog } from './add-plan-dialog';
import { DepartmentsSection } from './departments-section';
import { PlanCard } from './plan-card';
import type { DepartmentRow, PlansActions } from './plan-types';
import { SetupTabs } from './setup-tabs';
import './plans.css';

type Props = {
  district: string;
  finding: string;
  plans: PlanCardData[];
  departments: DepartmentRow[];
  /** Null for those who may only read. */
  actions: PlansActions | null;
};

/** The plans of a district and its departments. */
export function PlansView({ district, finding, plans, departments, actions }: Props) {
  const [adding, setAdding] = useState(false);
  return (
    <>
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <div className="min-w-0 flex-1">
          <h1>{actions ? '规划设置' : '规划文本'}</h1>
          <p className="finding">{finding}</p>
        </div>
        {actions && (
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            新增规划
          </button>
        )}
      </header>
      <SetupTabs district={district} current="plans" />
      <div className="plan-cards mt-5">
        {plans.map((plan) => (
          <PlanCard key={plan.id} plan={plan} district={district} />
        ))}
      </div>
      <DepartmentsSection district={district} departments={departments} actions={actions} />
      {adding && actions && (
        <AddPlanDialog district={district} action={actions.addPlan} onClose={() => setAdding(false)} />
      )}
    </>
  );
}
