'use client';

import { useState } from 'react';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';

type Props = {
  /** Names of what will be returned; null keeps the dialog closed. */
  names: readonly string[] | null;
  busy: boolean;
  problem: { message: string; fields: Record<string, string> } | null;
  onClose: () => void;
  onReturn: (reason: string) => void;
};

const SUGGESTIONS = [
  '请补充具体数据和实际成效。',
  '请对照规划目标，写明尚未达到的指标和原因。',
  '下一年安排请写明措施、责任人和完成时间。',
];

/** 退回 of narratives: the reason is required, because the department will work from it. */
export function ReturnTextsDialog({ names, ...props }: Props) {
  // Mounted anew each time: the reason for one text must not slip into the return of another.
  return names && <ReturnTextsForm names={names} {...props} />;
}

function ReturnTextsForm({ names, busy, problem, onClose, onReturn }: Props & { names: readonly string[] }) {
  const [reason, setReason] = useState('');
  return (
    <Dialog
      open
      onClose={onClose}
      title={`退回 ${names.length} 份`}
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button
            type="submit"
            form="return-texts-form"
            className="btn btn-main"
            disabled={busy || reason.trim().length < 2}
          >
            {busy ? '正在退回…' : '退回'}
          </button>
        </>
      }
    >
      <form
        id="return-texts-form"
        onSubmit={(event) => {
          event.preventDefault();
          onReturn(reason.trim());
        }}
      >
        <FormProblem message={problem?.message} />
        <p className="mb-3 text-ink-2">{names.join('、')}</p>
        <FormField
          label="退回原因"
          required
          error={problem?.fields.reason}
          hint="撰写单位会在文稿上方看到这段话。"
        >
          {(control) => (
            <textarea
              {...control}
              className="field"
              rows={3}
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </FormField>
        <p className="flex flex-wrap gap-2">
          {SUGGESTIONS.map((suggestion) => (
            <button key={suggestion} type="button" className="tag" onClick={() => setReason(suggestion)}>
              {suggestion}
            </button>
          ))}
        </p>
      </form>
    </Dialog>
  );
}
