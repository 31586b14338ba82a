'use client';

import { useState } from 'react';
import { isBlankText } from '@/lib/domain/narrative/rich-text';
import type { NarrativeView } from '@/lib/view/narratives/narrative-view';
import { AttachmentButton } from '../attachments/attachment-button';
import { DemoTag } from '../ui/demo-tag';
import { useAction } from '../ui/use-action';
import type { NarrativePlace, NarrativeReviewActions, WritingActions } from './narrative-actions';
import { NarrativeReview } from './narrative-review';
import { NarrativeSteps } from './narrative-steps';
import { NarrativeWriter } from './narrative-writer';
import { RichTextView } from './rich-text-view';
import { TextComparison } from './text-comparison';

type Props = {
  document: NarrativeView;
  place: NarrativePlace;
  storageKey: string;
  /** Null for those who only read. */
  writing: WritingActions | null;
  /** Null for everybody but the office, which writes only when it means to. */
  review: NarrativeReviewActions | null;
  canReturn: boolean;
  onMoved: () => void;
};

/** One of a department's two documents, to write, to review or to read. */
export function NarrativeDocument(props: Props) {
  const { document, place, writing, review, canReturn, onMoved } = props;
  const { kind, title, state, stateLabel, open, locked, returnReason, signed, demonstration } = document;
  const [isWriting, setWriting] = useState(review === null);
  const writes = writing !== null && open && isWriting;
  return (
    <section className="card narrative" id={kind} aria-labelledby={`${kind}-title`}>
      <header className="narrative-head">
        <h2 id={`${kind}-title`}>{title}</h2>
        <span className={`tag narrative-${state} no-print`}>{stateLabel}</span>
        {demonstration && <DemoTag />}
        <span className="hint narrative-signed">{signed.join('；')}</span>
      </header>
      {returnReason && (
        <p className="narrative-returned" role="note">
          <strong>退回原因：</strong>
          {returnReason}
        </p>
      )}
      {writes ? (
        <NarrativeWriter {...props} actions={writing} />
      ) : (
        <>
          <Text document={document} />
          <div className="narrative-foot no-print">
            <p className="hint narrative-saved">{writing ? locked : ''}</p>
            {document.attachments && (
              <AttachmentButton tally={document.attachments} name={title} className="btn" />
            )}
            {writing && open && (
              <button type="button" className="btn" onClick={() => setWriting(true)}>
                代为填写
              </button>
            )}
            {writing && !review && state === 'submitted' && (
              <Withdraw {...{ document, place, onMoved }} action={writing.withdraw} />
            )}
            {review && <NarrativeReview {...{ document, place, canReturn, onMoved }} actions={review} />}
          </div>
        </>
      )}
      {document.steps.length > 0 && <NarrativeSteps steps={document.steps} />}
    </section>
  );
}

/** The text, or at a second submission what was changed in it first. */
function Text({ document: { content, changes, state } }: { document: NarrativeView }) {
  const [whole, setWhole] = useState(false);
  if (state === 'empty' || isBlankText(content)) return <p className="hint">还没有内容。</p>;
  if (!changes) return <RichTextView text={content} />;
  return (
    <>
      <p className="narrative-changed no-print">
        <strong>
          自上次审核（{changes.since}）后{changes.lines.length > 0 ? '有改动' : '没有改动'}
        </strong>
        {changes.lines.length > 0 && (
          <button type="button" className="link" aria-pressed={whole} onClick={() => setWhole(!whole)}>
            {whole ? '看改动对照' : '看全文'}
          </button>
        )}
      </p>
      {whole || changes.lines.length === 0 ? (
        <RichTextView text={content} />
      ) : (
        <>
          <div className="no-print">
            <TextComparison lines={changes.lines} />
          </div>
          <div className="print-only">
            <RichTextView text={content} />
          </div>
        </>
      )}
    </>
  );
}

type WithdrawProps = Pick<Props, 'document' | 'place' | 'onMoved'> & { action: WritingActions['withdraw'] };

function Withdraw({ document: { kind, version }, place, action, onMoved }: WithdrawProps) {
  const { send, pending, problem } = useAction(action);
  const withdraw = async () => {
    const result = await send({ ...place, kind, version: version ?? 1 });
    if (result.ok) onMoved();
  };
  return (
    <>
      {problem && (
        <p className="text-red" role="alert">
          {problem.message}
        </p>
      )}
      <button type="button" className="btn" disabled={pending} onClick={() => void withdraw()}>
        {pending ? '正在撤回…' : '撤回提交'}
      </button>
    </>
  );
}
