'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ReviewRow } from '@/lib/view/review-queue';
import { isSettled, type ItemFate, type ReviewHandlers } from './review-handlers';

type Props = {
  row: ReviewRow;
  fate: ItemFate | undefined;
  busy: boolean;
  /** The indicator's page. */
  href: string;
  handlers: ReviewHandlers;
};

/** 通过 and 退回, or what became of the item. */
export function ReviewDecision({ row, fate, busy, href, handlers }: Props) {
  const { indicatorId, name, state, returnable } = row;
  return (
    <div id={`do-${indicatorId}`} className="review-do" tabIndex={-1} role={fate ? 'status' : undefined}>
      {isSettled(fate) ? (
        <p>
          {fate.text}{' '}
          <Link href={href} prefetch={false} className="link">
            查看指标
          </Link>
        </p>
      ) : (
        <>
          {fate && <Refusal shown={shownText(row)} fate={fate} />}
          {returnable && (
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => handlers.giveBack(indicatorId)}
              aria-label={`退回 ${name}`}
            >
              退回
            </button>
          )}
          {state === 'submitted' && (
            <button
              type="button"
              className="btn"
              disabled={busy}
              onClick={() => handlers.approve(indicatorId)}
              aria-label={`通过 ${name}`}
            >
              通过
            </button>
          )}
        </>
      )}
    </div>
  );
}

/** What moved meanwhile is refused, with both values. */
function Refusal({ shown, fate }: { shown: string; fate: ItemFate & { kind: 'refused' } }) {
  const router = useRouter();
  return (
    <div className="review-problem">
      <p>{fate.text}</p>
      {fate.now !== null && (
        <dl className="review-both">
          <dt>您看到的</dt>
          <dd>{shown}</dd>
          <dt>现在</dt>
          <dd>{fate.now}</dd>
        </dl>
      )}
      <button type="button" className="review-link" onClick={() => router.refresh()}>
        刷新
      </button>
    </div>
  );
}

const shownText = ({ shown, counts }: ReviewRow): string => (counts ? `${shown}（${counts}）` : shown);
