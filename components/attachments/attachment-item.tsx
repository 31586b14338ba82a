'use client';

import { useState } from 'react';
import {
  describeFile,
  fileAddress,
  type AttachmentFile,
  type AttachmentSubject,
} from '@/lib/view/attachments';

type Props = {
  file: AttachmentFile;
  subject: AttachmentSubject;
  canRemove: boolean;
  asksReason: boolean;
  /** Answers why it was refused; null when it is gone. */
  onRemove: (id: string, reason: string) => Promise<string | null>;
};

/** One file: its name downloads it; taking it away asks first, and for a reason once the value was handed in. */
export function AttachmentItem({ file, subject, canRemove, asksReason, onRemove }: Props) {
  const [asking, setAsking] = useState(false);
  return (
    <li className="attachment-item">
      <div className="attachment-line">
        <a className="link attachment-name" href={fileAddress(subject, file.id)} download>
          {file.fileName}
        </a>
        {canRemove && !asking && (
          <button
            type="button"
            className="attachment-remove"
            aria-label={`移除 ${file.fileName}`}
            onClick={() => setAsking(true)}
          >
            移除
          </button>
        )}
      </div>
      <p className="hint">{describeFile(file)}</p>
      {asking && <RemoveForm {...{ file, asksReason, onRemove }} onCancel={() => setAsking(false)} />}
    </li>
  );
}

type FormProps = Pick<Props, 'file' | 'asksReason' | 'onRemove'> & { onCancel: () => void };

function RemoveForm({ file, asksReason, onRemove, onCancel }: FormProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const remove = async () => {
    setBusy(true);
    setProblem(await onRemove(file.id, reason.trim()));
    setBusy(false);
  };
  return (
    <form
      className="attachment-ask"
      onSubmit={(event) => {
        event.preventDefault();
        void remove();
      }}
    >
      {asksReason ? (
        <input
          className="field"
          aria-label={`移除 ${file.fileName} 的原因`}
          placeholder="移除原因（必填，记入操作记录）"
          maxLength={500}
          autoFocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      ) : (
        <span>确定移除这个附件？</span>
      )}
      <button
        type="submit"
        className="btn btn-danger"
        disabled={busy || (asksReason && reason.trim() === '')}
      >
        {busy ? '正在移除…' : '移除'}
      </button>
      <button type="button" className="btn" onClick={onCancel}>
        取消
      </button>
      {problem && (
        <p className="field-error" role="alert">
          {problem}
        </p>
      )}
    </form>
  );
}
