'use client';

import type { ActField } from '@/lib/view/supervision/acts';
import { FormField } from '../ui/form-field';

type Props = { field: ActField; value: string; error?: string; onChange: (value: string) => void };

/** One field of a step: text, a day, or something to confirm. */
export function ActFieldControl({ field, value, error, onChange }: Props) {
  if (field.kind === 'confirm') {
    return (
      <div className="form-field">
        <label className="act-confirm">
          <input
            type="checkbox"
            checked={value !== ''}
            aria-invalid={error ? true : undefined}
            onChange={(event) => onChange(event.currentTarget.checked ? 'yes' : '')}
          />
          {field.label}
        </label>
        {error && (
          <span className="field-error" role="alert">
            {error}
          </span>
        )}
      </div>
    );
  }
  return (
    <FormField label={field.label} required={field.required} hint={field.hint} error={error}>
      {(control) =>
        field.kind === 'day' ? (
          <input
            {...control}
            type="date"
            className="field"
            min={field.min}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        ) : (
          <textarea
            {...control}
            className="field"
            rows={field.rows}
            maxLength={field.max}
            value={value}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        )
      }
    </FormField>
  );
}
