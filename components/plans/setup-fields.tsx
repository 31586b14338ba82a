'use client';

import { FormField } from '@/components/ui/form-field';

type Common = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string;
  hint?: string;
  required?: boolean;
};

/** One line, or several when `rows` is given. */
export function TextField({
  label,
  value,
  onChange,
  error,
  hint,
  required,
  rows,
  type = 'text',
}: Common & { rows?: number; type?: 'text' | 'number' }) {
  return (
    <FormField {...{ label, error, hint, required }}>
      {(control) =>
        rows ? (
          <textarea
            {...control}
            className="field"
            rows={rows}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...control}
            className="field"
            type={type}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </FormField>
  );
}

export function ChoiceField({
  label,
  value,
  onChange,
  error,
  hint,
  required,
  options,
}: Common & { options: [string, string][] }) {
  return (
    <FormField {...{ label, error, hint, required }}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {options.map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </FormField>
  );
}
