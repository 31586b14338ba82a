'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import type { PlanActions, PlanFacts } from './plan-types';
import { RolePicks, type PickedRole } from './role-picks';
import { SetupForm } from './setup-form';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

export function DepartmentsDialog({ plan, item, actions, onDone, onClose }: Props) {
  const [roles, setRoles] = useState<Record<string, PickedRole>>(() =>
    Object.fromEntries([
      ...item.lead.map(({ id }) => [id, 'lead' as const]),
      ...item.participating.map(({ id }) => [id, 'participating' as const]),
    ]),
  );
  // Those who answer now stay on top and keep the order of the plan.
  const [order] = useState(() => {
    const present = [...item.lead, ...item.participating];
    return [...present, ...plan.departments.filter(({ id }) => !present.some((each) => each.id === id))];
  });
  const { send, pending, problem } = useAction(actions.setDepartments);
  const idsOf = (role: PickedRole) => order.filter(({ id }) => roles[id] === role).map(({ id }) => id);
  const submit = async () => {
    const result = await send({
      districtId: plan.district,
      indicatorId: item.id,
      version: item.version,
      lead: idsOf('lead'),
      participating: idsOf('participating'),
    });
    if (result.ok) onDone(`已更新“${item.name}”的责任单位。`);
  };
  return (
    <SetupForm
      title={`责任单位：${item.name}`}
      button="保存"
      {...{ pending, problem, onClose }}
      current={<Current item={item} />}
      onSubmit={submit}
    >
      <p className="hint mb-3">牵头单位的联络员负责填报本指标。没有列出的单位，请先在规划设置页新增。</p>
      <RolePicks {...{ order, roles }} onChange={setRoles} />
    </SetupForm>
  );
}

function Current({ item: { lead, participating } }: { item: PlanIndicatorItem }) {
  const names = (departments: { name: string }[]) => departments.map(({ name }) => name).join('、') || '无';
  return (
    <p className="mb-4">
      最新内容：牵头 {names(lead)}；参与 {names(participating)}。
    </p>
  );
}
