'use client';

import Link from 'next/link';
import { useId } from 'react';
import { AttachmentButton } from '@/components/attachments/attachment-button';
import { AttributeTag } from '@/components/ui/attribute-tag';
import type { ReviewRow } from '@/lib/view/review-queue';

/** What became of an item in this visit. */
export type ItemFate = { kind: 'approved' | 'returned'; text: string } | { kind: 'refused'; text: string };

type Props = {
  row: ReviewRow;
  place: { districtId: string; year: number };
  fate: ItemFate | undefined;
  chosen: boolean;
  busy: boolean;
  onChoose: () => void;
  onApprove: () => void;
  onReturn: () => void;
  onHistory: () => void;
};

/** One submitted value with everything a decision needs beside it. */
export function ReviewItem({
  row,
  place,
  fate,
  chosen,
  busy,
  onChoose,
  onApprove,
  onReturn,
  onHistory,
}: Props) {
  const nameId = useId();
  const done = isSettled(fate);
  const hasRemarks = row.questions.length + row.notes.length > 0 || row.overrideReason || row.note;
  const href = `/d/${place.districtId}/indicators/${row.indicatorId}?year=${place.year}`;
  return (
    <li className={`review-item${done ? ' review-item-done' : ''}`}>
      <input type="checkbox" checked={chosen} disabled={done} onChange={onChoose} aria-labelledby={nameId} />
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
        <p className="hint">
          {row.enteredBy} <span className="whitespace-nowrap">{row.enteredAt} 提交</span>
        </p>
      </div>
      <Figures row={row} place={place} onHistory={onHistory} />
      {hasRemarks && (
        <div className="review-remarks">
          {row.questions.map((question) => (
            <p key={question} className="review-question">
              {question}
            </p>
          ))}
          {row.overrideReason && <p>对方说明：{row.overrideReason}</p>}
          {row.note && <p>备注：{row.note}</p>}
          {row.notes.map((note) => (
            <p key={note} className="text-blue">
              {note}
            </p>
          ))}
        </div>
      )}
      <div
        id={`do-${row.indicatorId}`}
        className="review-do"
        tabIndex={-1}
        role={fate ? 'status' : undefined}
      >
        {done ? (
          <p>
            {fate.text}{' '}
            <Link href={href} prefetch={false} className="link">
              查看指标
            </Link>
          </p>
        ) : (
          <>
            {fate && <p className="review-problem">{fate.text}</p>}
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={onReturn}
              aria-label={`退回 ${row.name}`}
            >
              退回
            </button>
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={onApprove}
              aria-label={`通过 ${row.name}`}
            >
              通过
            </button>
          </>
        )}
      </div>
    </li>
  );
}

export const isSettled = (
  fate: ItemFate | undefined,
): fate is Extract<ItemFate, { kind: 'approved' | 'returned' }> =>
  fate !== undefined && fate.kind !== 'refused';

type FiguresProps = Pick<Props, 'row' | 'place' | 'onHistory'>;

function Figures({ row, place, onHistory }: FiguresProps) {
  return (
    <div className="review-figures">
      <dl>
        {row.earlier.map((earlier) => (
          <div key={earlier.year}>
            <dt>{earlier.year}</dt>
            <dd>{earlier.shown}</dd>
          </div>
        ))}
        <div className="review-now">
          <dt>{place.year}</dt>
          <dd>
            {row.shown}
            <span className="review-unit">{row.unit}</span>
          </dd>
        </div>
      </dl>
      <p className="hint">
        {[row.parts, row.change].filter(Boolean).join(' · ')}{' '}
        <button
          type="button"
          className="review-link"
          aria-label={`${row.name}，修改记录`}
          onClick={onHistory}
        >
          修改记录
        </button>{' '}
        <AttachmentButton
          tally={{ subject: { ...place, indicatorId: row.indicatorId }, count: row.attachments }}
          name={row.name}
          className="review-link"
        />
      </p>
    </div>
  );
}
