'use client';

import { useState } from 'react';
import { FormField } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
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
      title={`${retired ? '停用' : '恢复'}指标：${item.name}`}
      button={retired ? '停用' : '恢复'}
      danger={retired}
      {...{ pending, problem, onClose }}
      onSubmit={submit}
    >
      <p className="mb-3">
        {retired
          ? '停用后不再填报、不再评价，也不计入达标率；历年数据和修订记录保留，可随时恢复。'
          : '恢复后重新纳入填报和评价。'}
      </p>
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
