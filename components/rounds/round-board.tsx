'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useDraftText } from '@/components/reasons/use-draft-text';
import { useAction } from '@/components/ui/use-action';
import type { BoardCell, BoardRow } from '@/lib/view/rounds/board-rows';
import { draftsFrom, readDrafts } from '@/lib/view/rounds/closing-draft';
import { usualDays, type RoundState } from '@/lib/view/rounds/round-heading';
import { BoardTable } from './board-table';
import { CloseDialog, type Closing } from './close-dialog';
import { RemindedDialog } from './reminded-dialog';
import { ReopenDialog } from './reopen-dialog';
import { RoundSteps, type RoundStep } from './round-steps';
import type { Place, PlanChoice, Reminded, RoundActions, RoundTerms } from './round-types';
import { TermsDialog } from './terms-dialog';
import './rounds.css';

type Props = {
  place: Place;
  state: RoundState;
  sentence: string;
  round: RoundTerms | null;
  /** The round that would be opened next. */
  next: { year: number; opensOn: string; dueOn: string };
  plans: readonly PlanChoice[];
  rows: readonly BoardRow[];
  totals: readonly BoardCell[];
  closing: Closing;
  /** Reasons stated at an earlier closing. */
  lifted: Parameters<typeof draftsFrom>[0];
  actions: RoundActions;
};

/** The board of a year's round and everything that is done with the round. */
export function RoundBoard(props: Props) {
  const { place, state, sentence, round, next, plans, rows, totals, closing, lifted, actions } = props;
  const router = useRouter();
  const [step, setStep] = useState<RoundStep | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  // Kept in this tab: who goes to the review page for a missing reason comes back to what was written.
  const kept = useDraftText(`fuer-gaps:${place.districtId}:${place.year}`, '{}');
  const [reminded, setReminded] = useState<readonly Reminded[] | null>(null);
  const remind = useAction(actions.remind);
  const done = (message: string) => {
    setStep(null);
    setNotice(message);
  };
  const send = async (chosen: readonly BoardRow[]) => {
    setNotice(null);
    const sent = await remind.run({ ...place, departmentIds: chosen.flatMap(({ id }) => id ?? []) });
    if (sent) setReminded(sent);
  };
  const canRemind = state === 'open' || state === 'overdue';
  const remindable = rows.filter(({ id, owed }) => id !== null && owed > 0);
  const terms =
    step === 'open'
      ? state === 'none'
        ? { kind: 'open' as const, year: place.year, ...usualDays(place.year) }
        : { kind: 'open' as const, ...next }
      : step === 'change' && round
        ? { kind: 'change' as const, year: place.year, round }
        : null;
  return (
    <>
      <p className="round-sentence">{sentence}</p>
      <RoundSteps
        {...{ state, next, year: place.year }}
        remindable={canRemind ? remindable.length : 0}
        busy={remind.pending}
        onStep={(chosen) => {
          setNotice(null);
          setStep(chosen);
        }}
        onRemindAll={() => void send(remindable)}
      />
      <div role="status" className="notice">
        {notice && <p className="form-done mb-3">{notice}</p>}
      </div>
      {remind.problem && (
        <p role="alert" className="form-problem">
          {remind.problem.message}
        </p>
      )}
      {state !== 'none' && (
        <BoardTable
          {...{ rows, totals, canRemind }}
          busy={remind.pending}
          onRemind={(row) => void send([row])}
        />
      )}
      {terms && (
        <TermsDialog
          districtId={place.districtId}
          step={terms}
          plans={plans}
          actions={actions}
          onDone={(message, year) => {
            done(message);
            if (year !== place.year) router.push(`/d/${place.districtId}/round?year=${year}`);
          }}
          onClose={() => setStep(null)}
        />
      )}
      {step === 'close' && (
        <CloseDialog
          {...{ place, closing }}
          drafts={{ ...draftsFrom(lifted), ...readDrafts(kept.text) }}
          onDrafts={(drafts) => kept.setText(JSON.stringify(drafts))}
          action={actions.close}
          onDone={(message) => {
            kept.setText('{}');
            done(message);
          }}
          onClose={() => setStep(null)}
        />
      )}
      {step === 'reopen' && (
        <ReopenDialog place={place} action={actions.reopen} onDone={done} onClose={() => setStep(null)} />
      )}
      {reminded && <RemindedDialog reminded={reminded} onClose={() => setReminded(null)} />}
    </>
  );
}
