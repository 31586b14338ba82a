'use client';

import {
  fieldsOf,
  RULE_FIELD_LABELS,
  type Operand,
  type RuleField,
} from '@/lib/domain/reading/validation-rule';
import { withIndicator } from '@/lib/view/rules/rule-draft';
import type { IndicatorOption } from '@/lib/view/rules/rule-rows';
import { IndicatorCombobox } from './indicator-combobox';

type Props = {
  /** 左边, 加数 1 … for those who hear the form. */
  label: string;
  options: readonly IndicatorOption[];
  operand: Operand;
  onChange: (operand: Operand) => void;
};

/** [指标] 的 [数值] */
export function OperandPicker({ label, options, operand, onChange }: Props) {
  const chosen = options.find(({ indicatorId }) => indicatorId === operand.indicatorId);
  const fields: RuleField[] = chosen ? fieldsOf(chosen) : ['value'];
  return (
    <span className="rule-operand">
      <IndicatorCombobox
        label={`${label}的指标`}
        options={options}
        chosenId={operand.indicatorId}
        onChoose={(option) => onChange(withIndicator(operand, option))}
      />
      <span>的</span>
      <select
        className="field"
        aria-label={`${label}取哪个数`}
        value={operand.field}
        onChange={(event) => onChange({ ...operand, field: event.currentTarget.value as RuleField })}
      >
        {fields.map((field) => (
          <option key={field} value={field}>
            {RULE_FIELD_LABELS[field]}
          </option>
        ))}
      </select>
    </span>
  );
}
