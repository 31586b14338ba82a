'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import { ROLE_LABEL, type Role } from '@/lib/domain/access/actor';
import type { AccountRow } from '@/lib/view/account-rows';
import { AccountPlaceFields, type PlaceValues } from './account-place-fields';
import type { AccountActions, DistrictChoice, OneTimePassword } from './account-types';

type Props = {
  /** Null to open a new account. */
  row: AccountRow | null;
  districts: DistrictChoice[];
  actions: AccountActions;
  onCreated: (password: OneTimePassword) => void;
  onSaved: (name: string) => void;
  onClose: () => void;
};

type Values = PlaceValues & { username: string; name: string };

const ROLE_HINT: Record<Role, string> = {
  admin: '开通和停用账号、重置密码；不能查看各区县数据。',
  office: '设置规划、开启报送、审核数据、研判。',
  liaison: '填报本单位牵头的指标。',
  leader: '查看本区县的总览、指标和预警。',
  superior: '查看所辖各区县的数据。',
};

export function AccountForm({ row, districts, actions, onCreated, onSaved, onClose }: Props) {
  const formId = useId();
  const [values, setValues] = useState<Values>(() => initialValues(row, districts));
  const create = useAction(actions.create);
  const update = useAction(actions.update);
  const pending = create.pending || update.pending;
  const problem = (row ? update : create).problem;
  const set = (changes: Partial<Values>) => setValues((previous) => ({ ...previous, ...changes }));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    const { username, ...place } = values;
    if (!row) {
      const result = await create.send({ username, ...place });
      if (result.ok) onCreated(result.data);
      return;
    }
    const { id: userId, name, role, districtId, departmentId, districtIds } = row;
    const seen = { name, role, districtId, departmentId, districtIds };
    if ((await update.send({ userId, ...place, seen })).ok) onSaved(place.name);
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={row ? `编辑账号：${row.name}` : '开通账号'}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending}>
            {pending ? '正在保存…' : row ? '保存' : '开通并生成密码'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problemSummary(problem)} />
        {row ? (
          <p className="hint mb-3">用户名 {row.username}（不可更改）</p>
        ) : (
          <FormField
            label="用户名"
            required
            error={problem?.fields.username}
            hint="2～30 个汉字、字母或数字，登录时不分大小写。"
          >
            {(control) => (
              <input
                {...control}
                className="field"
                autoComplete="off"
                spellCheck={false}
                maxLength={30}
                value={values.username}
                onChange={(event) => set({ username: event.target.value })}
              />
            )}
          </FormField>
        )}
        <FormField label="姓名" required error={problem?.fields.name} hint="填报、审核记录中显示的名字。">
          {(control) => (
            <input
              {...control}
              className="field"
              autoComplete="off"
              maxLength={40}
              value={values.name}
              onChange={(event) => set({ name: event.target.value })}
            />
          )}
        </FormField>
        <FormField label="角色" required error={problem?.fields.role} hint={ROLE_HINT[values.role]}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={values.role}
              onChange={(event) => set({ role: event.target.value as Role })}
            >
              {Object.entries(ROLE_LABEL).map(([role, label]) => (
                <option key={role} value={role}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FormField>
        <AccountPlaceFields
          values={values}
          errors={problem?.fields ?? {}}
          districts={districts}
          onChange={set}
        />
      </form>
    </Dialog>
  );
}

function initialValues(row: AccountRow | null, districts: DistrictChoice[]): Values {
  if (row) {
    const { username, name, role, districtId, departmentId, districtIds } = row;
    return { username, name, role, districtId, departmentId, districtIds };
  }
  const onlyDistrict = districts.length === 1 ? (districts[0]?.code ?? null) : null;
  return {
    username: '',
    name: '',
    role: 'liaison',
    districtId: onlyDistrict,
    departmentId: null,
    districtIds: [],
  };
}
