'use client';

import { useId, useState, type FormEvent } from 'react';
import { Dialog } from '@/components/ui/dialog';
import { FormField, FormProblem } from '@/components/ui/form-field';
import { useAction } from '@/components/ui/use-action';
import type { Place, RoundActions } from './round-types';

type Props = {
  place: Place;
  action: RoundActions['reopen'];
  onDone: (message: string) => void;
  onClose: () => void;
};

/** 重新开启: what is not archived can be reported again. */
export function ReopenDialog({ place, action, onDone, onClose }: Props) {
  const formId = useId();
  const [reason, setReason] = useState('');
  const { send, pending, problem } = useAction(action);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await send({ ...place, reason });
    if (result.ok) onDone(`已重新开启 ${place.year} 年度填报，评价与预警已更新，已通知有关单位。`);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`重新开启：${place.year} 年度填报`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button form={formId} className="btn btn-main" disabled={pending}>
            {pending ? '正在办理…' : '重新开启'}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <FormProblem message={problem?.message} />
        <p className="mb-3">
          重新开启后，未归档的指标可以继续填报，缺报记录和缺报预警随之撤销（再次关闭时自动带出，供核对）。已归档的数据仍按“更正”办理。
        </p>
        <FormField label="重新开启的理由" required error={problem?.fields.reason}>
          {(control) => (
            <input
              {...control}
              className="field"
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </FormField>
      </form>
    </Dialog>
  );
}
