'use client';

import dynamic from 'next/dynamic';
import { useEffect, type Dispatch, type SetStateAction } from 'react';
import { askedTexts } from '@/lib/view/examine-entry';
import type { CorrectAction, Corrected } from '../review/correct-dialog';
import type { ReturnAction } from '../review/review-actions';
import type { LiveRow } from './live-row';
import type { EntrySheetState } from './use-entry-sheet';
import type { EntryWork } from './use-entry-work';
import type { usePaste } from './use-paste';

const loadSubmit = () => import('./submit-dialog').then((module) => module.SubmitDialog);
const loadCompare = () => import('./compare-dialog').then((module) => module.CompareDialog);
const loadPaste = () => import('./paste-dialog').then((module) => module.PasteDialog);
const loadHistory = () => import('../review/history-dialog').then((module) => module.HistoryDialog);
const loadCorrect = () => import('../review/correct-dialog').then((module) => module.CorrectDialog);
const loadReturn = () => import('../review/return-approved').then((module) => module.ReturnApproved);

// Each with a boundary of its own, which the build wants written out: the sheet must not vanish while a dialog is loaded.
const SubmitDialog = dynamic(loadSubmit, { loading: () => null });
const CompareDialog = dynamic(loadCompare, { loading: () => null });
const PasteDialog = dynamic(loadPaste, { loading: () => null });
const HistoryDialog = dynamic(loadHistory, { loading: () => null });
const CorrectDialog = dynamic(loadCorrect, { loading: () => null });
const ReturnApproved = dynamic(loadReturn, { loading: () => null });

const FETCH_AFTER_MS = 2_000;

/** Fetches the dialogs once the page has settled: when one is wanted, the connection may be gone. */
function useFetchedDialogs(): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of [loadSubmit, loadCompare, loadPaste, loadHistory, loadCorrect, loadReturn]) {
        load().catch(() => undefined);
      }
    }, FETCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
}

export type Opened =
  { kind: 'submit' | 'compare' } | { kind: 'history' | 'correct' | 'return'; indicatorId: string } | null;

type Props = {
  place: { districtId: string; year: number };
  opened: Opened;
  setOpened: Dispatch<SetStateAction<Opened>>;
  sheet: EntrySheetState;
  shown: readonly LiveRow[];
  work: EntryWork;
  paste: ReturnType<typeof usePaste>;
  /** Of the office only. */
  decisions: { correct: CorrectAction; return: ReturnAction };
};

/** The sheet's dialogs; their code is no part of what the page has to load first. */
export function EntryDialogs({ place, opened, setOpened, sheet, shown, work, paste, decisions }: Props) {
  const { live } = sheet;
  useFetchedDialogs();
  const close = () => setOpened(null);
  const target =
    opened && 'indicatorId' in opened
      ? live.find(({ row }) => row.indicatorId === opened.indicatorId)
      : undefined;
  const takeDecision = ({ message, saved }: Corrected) => {
    if (target) sheet.store.dispatch({ type: 'corrected', indicatorId: target.row.indicatorId, saved });
    work.setNotice({ tone: 'done', text: message });
    close();
  };
  if (paste.asked) {
    return <PasteDialog asked={paste.asked} onTake={paste.carryOut} onClose={paste.decline} />;
  }
  switch (opened?.kind) {
    case 'submit':
      return (
        <SubmitDialog
          open
          rows={shown.filter((row) => row.open)}
          elsewhere={live.filter((row) => row.open && row.findings.filled && !shown.includes(row)).length}
          busy={work.busy}
          problem={work.submitProblem?.message ?? null}
          onClose={close}
          onSubmit={(chosen, answers) => {
            void work.submitRows(chosen, answers).then((done) => done && close());
          }}
        />
      );
    case 'compare':
      return (
        <CompareDialog
          rows={sheet.compared}
          onClose={close}
          onDone={(chosen) => {
            sheet.settleLeftOver(chosen);
            close();
          }}
        />
      );
    case 'history': {
      const id = target?.row.saved.readingId;
      const reading = target && id ? { id, title: `${target.row.name}，${place.year} 年` } : null;
      return <HistoryDialog districtId={place.districtId} reading={reading} onClose={close} />;
    }
    case 'correct':
      return (
        <CorrectDialog
          place={place}
          target={target ? toCorrect(target) : null}
          action={decisions.correct}
          onClose={close}
          onDone={takeDecision}
        />
      );
    case 'return':
      return (
        target && (
          <ReturnApproved
            place={place}
            row={target.row}
            action={decisions.return}
            onClose={close}
            onDone={takeDecision}
          />
        )
      );
    case undefined:
      return null;
  }
}

function toCorrect({ row }: LiveRow) {
  const { indicatorId, name, unit, entryKind, dimensions, saved } = row;
  const texts = { ...saved.texts, parts: askedTexts(row, saved.texts) };
  return { indicatorId, name, unit, entryKind, dimensions, version: saved.version ?? 1, texts };
}
