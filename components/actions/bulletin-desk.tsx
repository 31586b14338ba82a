'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { BulletinText } from '@/lib/domain/progress/bulletin';
import { READING_STATE_LABELS, type ReadingState } from '@/lib/domain/review/reading-state';
import type { DutyItem } from '@/lib/view/actions/bulletin-view';
import { DemoTag } from '../ui/demo-tag';
import { useAction } from '../ui/use-action';
import './actions.css';
import type { BulletinPlace, BulletinReviewing, BulletinWriting } from './bulletin-actions';
import { BulletinPaper } from './bulletin-paper';
import { BulletinReview } from './bulletin-review';
import { BulletinWriter } from './bulletin-writer';

type Props = {
  place: BulletinPlace;
  bulletin: {
    id: string;
    version: number;
    state: ReadingState;
    returnReason: string | null;
    demonstration: boolean;
    signed: string;
  } | null;
  text: BulletinText;
  duties: readonly DutyItem[];
  storageKey: string;
  /** Why nothing can be written now; empty when it can. */
  locked: string;
  canReturn: boolean;
  /** Null for those who may not. */
  writing: BulletinWriting | null;
  review: BulletinReviewing | null;
};

/** A unit's bulletin of a quarter: to write, to review or to read. */
export function BulletinDesk(props: Props) {
  const { place, bulletin, text, duties, storageKey, locked, canReturn, writing, review } = props;
  const router = useRouter();
  const [notice, setNotice] = useState('');
  const [isWriting, setWriting] = useState(review === null);
  const isOpen = writing !== null && locked === '';
  const onMoved = (message: string) => {
    setNotice(message);
    setWriting(review === null);
    router.refresh();
  };
  const standing = writing && !review ? locked : '';
  const head = { id: bulletin?.id ?? null, version: bulletin?.version ?? null };
  return (
    <>
      <p role="status" className="mt-1">
        {standing || notice}
      </p>
      <p className="action-state mt-1">
        <span className="tag">{READING_STATE_LABELS[bulletin?.state ?? 'empty']}</span>
        {bulletin?.demonstration && <DemoTag />}
        {bulletin && bulletin.state !== 'approved' && <span className="tag tag-confirm">未审核</span>}
        <span className="hint">{bulletin?.signed}</span>
      </p>
      {bulletin?.returnReason && bulletin.state === 'returned' && (
        <p className="bulletin-returned" role="note">
          <strong>退回原因：</strong>
          {bulletin.returnReason}
        </p>
      )}
      {isOpen && isWriting ? (
        <BulletinWriter
          {...{ place, text, duties, storageKey }}
          {...head}
          actions={writing}
          onMoved={onMoved}
        />
      ) : (
        <>
          {bulletin ? (
            <BulletinPaper text={text} duties={duties} />
          ) : (
            <p className="card mt-4 text-ink-2">
              {review || writing ? '还没有填写。' : '还没有审核通过的简报。'}
            </p>
          )}
          <div className="bulletin-foot no-print">
            <span className="bulletin-saved" />
            {isOpen && (
              <button type="button" className="btn" onClick={() => setWriting(true)}>
                代为填写
              </button>
            )}
            {writing && !review && bulletin?.state === 'submitted' && canReturn && (
              <Withdraw
                place={place}
                version={bulletin.version}
                action={writing.withdraw}
                onMoved={onMoved}
              />
            )}
            {review && bulletin && (
              <BulletinReview {...{ place, canReturn }} {...bulletin} actions={review} onMoved={onMoved} />
            )}
          </div>
        </>
      )}
    </>
  );
}

type WithdrawProps = {
  place: BulletinPlace;
  version: number;
  action: BulletinWriting['withdraw'];
  onMoved: (message: string) => void;
};

function Withdraw({ place, version, action, onMoved }: WithdrawProps) {
  const { run, pending, problem } = useAction(action);
  return (
    <>
      <p className="text-red" role="alert">
        {problem?.message}
      </p>
      <button
        type="button"
        className="btn"
        disabled={pending}
        onClick={() =>
          void run({ ...place, version }).then((done) => done && onMoved('已撤回，可以继续修改。'))
        }
      >
        {pending ? '正在撤回…' : '撤回提交'}
      </button>
    </>
  );
}
