'use client';

import { SetupForm } from '@/components/plans/setup-form';
import { useAction } from '@/components/ui/use-action';
import type { RuleRow } from '@/lib/view/rules/rule-rows';
import type { RuleActions } from './rule-types';

type Props = {
  district: string;
  row: RuleRow;
  action: RuleActions['remove'];
  onDone: (message: string) => void;
  onClose: () => void;
};

export function RemoveRuleDialog({ district, row, action, onDone, onClose }: Props) {
  const { send, pending, problem } = useAction(action);
  const submit = async () => {
    const result = await send({ districtId: district, ruleId: row.id, version: row.version });
    if (result.ok) onDone('已删除校验规则。');
  };
  return (
    <SetupForm
      title="删除校验规则"
      button="删除"
      danger
      {...{ pending, problem, onClose }}
      onSubmit={() => void submit()}
    >
      <p>{row.text}</p>
      <p className="hint mt-3">
        删除后不再校验；已按这条规则填写的原因说明仍随数值保留。暂时不用的，可以只停用。
      </p>
    </SetupForm>
  );
}
