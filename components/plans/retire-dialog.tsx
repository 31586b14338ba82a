'use client';

import { useState } from 'react';
import { FormField } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import { isSplit, type PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import type { PlanActions, PlanFacts } from './plan-types';
import { SetupForm } from './setup-form';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

export function RetireDialog({ plan, item, actions, onDone, onClose }: Props) {
  const [reason, setReason] = useState('');
  const { send, pending, problem } = useAction(actions.setRetired);
  const retired = !item.retired;
  const submit = async () => {
    const { id: indicatorId, version } = item;
    const result = await send({ districtId: plan.district, indicatorId, version, retired, reason });
    if (result.ok) onDone(`已${retired ? '停用' : '恢复'}“${item.name}”。`);
  };
  return (
    <SetupForm
      title={`${retired ? '停用' : '恢复'}${item.parentId === null ? '指标' : '分项'}：${item.name}`}
      button={retired ? '停用' : '恢复'}
      danger={retired}
      {...{ pending, problem, onClose }}
      onSubmit={submit}
    >
      <p className="mb-3">{retired ? retiring(item) : '恢复后重新纳入填报和评价。'}</p>
      <FormField label="理由" required error={problem?.fields.reason}>
        {(control) => (
          <textarea
            {...control}
            className="field"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </SetupForm>
  );
}

const KEPT = '历年数据和修订记录保留，可随时恢复。';

function retiring(item: PlanIndicatorItem): string {
  if (item.parentId !== null)
    return `停用后该分项不再填报，也不再参与所在指标的评价；分项全部停用后，所在指标恢复按自身的数据填报和评价。${KEPT}`;
  const parts = isSplit(item) ? '连同各分项' : '';
  return `停用后${parts}不再填报、不再评价，也不计入达标率；${KEPT}`;
}
