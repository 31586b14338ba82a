'use client';

import { useState } from 'react';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { Dialog } from '../ui/dialog';
import { FormField, FormProblem } from '../ui/form-field';
import { useAction } from '../ui/use-action';
import type { BulletinPlace, BulletinReviewing } from './bulletin-actions';

type Props = {
  place: BulletinPlace;
  version: number;
  state: ReadingState;
  /** The quarter is open: who gets it back can change it. */
  canReturn: boolean;
  actions: BulletinReviewing;
  onMoved: (message: string) => void;
};

/** 审核通过 and 退回 of a bulletin. */
export function BulletinReview({ place, version, state, canReturn, actions, onMoved }: Props) {
  const approve = useAction(actions.approve);
  const [returning, setReturning] = useState(false);
  if (state !== 'submitted' && state !== 'approved') return null;
  return (
    <>
      <p className="text-red" role="alert">
        {approve.problem?.message}
      </p>
      {canReturn && (
        <button type="button" className="btn" disabled={approve.pending} onClick={() => setReturning(true)}>
          退回…
        </button>
      )}
      {state === 'submitted' && (
        <button
          type="button"
          className="btn btn-main"
          disabled={approve.pending}
          onClick={() =>
            void approve.run({ ...place, version }).then((done) => done && onMoved('已审核通过。'))
          }
        >
          {approve.pending ? '正在办理…' : '审核通过'}
        </button>
      )}
      {returning && (
        <ReturnDialog
          {...{ place, version }}
          action={actions.return}
          onClose={() => setReturning(false)}
          onDone={() => {
            setReturning(false);
            onMoved('已退回，并已通知该单位。');
          }}
        />
      )}
    </>
  );
}

type ReturnProps = Pick<Props, 'place' | 'version'> & {
  action: BulletinReviewing['return'];
  onClose: () => void;
  onDone: () => void;
};

function ReturnDialog({ place, version, action, onClose, onDone }: ReturnProps) {
  const { run, pending, problem } = useAction(action);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (await run({ ...place, version, reason })) onDone();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="退回简报"
      footer={
        <>
          <button type="button" className="btn" onClick={onClose}>
            取消
          </button>
          <button type="button" className="btn btn-main" disabled={pending} onClick={() => void submit()}>
            {pending ? '正在退回…' : '退回'}
          </button>
        </>
      }
    >
      <FormProblem message={problem && !problem.fields.reason ? problem.message : null} />
      <FormField
        label="退回原因"
        required
        hint="该单位会看到，请写明要改什么。"
        error={problem?.fields.reason}
      >
        {(control) => (
          <textarea
            {...control}
            className="field"
            rows={3}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </FormField>
    </Dialog>
  );
}
