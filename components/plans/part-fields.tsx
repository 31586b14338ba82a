'use client';

import type { PartInput } from '@/lib/schemas/plan-setup';
import { ENTRY_KIND_CHOICES } from './entry-kind-choices';
import type { PlanFacts } from './plan-types';
import { ChoiceField, TextField } from './setup-fields';
import { TargetPreview } from './target-preview';

type Props = {
  plan: PlanFacts;
  /** 分项 1 */
  title: string;
  part: PartInput;
  /** Messages by field of this part. */
  errors: Partial<Record<keyof PartInput, string>>;
  onChange: (part: PartInput) => void;
  /** Null where there must be this one. */
  onRemove: (() => void) | null;
};

/** One part being written, its target said back in words while it is typed. */
export function PartFields({ plan, title, part, errors, onChange, onRemove }: Props) {
  const bind = (key: 'name' | 'unit' | 'targetText') => ({
    value: part[key],
    error: errors[key],
    onChange: (value: string) => onChange({ ...part, [key]: value }),
  });
  return (
    <fieldset className="part-fields">
      <legend>{title}</legend>
      {onRemove && (
        <button type="button" className="link part-remove" aria-label={`去掉${title}`} onClick={onRemove}>
          去掉
        </button>
      )}
      <TextField label="名称" required {...bind('name')} />
      <div className="form-grid">
        <TextField label="单位" {...bind('unit')} />
        <ChoiceField
          label="填报方式"
          options={ENTRY_KIND_CHOICES}
          value={part.entryKind}
          onChange={(entryKind) => onChange({ ...part, entryKind: entryKind as PartInput['entryKind'] })}
        />
      </div>
      <TextField label="目标值" required {...bind('targetText')} />
      {part.entryKind === 'judgement' ? (
        <p className="rule-preview mb-4">不填数值，由妇儿工委办每年研判。</p>
      ) : (
        <TargetPreview name={part.name} unit={part.unit} text={part.targetText} plan={plan} />
      )}
    </fieldset>
  );
}
