'use client';

import type { ShownDraft } from '@/lib/view/supervision/draft';
import { RadioField } from '../ui/radio-field';

type Props = {
  departments: ShownDraft['departments'];
  chosen: string;
  error?: string;
  onChoose: (id: string) => void;
};

/** Which of the departments of the indicator is asked; the lead one is proposed. */
export function DepartmentChoice({ departments, chosen, error, onChoose }: Props) {
  return (
    <RadioField label="督办单位" error={error} className="department-choice">
      {(name) =>
        departments.map((department) => (
          <label key={department.id}>
            <input
              type="radio"
              name={name}
              checked={department.id === chosen}
              onChange={() => onChoose(department.id)}
            />
            {department.name}
            <span className="hint">{department.label}</span>
            {department.liaisons === 0 && <span className="tag tag-confirm">无联络员账号</span>}
          </label>
        ))
      }
    </RadioField>
  );
}
