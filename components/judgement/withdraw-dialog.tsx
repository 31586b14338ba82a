'use client';

import { useState } from 'react';
import type { JudgementRecord, JudgementTarget } from '@/lib/view/judgement';
import { SetupForm } from '../plans/setup-form';
import { FormField } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import type { JudgementActions } from './judgement-actions';
import { JudgementWords } from './judgement-words';

type Props = {
  district: string;
  target: JudgementTarget;
  current: JudgementRecord;
  action: JudgementActions['withdraw'];
  onDone: (message: string) => void;
  onClose: () => void;
};

/** 撤回研判: the year is open again; what was signed stays in the history. */
export function WithdrawDialog({ district, target, current, action, onDone, onClose }: Props) {
  const { indicatorId, year, name } = target;
  const [reason, setReason] = useState('');
  const { run, pending, problem } = useAction(action);
  const submit = async () => {
    const { version } = current;
    const done = await run({ districtId: district, indicatorId, year, version, reason });
    if (done) onDone(done.message);
  };
  return (
    <SetupForm
      title={`撤回研判：${name}，${year} 年`}
      button="撤回"
      danger
      pending={pending}
      problem={problem}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <JudgementWords record={current} />
      <p className="my-3 text-ink-2">撤回后该年度为待研判，原结论保留在修改记录中。</p>
      <FormField label="撤回原因" required error={problem?.fields.reason}>
        {(control) => (
          <textarea
            {...control}
            className="field"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
      </FormField>
    </SetupForm>
  );
}
