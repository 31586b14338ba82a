'use client';

import { useId } from 'react';
import type { ShownDraft } from '@/lib/view/supervision/draft';

type Props = {
  departments: ShownDraft['departments'];
  chosen: string;
  error?: string;
  onChoose: (id: string) => void;
};

/** Which of the departments of the indicator is asked; the lead one is proposed. */
export function DepartmentChoice({ departments, chosen, error, onChoose }: Props) {
  const id = useId();
  return (
    <fieldset className="form-field" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="form-label">
        督办单位
        <span className="required" title="必填">
          *
        </span>
      </legend>
      <div className="department-choice">
        {departments.map((department) => (
          <label key={department.id}>
            <input
              type="radio"
              name={id}
              checked={department.id === chosen}
              onChange={() => onChoose(department.id)}
            />
            {department.name}
            <span className="hint">{department.label}</span>
            {department.liaisons === 0 && <span className="tag tag-confirm">无联络员账号</span>}
          </label>
        ))}
      </div>
      {error && (
        <span id={`${id}-error`} className="field-error" role="alert">
          {error}
        </span>
      )}
    </fieldset>
  );
}
