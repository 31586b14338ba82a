'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { problemSummary, useAction } from '@/components/ui/use-action';
import type { OwedReason } from '@/lib/domain/review/warning-reason';
import type { ActionResult, Problem } from '@/lib/schemas/action-result';
import type { RoundRow } from '@/lib/view/plans/plan-list';
import { OwedReasons } from './owed-reasons';
import type { PlansActions } from './plan-types';

export type RoundStep =
  | { kind: 'open'; year: number; opensOn: string; dueOn: string }
  | { kind: 'change' | 'close' | 'reopen'; round: RoundRow };

type Props = {
  district: string;
  step: RoundStep;
  actions: PlansActions;
  onDone: (message: string) => void;
  onClose: () => void;
};

const TITLE = {
  open: '开启年度填报',
  change: '修改填报时间',
  close: '关闭轮次',
  reopen: '重新开启轮次',
} as const;
const BUTTON = { open: '开启', change: '保存', close: '关闭轮次', reopen: '重新开启' } as const;

type Values = { year: string; opensOn: string; dueOn: string; reason: string };

export function RoundDialog({ district, step, actions, onDone, onClose }: Props) {
  const formId = useId();
  const [values, setValues] = useState<Values>(() => initialValues(step));
  const { send, pending, problem } = useAction<void, string>(() => perform(district, step, values, actions));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send();
    if (result.ok) onDone(result.data);
  };
  const field = (key: keyof Values, label: string, type: 'number' | 'date' | 'text') => (
    <FormField label={label} required error={problem?.fields[key]}>
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
  const owed = step.kind === 'close' ? (owedNow(problem) ?? step.round.owed) : [];
  const hasDates = step.kind === 'open' || step.kind === 'change';
  return (
    <Dialog
      open
      onClose={onClose}
      title={step.kind === 'open' ? TITLE.open : `${TITLE[step.kind]}：${step.round.year} 年`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending || owed.length > 0}>
            {pending ? '正在办理…' : BUTTON[step.kind]}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={owed.length > 0 ? null : problemSummary(problem)} />
        {step.kind === 'open' && field('year', '数据年度', 'number')}
        {hasDates && (
          <div className="form-grid">
            {field('opensOn', '开始填报', 'date')}
            {field('dueOn', '截止日期', 'date')}
          </div>
        )}
        {step.kind === 'close' && <CloseNotes round={step.round} />}
        {step.kind === 'close' && owed.length > 0 && (
          <OwedReasons district={district} year={step.round.year} owed={owed} />
        )}
        {step.kind === 'reopen' && (
          <>
            <p className="mb-3">
              重新开启后，未报的指标可以继续填报，缺报预警随之撤销。已归档的数据仍按“更正”办理。
            </p>
            {field('reason', '重新开启的理由', 'text')}
          </>
        )}
      </form>
    </Dialog>
  );
}

/** What the server found when it was asked to close: newer than what the page was loaded with. */
function owedNow(problem: Problem | null): OwedReason[] | null {
  return (problem?.detail.owed as OwedReason[] | undefined) ?? null;
}

function CloseNotes({ round: { due, approved, submitted, unsigned } }: { round: RoundRow }) {
  const missing = due - approved;
  return (
    <>
      <p>
        应报 {due} 项，已审核 {approved} 项{missing > 0 ? <b>，还差 {missing} 项</b> : '，已全部审核'}。
      </p>
      {submitted > 0 && <p className="mt-2">其中 {submitted} 项已提交、尚未审核，建议先审核再关闭。</p>}
      {unsigned > 0 && <p className="mt-2">还有 {unsigned} 项待研判，尚未签署；关闭后补签须写明原因。</p>}
      <p className="hint mt-2">
        关闭后不再接受填报，已审核的数据归档；没有审核通过的按缺报处理，并重新计算全部评价和预警。
      </p>
    </>
  );
}

function initialValues(step: RoundStep): Values {
  const { opensOn, dueOn } = step.kind === 'open' ? step : step.round;
  return { year: step.kind === 'open' ? String(step.year) : '', opensOn, dueOn, reason: '' };
}

/** Runs the step's action; answers the sentence to show when it is done. */
async function perform(
  districtId: string,
  step: RoundStep,
  { year, opensOn, dueOn, reason }: Values,
  actions: PlansActions,
): Promise<ActionResult<string>> {
  switch (step.kind) {
    case 'open':
      return said(
        await actions.openRound({ districtId, year: Number(year), opensOn, dueOn }),
        `已开启 ${year} 年填报。`,
      );
    case 'change': {
      const seen = { opensOn: step.round.opensOn, dueOn: step.round.dueOn };
      const input = { districtId, year: step.round.year, opensOn, dueOn, seen };
      return said(await actions.changeRound(input), `已修改 ${step.round.year} 年的填报时间。`);
    }
    case 'close': {
      const result = await actions.closeRound({ districtId, year: step.round.year });
      return said(
        result,
        `已关闭 ${step.round.year} 年轮次，归档 ${result.ok ? result.data.archived : 0} 项数据，评价与预警已更新。`,
      );
    }
    case 'reopen':
      return said(
        await actions.reopenRound({ districtId, year: step.round.year, reason }),
        `已重新开启 ${step.round.year} 年轮次，评价与预警已更新。`,
      );
  }
}

const said = (result: ActionResult<unknown>, message: string): ActionResult<string> =>
  result.ok ? { ok: true, data: message } : result;
