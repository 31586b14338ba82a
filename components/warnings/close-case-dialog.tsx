'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import type { CloseTarget } from './close-case-button';
import type { WarningActions } from './warning-actions';

type Props = {
  districtId: string;
  target: CloseTarget;
  action: NonNullable<WarningActions['close']>;
  onClose: () => void;
};

/** 销号: why the warning needs no more attention. It comes back by itself when later figures raise it again. */
export function CloseCaseDialog({ districtId, target, action, onClose }: Props) {
  const { caseId, version, name, label, message, recovered } = target;
  const router = useRouter();
  const [reason, setReason] = useState('');
  const { send, pending, problem } = useAction(action);
  const submit = async () => {
    const result = await send({ districtId, caseId, version, reason });
    if (!result.ok) return;
    onClose();
    router.refresh();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={`销号：${name}`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="submit" form="close-case" className="btn btn-main" disabled={pending}>
            {pending ? '正在销号…' : '销号'}
          </button>
        </>
      }
    >
      <form
        id="close-case"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FormProblem message={problem && !problem.fields.reason ? problem.message : null} />
        <p className="mb-3">
          <b>{label}</b>：{message}
        </p>
        <FormField
          label="销号理由"
          required
          error={problem?.fields.reason}
          hint={
            recovered
              ? '指标已恢复，请写明核实情况。'
              : '该预警目前仍在触发。销号后，待更晚年度的数据再次触发或级别升高时，会重新出现。'
          }
        >
          {(control) => (
            <textarea
              {...control}
              className="field"
              rows={3}
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
