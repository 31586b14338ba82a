'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import type { ActionResult } from '@/lib/schemas/action-result';
import type { AddDepartmentInput } from '@/lib/schemas/plan-setup';
import type { DepartmentRow, PlansActions } from './plan-types';

type Props = {
  district: string;
  /** Null to add one. */
  department: DepartmentRow | null;
  actions: PlansActions;
  onClose: () => void;
};

export function DepartmentDialog({ district, department, actions, onClose }: Props) {
  const formId = useId();
  const [name, setName] = useState(department?.name ?? '');
  const [aliases, setAliases] = useState(department?.aliases.join('、') ?? '');
  const save = (input: AddDepartmentInput): Promise<ActionResult<unknown>> =>
    department
      ? actions.editDepartment({ ...input, departmentId: department.id, seen: namesOf(department) })
      : actions.addDepartment(input);
  const { send, pending, problem } = useAction(save);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const names = aliases.split(/[、，,；;\n]/).map((alias) => alias.trim());
    const result = await send({ districtId: district, name, aliases: names.filter(Boolean) });
    if (result.ok) onClose();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={department ? `修改单位：${department.name}` : '新增单位'}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending}>
            {pending ? '正在保存…' : '保存'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problemSummary(problem)} />
        <FormField label="单位名称" required error={problem?.fields.name}>
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={60}
              value={name}
              onChange={(event) => setName(event.target.value)}
            />
          )}
        </FormField>
        <FormField
          label="简称"
          error={problem?.fields.aliases}
          hint="规划文本中的其他写法，用顿号隔开，如：区卫健委、卫健委。"
        >
          {(control) => (
            <input
              {...control}
              className="field"
              value={aliases}
              onChange={(event) => setAliases(event.target.value)}
            />
          )}
        </FormField>
        {department && <p className="hint">改名后，各项指标和预警中的名称一并更新。</p>}
      </form>
    </Dialog>
  );
}

const namesOf = ({ name, aliases }: DepartmentRow) => ({ name, aliases });
