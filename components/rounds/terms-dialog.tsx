'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import { plansOfYear } from '@/lib/view/rounds/round-heading';
import { PlanPicks } from './plan-picks';
import type { PlanChoice, RoundActions, RoundTerms } from './round-types';

export type TermsStep =
  | { kind: 'open'; year: number; opensOn: string; dueOn: string }
  | { kind: 'change'; year: number; round: RoundTerms };

type Props = {
  districtId: string;
  step: TermsStep;
  plans: readonly PlanChoice[];
  actions: RoundActions;
  onDone: (message: string, year: number) => void;
  onClose: () => void;
};

type Values = { year: string; opensOn: string; dueOn: string; instructions: string; reason: string };

/** 开启填报, and 延期或修改: days, plans and instructions of a round. */
export function TermsDialog({ districtId, step, plans, actions, onDone, onClose }: Props) {
  const formId = useId();
  const [values, setValues] = useState<Values>(() => initialValues(step));
  const isOpening = step.kind === 'open';
  const choices = plansOfYear(plans, Number(values.year));
  // Plans left out, not plans chosen: another year brings other plans, and they start chosen.
  const [left, setLeft] = useState<ReadonlySet<string>>(() => leftOut(step, plans));
  const chosen = choices.filter(({ id }) => !left.has(id)).map(({ id }) => id);

  const { send, pending, problem } = useAction((_: void) => {
    const { opensOn, dueOn, reason } = values;
    const terms = {
      districtId,
      year: Number(values.year),
      opensOn,
      dueOn,
      instructions: values.instructions,
      ...(chosen.length < choices.length && { planIds: chosen }),
    };
    if (step.kind === 'open') return actions.open(terms);
    const { round } = step;
    return actions.change({ ...terms, reason, seen: { ...round, planIds: [...round.planIds] } });
  });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send();
    if (!result.ok) return;
    const told = '已通知有关单位。';
    onDone(isOpening ? `已开启 ${values.year} 年度填报，${told}` : `已保存，${told}`, Number(values.year));
  };
  const field = (key: keyof Values, label: string, type: 'number' | 'date' | 'text', hint?: string) => (
    <FormField label={label} required error={problem?.fields[key]} hint={hint}>
      {(control) => (
        <input
          {...control}
          className="field"
          type={type}
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
      title={isOpening ? '开启年度填报' : `延期或修改：${step.year} 年度填报`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending}>
            {pending ? '正在办理…' : isOpening ? '开启并通知' : '保存并通知'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problemSummary(problem)} />
        {isOpening && field('year', '数据年度', 'number')}
        <div className="round-days">
          {field('opensOn', '开始填报', 'date')}
          {field('dueOn', '截止日期', 'date')}
        </div>
        <PlanPicks
          year={values.year}
          choices={choices}
          left={left}
          error={problem?.fields.planIds}
          onChange={setLeft}
        />
        <FormField
          label="填报说明"
          error={problem?.fields.instructions}
          hint="各单位在填报表上方和通知中看到，可写口径提醒、联系人和电话。"
        >
          {(control) => (
            <textarea
              {...control}
              className="field"
              rows={4}
              maxLength={2000}
              value={values.instructions}
              onChange={(event) => setValues({ ...values, instructions: event.target.value })}
            />
          )}
        </FormField>
        {!isOpening && field('reason', '修改理由', 'text', '写入通知和操作记录。')}
      </form>
    </Dialog>
  );
}

function initialValues(step: TermsStep): Values {
  const { opensOn, dueOn } = step.kind === 'open' ? step : step.round;
  const instructions = step.kind === 'open' ? '' : (step.round.instructions ?? '');
  return { year: String(step.year), opensOn, dueOn, instructions, reason: '' };
}

function leftOut(step: TermsStep, plans: readonly PlanChoice[]): ReadonlySet<string> {
  if (step.kind === 'open' || step.round.planIds.length === 0) return new Set();
  const { planIds } = step.round;
  return new Set(plans.map(({ id }) => id).filter((id) => !planIds.includes(id)));
}
