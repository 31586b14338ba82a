'use client';

import { FormField } from '@/components/ui/form-field';
import type { Role } from '@/lib/domain/access/actor';
import type { DistrictChoice } from './account-types';

export type PlaceValues = {
  role: Role;
  districtId: string | null;
  departmentId: string | null;
  districtIds: string[];
};

type Props = {
  values: PlaceValues;
  errors: Record<string, string>;
  districts: DistrictChoice[];
  onChange: (changes: Partial<PlaceValues>) => void;
};

/** District and department, as far as the role belongs to one. */
export function AccountPlaceFields({ values, errors, districts, onChange }: Props) {
  const { role, districtId, departmentId, districtIds } = values;
  if (role === 'admin') return null;
  if (role === 'superior') {
    const toggle = (code: string) =>
      onChange({
        districtIds: districtIds.includes(code)
          ? districtIds.filter((other) => other !== code)
          : [...districtIds, code],
      });
    return (
      <fieldset className="form-field">
        <legend className="form-label mb-1 font-semibold">可查看的区县</legend>
        <div className="district-choices">
          {districts.map(({ code, name }) => (
            <label key={code}>
              <input type="checkbox" checked={districtIds.includes(code)} onChange={() => toggle(code)} />
              {name}
            </label>
          ))}
        </div>
        {errors.districtIds && <span className="field-error">{errors.districtIds}</span>}
      </fieldset>
    );
  }
  const departments = districts.find(({ code }) => code === districtId)?.departments ?? [];
  return (
    <>
      <FormField label="区县" required error={errors.districtId}>
        {(control) => (
          <select
            {...control}
            className="field"
            value={districtId ?? ''}
            onChange={(event) => onChange({ districtId: event.target.value || null, departmentId: null })}
          >
            <option value="">请选择</option>
            {districts.map(({ code, name, parentName }) => (
              <option key={code} value={code}>
                {name}（{parentName}）
              </option>
            ))}
          </select>
        )}
      </FormField>
      {role === 'liaison' && (
        <FormField
          label="所在单位"
          required
          error={errors.departmentId}
          hint={districtId ? '没有列出的单位，请妇儿工委办在规划设置中添加。' : '请先选择区县。'}
        >
          {(control) => (
            <select
              {...control}
              className="field"
              disabled={!districtId}
              value={departmentId ?? ''}
              onChange={(event) => onChange({ departmentId: event.target.value || null })}
            >
              <option value="">请选择</option>
              {departments.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </FormField>
      )}
    </>
  );
}
