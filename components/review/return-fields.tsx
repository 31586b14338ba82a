'use client';

import { RETURN_FIELD_LABELS, type ReturnField } from '@/lib/domain/review/return-field';
import { FormField } from '../ui/form-field';

export type ReturnAnswer = { fields: readonly ReturnField[]; reason: string };

export const EMPTY_ANSWER: ReturnAnswer = { fields: ['value'], reason: '' };

export const isAnswered = ({ fields, reason }: ReturnAnswer): boolean =>
  fields.length > 0 && reason.trim().length >= 2;

type Props = {
  /** What can be named here. */
  fields: readonly ReturnField[];
  answer: ReturnAnswer;
  /** Names the row in the labels where several are asked about. */
  of: string | null;
  error: string | undefined;
  onChange: (answer: ReturnAnswer) => void;
};

const SUGGESTIONS: { text: string; fields: ReturnField[] }[] = [
  { text: '与上年相差较大，请核实并说明原因。', fields: ['value', 'note'] },
  { text: '请补充分子、分母。', fields: ['numerator', 'denominator'] },
  { text: '数据口径与规划不一致，请按口径重新核算。', fields: ['value'] },
  { text: '请上传佐证材料。', fields: ['attachments'] },
];

/** What has to be changed, and why. */
export function ReturnFields({ fields, answer, of, error, onChange }: Props) {
  const suffix = of !== null && <span className="sr-only">，{of}</span>;
  const toggle = (field: ReturnField) =>
    onChange({
      ...answer,
      fields: answer.fields.includes(field)
        ? answer.fields.filter((each) => each !== field)
        : [...answer.fields, field],
    });
  return (
    <>
      <fieldset className="return-fields">
        <legend>
          需要修改
          {suffix}
        </legend>
        {fields.map((field) => (
          <label key={field} className="return-field">
            <input type="checkbox" checked={answer.fields.includes(field)} onChange={() => toggle(field)} />
            {RETURN_FIELD_LABELS[field]}
          </label>
        ))}
      </fieldset>
      <FormField
        label={<>退回原因{suffix}</>}
        required
        error={error}
        hint={of === null ? '填报单位会在点名的格子旁看到这段话。' : undefined}
      >
        {(control) => (
          <textarea
            {...control}
            className="field"
            rows={of === null ? 3 : 2}
            maxLength={500}
            value={answer.reason}
            onChange={(event) => onChange({ ...answer, reason: event.currentTarget.value })}
          />
        )}
      </FormField>
      {of === null && (
        <p className="flex flex-wrap gap-2">
          {SUGGESTIONS.filter((suggestion) => suggestion.fields.every((field) => fields.includes(field))).map(
            (suggestion) => (
              <button
                key={suggestion.text}
                type="button"
                className="tag"
                onClick={() => onChange({ fields: suggestion.fields, reason: suggestion.text })}
              >
                {suggestion.text}
              </button>
            ),
          )}
        </p>
      )}
    </>
  );
}
