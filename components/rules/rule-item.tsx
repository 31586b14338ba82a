'use client';

import { useAction } from '@/components/ui/use-action';
import type { RuleRow } from '@/lib/view/rules/rule-rows';
import type { RuleActions } from './rule-types';

type Props = {
  district: string;
  row: RuleRow;
  /** Null for those who may only read. */
  actions: RuleActions | null;
  onEdit: () => void;
  onRemove: () => void;
  onDone: (message: string) => void;
};

/** One rule in words, whether it is in force, and who set it when. */
export function RuleItem({ district, row, actions, onEdit, onRemove, onDone }: Props) {
  return (
    <li className={row.enabled ? 'rule-item' : 'rule-item rule-item-off'}>
      <p className="rule-text">{row.text}</p>
      <p className="rule-facts">
        <span className="tag">{row.consequence}</span>
        {!row.enabled && <span className="tag">已停用</span>}
        {row.enabled && row.idle !== null && <span className="tag tag-confirm">暂不适用</span>}
        <span className="hint">
          {row.enabled && row.idle !== null && `${row.idle}。`}
          {row.changed}
        </span>
      </p>
      {actions && <Steps {...{ district, row, actions, onEdit, onRemove, onDone }} />}
    </li>
  );
}

function Steps({
  district,
  row,
  actions,
  onEdit,
  onRemove,
  onDone,
}: Omit<Props, 'actions'> & { actions: RuleActions }) {
  const { send, pending, problem } = useAction(actions.setEnabled);
  const toggle = async () => {
    const { id: ruleId, version, enabled } = row;
    const result = await send({ districtId: district, ruleId, version, enabled: !enabled });
    if (result.ok) onDone(enabled ? '已停用，不再按此校验。' : '已启用，立即生效。');
  };
  const step = (label: string, onClick: () => void, disabled = false) => (
    <button type="button" aria-label={`${label}：${row.text}`} disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
  return (
    <div className="rule-steps">
      <span className="text-steps no-print">
        {row.rule && step('修改', onEdit)}
        {step(row.enabled ? '停用' : '启用', () => void toggle(), pending)}
        {step('删除', onRemove)}
      </span>
      {problem && (
        <p className="field-error" role="alert">
          {problem.message}
        </p>
      )}
    </div>
  );
}
