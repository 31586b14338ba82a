'use client';

import dynamic from 'next/dynamic';
import { useState, type ReactNode } from 'react';
import './review.css';
import type { ReviewRow } from '@/lib/view/review-queue';
import { owedSentence, sortSentence, waitingSentence } from '@/lib/view/review-sentence';
import { useAddressFilter } from '../ui/use-address-filter';
import { HistoryDialog } from './history-dialog';
import type { ReturnItems } from './return-dialog';
import type { ReviewActions } from './review-actions';
import { ReviewBar } from './review-bar';
import { isShown, REVIEW_FILTERS, ReviewFilters } from './review-filters';
import { isSettled } from './review-handlers';
import { ReviewHead, type ElsewhereLink } from './review-head';
import { ReviewItem } from './review-item';
import { ReviewTabs, type ReviewListName } from './review-tabs';
import { useReviewHandlers } from './use-review-handlers';
import { focusItem, nextWaiting, useReviewKeys } from './use-review-keys';
import { useReviewWork } from './use-review-work';

/** With a boundary of its own: the page must not vanish, and lose the focus, while it is loaded. */
const ReturnDialog = dynamic(() => import('./return-dialog').then((module) => module.ReturnDialog), {
  loading: () => null,
});

type Place = { districtId: string; year: number };

/** What is to be returned, and whether it was asked for from an item by a key. */
type Returning = { rows: readonly ReviewRow[]; byKey: boolean };

type Props = {
  place: Place;
  /** What waits, or what was approved. */
  list: ReviewListName;
  rows: ReviewRow[];
  counts: Record<ReviewListName, number> & { total: number };
  owed: readonly { indicatorId: string; department: string | null }[];
  deadline: string;
  demoTag: ReactNode;
  more: readonly ElsewhereLink[];
  actions: ReviewActions;
};

/** The office's queue: look, approve or return, one by one or together. */
export function ReviewBoard(props: Props) {
  const { place, list, rows, counts, owed, deadline, demoTag, more, actions } = props;
  const work = useReviewWork(place, rows, actions);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<Returning | null>(null);
  const [history, setHistory] = useState<ReviewRow | null>(null);
  const [filter, setFilter] = useAddressFilter(REVIEW_FILTERS);

  const shown = rows.filter((row) => isShown(row, filter));
  const isOpen = (row: ReviewRow) => !isSettled(work.fateOf(row));
  const isDecidable = (row: ReviewRow) => isOpen(row) && (row.state === 'submitted' || row.returnable);
  const became = (kind: 'approved' | 'returned') => rows.filter((row) => work.fateOf(row)?.kind === kind);
  const approved = became('approved').length;
  const returned = became('returned');
  const picked = shown.filter((row) => isDecidable(row) && chosen.has(row.indicatorId));

  const approve = async (wanted: readonly ReviewRow[]) => {
    const byKey = isItemFocused();
    const outcome = await work.approve(wanted);
    if (!outcome) return;
    setChosen(new Set());
    goOn(wanted[0]?.indicatorId, byKey && outcome.done.length > 0);
  };
  const giveBack = async (items: ReturnItems) => {
    const outcome = await work.giveBack(items);
    if (!outcome) return;
    setReturning(null);
    setChosen(new Set());
    goOn(items[0]?.indicatorId, (returning?.byKey ?? false) && outcome.done.length > 0);
  };
  const handlers = useReviewHandlers({
    choose: (row) => isDecidable(row) && setChosen((before) => toggled(before, row.indicatorId)),
    approve: (row) => isOpen(row) && row.state === 'submitted' && void approve([row]),
    giveBack: (row) => isOpen(row) && row.returnable && setReturning({ rows: [row], byKey: isItemFocused() }),
    showHistory: setHistory,
    rows,
  });
  const listRef = useReviewKeys(handlers);
  const open = rows.filter(isOpen);
  return (
    <>
      <ReviewHead
        deadline={deadline}
        approved={counts.approved + approved - (list === 'approved' ? returned.length : 0)}
        total={counts.total}
        owed={owedSentence([...owed, ...returned])}
        roundHref={`/d/${place.districtId}/round?year=${place.year}`}
        more={more}
        demoTag={demoTag}
      />
      <p className="mt-3 text-lg" role="status">
        {list === 'waiting' ? waitingSentence(open) : `${open.length} 项已审核。`}
        {approved + returned.length > 0 && `本次已办理 ${approved + returned.length} 项。`}
      </p>
      <p className="hint mb-4">{sortSentence(shown)}</p>
      <section aria-label={list === 'waiting' ? '待审核' : '已审核'}>
        <ReviewTabs
          place={place}
          list={list}
          waiting={counts.waiting - (list === 'waiting' ? approved + returned.length : 0)}
          approved={counts.approved + approved - (list === 'approved' ? returned.length : 0)}
        />
        <ReviewFilters rows={rows} filter={filter} onFilter={setFilter} />
        <ReviewBar
          waiting={shown.filter(isDecidable)}
          picked={picked}
          busy={work.pending.size > 0 || work.returning}
          problem={work.approveProblem?.message ?? null}
          onPick={(ids) => setChosen(new Set(ids))}
          onApprove={() => void approve(picked)}
          onReturn={() => setReturning({ rows: picked, byKey: false })}
        />
        {shown.length === 0 ? (
          <p className="card review-none" role="status">
            {rows.length > 0 ? '没有符合条件的数据，请更换筛选条件。' : NOTHING[list]}
          </p>
        ) : (
          <p className="review-keys" aria-hidden="true">
            键盘：<kbd>j</kbd> <kbd>k</kbd> 上下移动
            {list === 'waiting' && (
              <>
                ，<kbd>a</kbd> 通过
              </>
            )}
            ，<kbd>r</kbd> 退回，<kbd>x</kbd> 选择
          </p>
        )}
        <ul className="review-list" ref={listRef}>
          {shown.map((row) => (
            <ReviewItem
              key={row.indicatorId}
              row={row}
              place={place}
              fate={work.fateOf(row)}
              chosen={chosen.has(row.indicatorId)}
              busy={work.pending.has(row.indicatorId) || work.returning}
              commentAction={actions.comment}
              handlers={handlers}
            />
          ))}
        </ul>
      </section>
      {returning && (
        <ReturnDialog
          targets={returning.rows.map((row) => ({ ...row, isApproved: row.state !== 'submitted' }))}
          busy={work.returning}
          problem={work.returnProblem}
          onClose={() => {
            work.clearReturnProblem();
            setReturning(null);
          }}
          onReturn={(items) => void giveBack(items)}
        />
      )}
      <HistoryDialog
        districtId={place.districtId}
        reading={history && { id: history.readingId, title: `${history.name}，${place.year} 年` }}
        onClose={() => setHistory(null)}
      />
    </>
  );
}

const NOTHING: Record<ReviewListName, string> = {
  waiting: '暂无待审核的数据。单位提交后会出现在这里。',
  approved: '还没有审核通过的数据。',
};

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

const isItemFocused = (): boolean => document.activeElement instanceof HTMLLIElement;

/**
 * Where the keyboard goes on: to the next item that waits where keys are used; else, as a pressed button that is gone
 * takes the focus with it, to where the item says what became of it.
 */
function goOn(indicatorId: string | undefined, toNext: boolean): void {
  if (indicatorId === undefined) return;
  setTimeout(() => {
    const next = toNext ? nextWaiting(indicatorId) : null;
    if (next) focusItem(next);
    else if (document.activeElement === document.body) document.getElementById(`do-${indicatorId}`)?.focus();
  }, 50);
}
