'use client';

import { useState } from 'react';
import type { NarrativeView } from '@/lib/view/narratives/narrative-view';
import { useAction } from '../ui/use-action';
import type { NarrativePlace, NarrativeReviewActions } from './narrative-actions';
import { ReturnTextsDialog } from './return-texts-dialog';

type Props = {
  document: NarrativeView;
  place: NarrativePlace;
  /** The round is open: who gets it back can change it. */
  canReturn: boolean;
  actions: NarrativeReviewActions;
  onMoved: () => void;
};

/** 通过 and 退回 of one document. */
export function NarrativeReview({ document, place, canReturn, actions, onMoved }: Props) {
  const { id, version, state, title } = document;
  const approve = useAction(actions.approve);
  const giveBack = useAction(actions.return);
  const [returning, setReturning] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (id === null || (state !== 'submitted' && state !== 'approved')) return null;
  const chosen = {
    districtId: place.districtId,
    year: place.year,
    items: [{ narrativeId: id, version: version ?? 1 }],
  };
  const settle = (outcome: { refused: { message: string }[] } | undefined) => {
    if (!outcome) return;
    setReturning(false);
    setRefusal(outcome.refused[0]?.message ?? null);
    if (outcome.refused.length === 0) onMoved();
  };
  const busy = approve.pending || giveBack.pending;
  return (
    <>
      <p className="text-red" role="alert">
        {refusal ?? approve.problem?.message}
      </p>
      {canReturn && (
        <button
          type="button"
          className="btn"
          disabled={busy}
          aria-label={`退回 ${title}`}
          onClick={() => setReturning(true)}
        >
          退回…
        </button>
      )}
      {state === 'submitted' && (
        <button
          type="button"
          className="btn btn-main"
          disabled={busy}
          aria-label={`通过 ${title}`}
          onClick={() => void approve.run(chosen).then(settle)}
        >
          {approve.pending ? '正在办理…' : '审核通过'}
        </button>
      )}
      <ReturnTextsDialog
        names={returning ? [title] : null}
        busy={giveBack.pending}
        problem={giveBack.problem}
        onClose={() => setReturning(false)}
        onReturn={(reason) => void giveBack.run({ ...chosen, reason }).then(settle)}
      />
    </>
  );
}
