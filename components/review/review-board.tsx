'use client';

import { Fragment, useState, type ReactNode } from 'react';
import './review.css';
import { NO_DEPARTMENT } from '@/lib/view/no-owner';
import { reviewSentence, toMissing, type MissingDepartment, type ReviewRow } from '@/lib/view/review-queue';
import { useAction } from '../ui/use-action';
import { useAddressFilter } from '../ui/use-address-filter';
import { HistoryDialog } from './history-dialog';
import { MissingList } from './missing-list';
import { ReturnDialog } from './return-dialog';
import type { ReviewActions, ReviewOutcome } from './review-actions';
import { ReviewBar } from './review-bar';
import { ReviewFilters } from './review-filters';
import { isSettled, ReviewItem, type ItemFate } from './review-item';

type Props = {
  place: { districtId: string; year: number };
  rows: ReviewRow[];
  /** Every department, also those that owe nothing. */
  departments: MissingDepartment[];
  /** Where the round stands. */
  deadline: string;
  demoTag: ReactNode;
  dueOn: string | null;
  canRemind: boolean;
  /** What else waits for the office further down the page. */
  more: readonly { href: string; label: string; count: number }[];
  actions: ReviewActions;
};

/** The office's queue: look, approve or return, one by one or together; and who still owes values. */
export function ReviewBoard(props: Props) {
  const { place, rows, departments, deadline, demoTag, dueOn, canRemind, more, actions } = props;
  const [fates, setFates] = useState<Record<string, ItemFate>>({});
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [returning, setReturning] = useState<readonly string[] | null>(null);
  const [history, setHistory] = useState<ReviewRow | null>(null);
  const [filter, setFilter] = useAddressFilter(['kind', 'department', 'doubt']);
  const approve = useAction(actions.approve);
  const giveBack = useAction(actions.return);

  const shown = rows.filter(
    (row) =>
      (!filter.kind || row.planKind === filter.kind) &&
      (!filter.department || (row.department ?? NO_DEPARTMENT) === filter.department) &&
      (!filter.doubt || row.questions.length > 0),
  );
  const waiting = shown.filter(({ indicatorId }) => !isSettled(fates[indicatorId]));
  const became = (kind: ItemFate['kind']) => rows.filter((row) => fates[row.indicatorId]?.kind === kind);
  const approved = became('approved').length + sum(departments.map((department) => department.approved));
  const missing = toMissing(departments, became('returned'));
  const picked = waiting.filter(({ indicatorId }) => chosen.has(indicatorId));
  const itemsOf = (ids: readonly string[]) =>
    rows.flatMap(({ indicatorId, version }) => (ids.includes(indicatorId) ? [{ indicatorId, version }] : []));

  const take = (outcome: ReviewOutcome, kind: 'approved' | 'returned') => {
    const next: Record<string, ItemFate> = { ...fates };
    for (const { indicatorId, text } of outcome.done) next[indicatorId] = { kind, text };
    for (const { indicatorId, message } of outcome.refused)
      next[indicatorId] = { kind: 'refused', text: message };
    setFates(next);
    setChosen(new Set());
  };
  const approveIds = async (ids: readonly string[]) => {
    const outcome = await approve.run({ ...place, items: itemsOf(ids) });
    if (outcome) take(outcome, 'approved');
    keepFocus(ids[0]);
  };
  const returnIds = async (ids: readonly string[], reason: string) => {
    const outcome = await giveBack.run({ ...place, items: itemsOf(ids), reason });
    if (!outcome) return;
    take(outcome, 'returned');
    setReturning(null);
    keepFocus(ids[0]);
  };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  const busy = approve.pending || giveBack.pending;
  return (
    <>
      <p className="mt-0.5 text-ink-3">
        {deadline} · 已审核 {approved} / {sum(departments.map(({ total }) => total))} 项
        {more
          .filter(({ count }) => count > 0)
          .map(({ href, label, count }) => (
            <Fragment key={href}>
              {' · '}
              <a className="link underline" href={href}>
                {label} {count} 项
              </a>
            </Fragment>
          ))}{' '}
        {demoTag}
      </p>
      <p className="mt-3 mb-4 text-lg" role="status">
        {reviewSentence(
          rows.filter(({ indicatorId }) => !isSettled(fates[indicatorId])),
          missing,
        )}
        {doneText(fates)}
      </p>
      <div className="review-grid">
        <section aria-label="待审核">
          <ReviewFilters rows={rows} filter={filter} onFilter={setFilter} />
          <ReviewBar
            waiting={waiting}
            picked={picked}
            busy={busy}
            problem={approve.problem?.message ?? null}
            onPick={(ids) => setChosen(new Set(ids))}
            onApprove={() => void approveIds(picked.map(({ indicatorId }) => indicatorId))}
            onReturn={() => setReturning(picked.map(({ indicatorId }) => indicatorId))}
          />
          {shown.length === 0 && (
            <p className="card review-none" role="status">
              {rows.length === 0
                ? '暂无待审核的数据。单位提交后会出现在这里。'
                : '没有符合条件的数据，请更换筛选条件。'}
            </p>
          )}
          <ul className="review-list">
            {shown.map((row) => (
              <ReviewItem
                key={row.indicatorId}
                row={row}
                place={place}
                fate={fates[row.indicatorId]}
                chosen={chosen.has(row.indicatorId)}
                busy={busy}
                onChoose={() => toggle(row.indicatorId)}
                onApprove={() => void approveIds([row.indicatorId])}
                onReturn={() => setReturning([row.indicatorId])}
                commentAction={actions.comment}
                onHistory={() => setHistory(row)}
              />
            ))}
          </ul>
        </section>
        <MissingList {...{ missing, place, dueOn, canRemind }} />
        <ReturnDialog
          names={
            returning &&
            rows.filter(({ indicatorId }) => returning.includes(indicatorId)).map(({ name }) => name)
          }
          busy={giveBack.pending}
          problem={giveBack.problem}
          onClose={() => setReturning(null)}
          onReturn={(reason) => void returnIds(returning ?? [], reason)}
        />
        <HistoryDialog
          districtId={place.districtId}
          reading={history && { id: history.readingId, title: `${history.name}，${place.year} 年` }}
          onClose={() => setHistory(null)}
        />
      </div>
    </>
  );
}

/** 本次已办理 3 项。 */
function doneText(fates: Record<string, ItemFate>): string {
  const done = Object.values(fates).filter(isSettled).length;
  return done > 0 ? `本次已办理 ${done} 项。` : '';
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** A pressed button that is gone takes the focus with it; the keyboard goes on where the item says what became of it. */
function keepFocus(indicatorId: string | undefined): void {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById(`do-${indicatorId}`)?.focus();
  }, 50);
}
