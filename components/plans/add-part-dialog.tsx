'use client';

import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import type { PartInput } from '@/lib/schemas/plan-setup';
import type { PlanIndicatorItem } from '@/lib/view/plans/plan-indicators';
import { errorsUnder } from './part-errors';
import { PartFields } from './part-fields';
import type { PlanActions, PlanFacts } from './plan-types';
import { SetupForm } from './setup-form';

type Props = {
  plan: PlanFacts;
  item: PlanIndicatorItem;
  actions: PlanActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

/** One more part of a row that is split already. */
export function AddPartDialog({ plan, item, actions, onDone, onClose }: Props) {
  const [part, setPart] = useState<PartInput>({
    name: '',
    unit: item.unit,
    entryKind: item.entryKind,
    targetText: '',
  });
  const { send, pending, problem } = useAction(actions.addPart);
  const submit = async () => {
    const { id: indicatorId, version } = item;
    const result = await send({ districtId: plan.district, indicatorId, version, part });
    if (result.ok) onDone(`已在“${item.name}”下新增分项“${part.name}”。`);
  };
  return (
    <SetupForm
      wide
      title={`新增分项：${item.name}`}
      button="新增"
      {...{ pending, problem, onClose }}
      onSubmit={submit}
    >
      <p className="mb-3">
        新增后，各年度都要这一分项也达标，本项才算达标；没有它的数据的年度，本项为“分项数据不全”。
      </p>
      <PartFields
        plan={plan}
        title="新分项"
        part={part}
        errors={errorsUnder('part', problem)}
        onChange={setPart}
        onRemove={null}
      />
    </SetupForm>
  );
}
