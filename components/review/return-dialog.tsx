'use client';

import './return-dialog.css';
import { useEffect, useRef, useState } from 'react';
import { RETURN_FIELDS, type ReturnField } from '@/lib/domain/review/return-field';
import type { ReturnReadingsInput } from '@/lib/schemas/reading';
import type { Problem } from '@/lib/schemas/action-result';
import { Dialog } from '../ui/dialog';
import { FormProblem } from '../ui/form-field';
import { EMPTY_ANSWER, isAnswered, ReturnFields, type ReturnAnswer } from './return-fields';

/** A value that is to be returned. */
export type ReturnTarget = {
  indicatorId: string;
  version: number;
  name: string;
  fields: readonly ReturnField[];
  /** Leaders have it as approved: returning takes it back from them. */
  isApproved: boolean;
};

export type ReturnItems = ReturnReadingsInput['items'];

type Props = {
  /** Null keeps the dialog closed. */
  targets: readonly ReturnTarget[] | null;
  busy: boolean;
  problem: Problem | null;
  onClose: () => void;
  onReturn: (items: ReturnItems) => void;
};

/** 退回: what has to be changed and why, because whoever reports the value will work from it. */
export function ReturnDialog({ targets, ...props }: Props) {
  // Mounted anew each time: the reason for one value must not slip into the return of another.
  return targets && targets.length > 0 && <ReturnForm targets={targets} {...props} />;
}

function ReturnForm({
  targets,
  busy,
  problem,
  onClose,
  onReturn,
}: Props & { targets: readonly ReturnTarget[] }) {
  const [shared, setShared] = useState(EMPTY_ANSWER);
  const [own, setOwn] = useState<Readonly<Record<string, ReturnAnswer>>>({});
  const [each, setEach] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  // After the dialog has opened, which focuses its first button.
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const common = RETURN_FIELDS.filter((field) => targets.every(({ fields }) => fields.includes(field)));
  const answerOf = ({ indicatorId }: ReturnTarget) => (each ? (own[indicatorId] ?? EMPTY_ANSWER) : shared);
  const unanswered = targets.filter((target) => !isAnswered(answerOf(target))).length;
  const send = () =>
    onReturn(
      targets.map((target) => {
        const { fields, reason } = answerOf(target);
        const { indicatorId, version } = target;
        return { indicatorId, version, fields: [...fields], reason: reason.trim() };
      }),
    );
  return (
    <Dialog
      open
      onClose={onClose}
      title={`退回 ${targets.length} 项`}
      footer={
        <>
          {each && unanswered > 0 && <p className="hint mr-auto">还有 {unanswered} 项没有写明原因</p>}
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="submit" form="return-form" className="btn btn-main" disabled={busy || unanswered > 0}>
            {busy ? '正在退回…' : '退回'}
          </button>
        </>
      }
    >
      <form
        id="return-form"
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <FormProblem message={problem?.message} />
        <ApprovedWarning targets={targets} />
        {targets.length > 1 && (
          <div className="seg mb-3" role="group" aria-label="退回原因">
            <button type="button" aria-current={!each || undefined} onClick={() => setEach(false)}>
              同一原因
            </button>
            <button type="button" aria-current={each || undefined} onClick={() => setEach(true)}>
              逐项填写
            </button>
          </div>
        )}
        {each && targets.length > 1 ? (
          <ol className="return-each">
            {targets.map((target) => (
              <li key={target.indicatorId}>
                <p className="return-name">{target.name}</p>
                <ReturnFields
                  fields={target.fields}
                  answer={answerOf(target)}
                  of={target.name}
                  error={undefined}
                  onChange={(answer) => setOwn({ ...own, [target.indicatorId]: answer })}
                />
              </li>
            ))}
          </ol>
        ) : (
          <>
            <p className="mb-3 text-ink-2">{targets.map(({ name }) => name).join('、')}</p>
            <ReturnFields
              fields={common}
              answer={shared}
              of={null}
              error={problem?.fields.reason}
              onChange={setShared}
            />
          </>
        )}
      </form>
    </Dialog>
  );
}

function ApprovedWarning({ targets }: { targets: readonly ReturnTarget[] }) {
  const approved = targets.filter(({ isApproved }) => isApproved).length;
  if (approved === 0) return null;
  return (
    <p className="return-warning">
      {targets.length === approved ? '' : `其中 ${approved} 项`}
      已审核。退回后不再计入评估，领导看到的是缺报，直到重新提交并审核通过。
    </p>
  );
}
