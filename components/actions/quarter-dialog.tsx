'use client';

import { useState } from 'react';
import { quarterTitle, type Quarter } from '@/lib/domain/progress/quarter';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import type { QuarterActions } from './quarter-board';

type Props = {
  place: Quarter & { districtId: string; planId: string };
  terms: { dueOn: string; closed: boolean };
  action: QuarterActions['set'];
  onClose: () => void;
  onDone: () => void;
};

/** The day a quarter's bulletins are due, and whether it still takes any. */
export function QuarterDialog({ place, terms, action, onClose, onDone }: Props) {
  const { send, pending, problem } = useAction(action);
  const [dueOn, setDueOn] = useState(terms.dueOn);
  const [closed, setClosed] = useState(terms.closed);
  const submit = async () => {
    if ((await send({ ...place, dueOn, closed, seen: terms })).ok) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`${quarterTitle(place)}简报`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="button" className="btn btn-main" disabled={pending} onClick={() => void submit()}>
            {pending ? '正在保存…' : '保存'}
          </button>
        </>
      }
    >
      <FormProblem message={problem && !problem.fields.dueOn ? problem.message : null} />
      <FormField label="截止日期" error={problem?.fields.dueOn}>
        {(control) => (
          <input
            {...control}
            type="date"
            className="field"
            value={dueOn}
            onChange={(event) => setDueOn(event.target.value)}
          />
        )}
      </FormField>
      <label className="flex items-start gap-2">
        <input type="checkbox" checked={closed} onChange={(event) => setClosed(event.target.checked)} />
        <span>
          本季度截止，不再接受填写
          <span className="hint block">已提交的仍可审核通过；需要补报时取消勾选即可重新开放。</span>
        </span>
      </label>
    </Dialog>
  );
}
