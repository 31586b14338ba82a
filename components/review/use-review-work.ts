'use client';

import { useState } from 'react';
import type { ReviewOutcome } from '@/lib/view/review-outcome';
import type { ReviewRow } from '@/lib/view/review-queue';
import { useAction } from '../ui/use-action';
import type { ReturnItems } from './return-dialog';
import type { ReviewActions } from './review-actions';
import { isSettled, type ItemFate } from './review-handlers';

/** Decisions of this visit: what is on its way, and what became of each item. */
export function useReviewWork(
  place: { districtId: string; year: number },
  rows: readonly ReviewRow[],
  actions: ReviewActions,
) {
  const [fates, setFates] = useState<Readonly<Record<string, ItemFate>>>({});
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const approving = useAction(actions.approve);
  const returning = useAction(actions.return);

  /** A refusal is about the version that was shown: once the page was loaded anew, it is over. */
  const fateOf = ({ indicatorId, version }: ReviewRow): ItemFate | undefined => {
    const fate = fates[indicatorId];
    return fate && (isSettled(fate) ? fate.version >= version : fate.version === version) ? fate : undefined;
  };
  const mark = (ids: readonly string[], isPending: boolean) =>
    setPending((before) => {
      const next = new Set(before);
      for (const id of ids)
        if (isPending) next.add(id);
        else next.delete(id);
      return next;
    });
  const take = (outcome: ReviewOutcome, kind: 'approved' | 'returned') => {
    const seen = new Map(rows.map(({ indicatorId, version }) => [indicatorId, version]));
    const done = outcome.done.map(
      ({ indicatorId, version, text }) => [indicatorId, { kind, version, text }] as const,
    );
    const refused = outcome.refused.map(({ indicatorId, message: text, now }) => {
      const fate: ItemFate = { kind: 'refused', version: seen.get(indicatorId) ?? 0, text, now };
      return [indicatorId, fate] as const;
    });
    setFates((before) => ({ ...before, ...Object.fromEntries([...done, ...refused]) }));
  };

  /** Answers what was done; undefined when nothing was sent or nothing came back. */
  const approve = async (chosen: readonly ReviewRow[]): Promise<ReviewOutcome | undefined> => {
    const items = chosen
      .filter(({ indicatorId }) => !pending.has(indicatorId))
      .map(({ indicatorId, version }) => ({ indicatorId, version }));
    if (items.length === 0) return undefined;
    const ids = items.map(({ indicatorId }) => indicatorId);
    mark(ids, true);
    const outcome = await approving.run({ ...place, items });
    mark(ids, false);
    if (outcome) take(outcome, 'approved');
    return outcome;
  };
  const giveBack = async (items: ReturnItems): Promise<ReviewOutcome | undefined> => {
    const outcome = await returning.run({ ...place, items });
    if (outcome) take(outcome, 'returned');
    return outcome;
  };
  return {
    fateOf,
    pending,
    approve,
    giveBack,
    returning: returning.pending,
    approveProblem: approving.problem,
    returnProblem: returning.problem,
    clearReturnProblem: returning.clear,
  };
}
