'use client';

import { changeUnit } from '@/lib/domain/reading/describe-validation-rule';
import { MAX_OPERANDS, type FactsOf, type Operand } from '@/lib/domain/reading/validation-rule';
import type { RuleDraft } from '@/lib/view/rules/rule-draft';
import type { IndicatorOption } from '@/lib/view/rules/rule-rows';
import { OperandPicker } from './operand-picker';

type Props = {
  draft: RuleDraft;
  options: readonly IndicatorOption[];
  factsOf: FactsOf;
  onChange: (change: Partial<RuleDraft>) => void;
};

/** The rule as a sentence with blanks to fill in. */
export function RuleSentence(props: Props) {
  switch (props.draft.kind) {
    case 'atMost':
      return <AtMost {...props} />;
    case 'sum':
      return <Sum {...props} />;
    case 'range':
      return <Range {...props} />;
    case 'change':
      return <Change {...props} />;
  }
}

function AtMost({ draft, options, factsOf, onChange }: Props) {
  return (
    <div className="rule-sentence">
      <OperandPicker
        label="左边"
        options={options}
        operand={draft.left}
        onChange={(left) => onChange({ left })}
      />
      <strong>不大于</strong>
      <OperandPicker
        label="右边"
        options={options}
        operand={draft.right}
        onChange={(right) => onChange({ right })}
      />
      <span>
        可超出{' '}
        <NumberField
          label="可超出"
          value={draft.allowance}
          onChange={(allowance) => onChange({ allowance })}
        />
        {unitOf(draft.left, factsOf)}
      </span>
    </div>
  );
}

function Sum({ draft, options, factsOf, onChange }: Props) {
  const { terms, total } = draft;
  const replace = (index: number, term: Operand) =>
    onChange({ terms: terms.map((other, at) => (at === index ? term : other)) });
  return (
    <div className="rule-sentence">
      {terms.map((term, index) => (
        <span key={index} className="rule-term">
          {index > 0 && <strong aria-hidden="true">+</strong>}
          <OperandPicker
            label={`第 ${index + 1} 个加数`}
            options={options}
            operand={term}
            onChange={(next) => replace(index, next)}
          />
          {terms.length > 2 && (
            <button
              type="button"
              className="link"
              aria-label={`去掉第 ${index + 1} 个加数`}
              onClick={() => onChange({ terms: terms.filter((_, at) => at !== index) })}
            >
              去掉
            </button>
          )}
        </span>
      ))}
      {terms.length < MAX_OPERANDS - 1 && (
        <p>
          <button
            type="button"
            className="link"
            onClick={() => onChange({ terms: [...terms, { indicatorId: '', field: 'value' }] })}
          >
            增加一个加数
          </button>
        </p>
      )}
      <strong>等于</strong>
      <OperandPicker
        label="合计"
        options={options}
        operand={total}
        onChange={(next) => onChange({ total: next })}
      />
      <span>
        可相差{' '}
        <NumberField
          label="可相差"
          value={draft.tolerance}
          onChange={(tolerance) => onChange({ tolerance })}
        />
        {unitOf(total, factsOf)}
      </span>
    </div>
  );
}

function Range({ draft, options, onChange }: Props) {
  return (
    <div className="rule-sentence">
      <OperandPicker
        label="指标"
        options={options}
        operand={draft.left}
        onChange={(left) => onChange({ left })}
      />
      <span>
        <strong>不小于</strong>{' '}
        <NumberField label="下限" value={draft.min} onChange={(min) => onChange({ min })} />{' '}
        <strong>不大于</strong>{' '}
        <NumberField label="上限" value={draft.max} onChange={(max) => onChange({ max })} />
        <span className="hint">（可只填一边）</span>
      </span>
    </div>
  );
}

function Change({ draft, options, factsOf, onChange }: Props) {
  const unit = unitOf(draft.left, factsOf).trim();
  return (
    <div className="rule-sentence">
      <OperandPicker
        label="指标"
        options={options}
        operand={draft.left}
        onChange={(left) => onChange({ left })}
      />
      <span>
        <strong>与上年相比变化不超过</strong>{' '}
        <NumberField label="变化幅度" value={draft.most} onChange={(most) => onChange({ most })} />{' '}
        <select
          className="field"
          aria-label="变化幅度按什么算"
          value={draft.changeIn}
          onChange={(event) =>
            onChange({ changeIn: event.currentTarget.value === 'percent' ? 'percent' : 'points' })
          }
        >
          <option value="points">{unit || '（按数值的差）'}</option>
          <option value="percent">%（按上年的百分比）</option>
        </select>
      </span>
    </div>
  );
}

/** What a difference is counted in: 个百分点, 人; nothing while no indicator is chosen. */
function unitOf(operand: Operand, factsOf: FactsOf): string {
  return changeUnit({ kind: 'change', operand, most: '', changeIn: 'points' }, factsOf);
}

function NumberField({
  label,
  value,
  onChange,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
}) {
  return (
    <input
      className="field rule-number"
      aria-label={label}
      inputMode="decimal"
      maxLength={30}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
