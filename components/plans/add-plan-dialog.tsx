'use client';

import { useRouter } from 'next/navigation';
import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import type { AddPlanInput } from '@/lib/schemas/plan-setup';
import type { PlansActions } from './plan-types';

type Props = { district: string; action: PlansActions['addPlan']; onClose: () => void };

type Values = Record<
  'kind' | 'title' | 'periodStart' | 'periodEnd' | 'baselineYear' | 'documentNumber' | 'issuedOn',
  string
>;

const KINDS = { women: '妇女发展规划', children: '儿童发展规划', action: '行动计划' };

/** Adds an empty plan and goes there, to fill it with domains and indicators. */
export function AddPlanDialog({ district, action, onClose }: Props) {
  const formId = useId();
  const router = useRouter();
  const { run, pending, problem } = useAction(action);
  const [values, setValues] = useState<Values>({
    kind: 'women',
    title: '',
    periodStart: '2021',
    periodEnd: '2030',
    baselineYear: '2020',
    documentNumber: '',
    issuedOn: '',
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const created = await run({
      districtId: district,
      kind: values.kind as AddPlanInput['kind'],
      title: values.title,
      periodStart: Number(values.periodStart),
      periodEnd: Number(values.periodEnd),
      baselineYear: Number(values.baselineYear),
      documentNumber: values.documentNumber,
      issuedOn: values.issuedOn || null,
    });
    if (created) router.push(`/d/${district}/plans/${created.planId}`);
  };
  const field = (
    key: keyof Values,
    label: string,
    more: { type?: string; required?: boolean; hint?: string } = {},
  ) => (
    <FormField label={label} required={more.required} hint={more.hint} error={problem?.fields[key]}>
      {(control) => (
        <input
          {...control}
          className="field"
          type={more.type ?? 'text'}
          value={values[key]}
          onChange={(event) => setValues({ ...values, [key]: event.target.value })}
        />
      )}
    </FormField>
  );
  return (
    <Dialog
      open
      onClose={onClose}
      title="新增规划"
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending}>
            {pending ? '正在保存…' : '新增并录入指标'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problemSummary(problem)} />
        <FormField label="类别" required error={problem?.fields.kind}>
          {(control) => (
            <select
              {...control}
              className="field"
              value={values.kind}
              onChange={(event) => setValues({ ...values, kind: event.target.value })}
            >
              {Object.entries(KINDS).map(([kind, label]) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </FormField>
        {field('title', '规划全称', {
          required: true,
          hint: '与印发文本一致，如：渝中区妇女发展规划（2021—2030年）',
        })}
        <div className="form-grid">
          {field('periodStart', '首年', { type: 'number', required: true })}
          {field('periodEnd', '末年', { type: 'number', required: true })}
          {field('baselineYear', '基期', { type: 'number', required: true })}
          {field('issuedOn', '印发日期', { type: 'date' })}
        </div>
        {field('documentNumber', '文号', { hint: '原文未载可不填。' })}
      </form>
    </Dialog>
  );
}
