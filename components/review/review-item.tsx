'use client';

import Link from 'next/link';
import { memo, useId } from 'react';
import { AttachmentButton } from '@/components/attachments/attachment-button';
import { CommentsButton } from '@/components/comments/comments-button';
import type { CommentAction } from '@/components/comments/comments-dialog';
import { AttributeTag } from '@/components/ui/attribute-tag';
import type { ReviewRow } from '@/lib/view/review-queue';
import { ReviewChips } from './review-chips';
import { ReviewComparison } from './review-comparison';
import { ReviewDecision } from './review-decision';
import { ReviewFigures } from './review-figures';
import { isSettled, type ItemFate, type ReviewHandlers } from './review-handlers';

type Props = {
  row: ReviewRow;
  place: { districtId: string; year: number };
  fate: ItemFate | undefined;
  chosen: boolean;
  busy: boolean;
  commentAction: CommentAction;
  handlers: ReviewHandlers;
};

/** One value with everything a decision needs beside it. */
export const ReviewItem = memo(function ReviewItem(props: Props) {
  const { row, place, fate, chosen, busy, handlers } = props;
  const nameId = useId();
  const done = isSettled(fate);
  const href = `/d/${place.districtId}/indicators/${row.indicatorId}?year=${place.year}`;
  const decidable = row.state === 'submitted' || row.returnable;
  return (
    <li
      className={`review-item${done ? ' review-item-done' : ''}`}
      data-item={row.indicatorId}
      tabIndex={-1}
      aria-labelledby={nameId}
    >
      <input
        type="checkbox"
        checked={chosen}
        disabled={done || !decidable}
        onChange={() => handlers.choose(row.indicatorId)}
        aria-labelledby={nameId}
      />
      <div className="review-what">
        <p>
          <Link id={nameId} href={href} prefetch={false} className="review-name door">
            {row.serial && <span className="review-serial">{row.serial}</span>}
            {row.name}
          </Link>
          {row.binding && (
            <>
              {' '}
              <AttributeTag attribute="binding" />
            </>
          )}
        </p>
        {row.partOf && <p className="hint">“{row.partOf}”的分项</p>}
        <p className="hint">
          {[row.target && `目标 ${row.target}`, row.department].filter(Boolean).join(' · ')}
        </p>
        <RowLinks {...props} />
      </div>
      <ReviewFigures row={row} year={place.year} />
      <Remarks row={row} />
      <ReviewDecision {...{ row, fate, busy, href, handlers }} />
    </li>
  );
});

/** Who handed it in and who approved it, and doors to what belongs to the value. */
function RowLinks({ row, place, commentAction, handlers }: Props) {
  return (
    <p className="review-links">
      <span className="hint">
        {row.enteredBy} {row.enteredAt} 提交
      </span>
      {row.approved && <span className="hint">{row.approved} 审核</span>}
      <button
        type="button"
        className="review-link"
        aria-label={`${row.name}，修改记录`}
        onClick={() => handlers.showHistory(row.indicatorId)}
      >
        修改记录
      </button>
      <CommentsButton
        place={place}
        target={row}
        count={row.comments}
        className="review-link"
        action={commentAction}
      />
      <AttachmentButton
        tally={{ subject: { ...place, indicatorId: row.indicatorId }, count: row.attachments }}
        name={row.name}
        className="review-link"
      />
    </p>
  );
}

function Remarks({ row }: { row: ReviewRow }) {
  const { reasons, questions, notes, overrideReason, note, comparison, state } = row;
  const isEmpty = reasons.length + questions.length + notes.length === 0 && !overrideReason && !note;
  if (isEmpty && !comparison) return null;
  return (
    <div className="review-remarks">
      <ReviewChips reasons={reasons} />
      {questions.map((question) => (
        <p key={question} className="review-question">
          {question}
        </p>
      ))}
      {overrideReason && <p>对方说明：{overrideReason}</p>}
      {note && <p>备注：{note}</p>}
      {notes.map((text) => (
        <p key={text} className="text-blue">
          {text}
        </p>
      ))}
      {comparison && <ReviewComparison comparison={comparison} isApproved={state !== 'submitted'} />}
    </div>
  );
}
