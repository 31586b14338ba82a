'use client';

import { useState } from 'react';
import { FormField } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import type { PlanActions, PlanFacts } from './plan-types';
import { SetupForm } from './setup-form';

type Props = {
  plan: PlanFacts;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

export function AddDomainDialog({ plan, actions, onDone, onClose }: Props) {
  const [name, setName] = useState('');
  const { run, pending, problem } = useAction(actions.addDomain);
  const submit = async () => {
    if (await run({ districtId: plan.district, planId: plan.id, name })) {
      onDone(`已新增领域“${name.trim()}”，可用“新增指标”往里录入指标。`);
    }
  };
  return (
    <SetupForm title="新增领域" button="新增" {...{ pending, problem, onClose }} onSubmit={submit}>
      <FormField label="领域名称" required error={problem?.fields.name} hint="与规划文本一致，如：妇女与健康">
        {(control) => (
          <input
            {...control}
            className="field"
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </FormField>
    </SetupForm>
  );
}
