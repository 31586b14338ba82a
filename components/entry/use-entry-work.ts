'use client';

import { useLayoutEffect, useRef, useState } from 'react';
import type { Problem } from '@/lib/schemas/action-result';
import { maySaveWith } from '@/lib/domain/reading/reading-check';
import type { RowTexts } from '@/lib/view/entry-row';
import { useAction } from '../ui/use-action';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';
import type { Attempt } from './autosave-clock';
import type { EntryActions } from './entry-actions';
import { focusedRow } from './grid-cursor';
import { toSettled } from './settle-outcome';
import type { LiveRow } from './live-row';
import { readingCells } from './reading-cells';
import type { SheetStore } from './sheet-store';
import type { EditHistory } from './edit-history';

export type Notice = {
  tone: 'done' | 'problem';
  text: string;
  undo?: () => void;
  goTo?: string | undefined;
  /** The session has ended: a way to log in again belongs beside it. */
  signIn?: boolean;
};
export type Answer = { confirmed: string[]; reason: string | null };
export type Answers = Record<string, Answer>;
/** How the saving by itself stands; said quietly beside the buttons. */
export type SaveState =
  { kind: 'none' } | { kind: 'saving' } | { kind: 'offline' } | { kind: 'saved'; at: Date };

type Place = { districtId: string; year: number; openedBy: string };
type Sheet = { store: SheetStore; live: LiveRow[]; history: EditHistory };

const NOTHING_DONE: SheetOutcome = { saved: {}, moved: [], refused: [] };

/** Saving, submitting and withdrawing, and what to tell about it. Typing is never touched by a failure. */
export function useEntryWork(place: Place, actions: EntryActions, sheet: Sheet) {
  const save = useAction(actions.save);
  const submit = useAction(actions.submit);
  const withdraw = useAction(actions.withdraw);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [saveState, setSaveState] = useState<SaveState>({ kind: 'none' });
  const latest = useRef(sheet);
  useLayoutEffect(() => {
    latest.current = sheet;
  });
  const inTurn = useTurns();

  /** The last word wins: an earlier failure must not hide what came after it. */
  const complain = ({ code, message }: Problem) =>
    setNotice({ tone: 'problem', text: message, signIn: code === 'unauthenticated' });

  const take = (outcome: SheetOutcome, sent: Record<string, RowTexts>) => {
    const { store, history } = latest.current;
    const settled = toSettled(outcome, store.read());
    const own = new Set([
      ...Object.keys(outcome.saved),
      ...outcome.moved.map(({ indicatorId }) => indicatorId),
    ]);
    for (const id of Object.keys(settled.saved)) if (!own.has(id)) history.forget(id);
    store.dispatch({ type: 'settled', sent, held: focusedRow(), ...settled });
  };

  /** Sends rows; what is said of it is left to the caller. */
  const send = async (rows: readonly LiveRow[]) => {
    setSaveState({ kind: 'saving' });
    const result = await save.send({
      ...place,
      cells: readingCells(rows, latest.current.store.read().drafts),
    });
    if (!result.ok) {
      setSaveState(isOffline(result.problem) ? { kind: 'offline' } : { kind: 'none' });
      return result;
    }
    take(result.data, Object.fromEntries(rows.map(({ row, texts }) => [row.indicatorId, texts])));
    setSaveState({ kind: 'saved', at: new Date() });
    return result;
  };

  /** 保存草稿, for the rows that are meant: says how many were saved and which were not. */
  const saveRows = (isMeant: (row: LiveRow) => boolean): Promise<SheetOutcome | undefined> =>
    inTurn(async () => {
      submit.clear();
      const dirty = latest.current.live.filter((row) => row.dirty && row.open && isMeant(row));
      const valid = dirty.filter(({ findings }) => maySaveWith(findings.errors));
      const wrong = dirty.length - valid.length;
      if (valid.length === 0) {
        setNotice(wrong > 0 ? saidOf(0, wrong, dirty[0]) : null);
        return NOTHING_DONE;
      }
      const result = await send(valid);
      if (!result.ok) return void complain(result.problem);
      const { saved, refused } = result.data;
      const first = dirty.find(({ row }) => !(row.indicatorId in saved));
      setNotice(saidOf(Object.keys(saved).length, refused.length + wrong, first));
      return result.data;
    });

  /** Saves by itself what is valid and not in dispute. Only what a person has to look at is said aloud. */
  const autosave = (): Promise<Attempt> =>
    inTurn(async () => {
      const { conflicts, refusals } = latest.current.store.read();
      const rows = latest.current.live.filter(
        ({ row: { indicatorId }, dirty, open, findings }) =>
          dirty && open && maySaveWith(findings.errors) && !conflicts[indicatorId] && !refusals[indicatorId],
      );
      if (rows.length === 0) return 'idle';
      const result = await send(rows);
      if (!result.ok) {
        if (isOffline(result.problem)) return 'offline';
        complain(result.problem);
        return 'stopped';
      }
      const { refused } = result.data;
      const first = rows.find(({ row }) => row.indicatorId === refused[0]?.indicatorId);
      setNotice((before) =>
        refused.length > 0 ? saidOf(0, refused.length, first) : before?.tone === 'problem' ? null : before,
      );
      return 'saved';
    });

  const submitRows = (rows: readonly LiveRow[], answers: Answers): Promise<SheetOutcome | undefined> =>
    inTurn(async () => {
      const items = rows.map(({ row }) => ({
        indicatorId: row.indicatorId,
        version: row.saved.version ?? 1,
        confirmed: answers[row.indicatorId]?.confirmed ?? [],
        reason: answers[row.indicatorId]?.reason ?? null,
      }));
      const result = await submit.send({ ...place, items });
      if (!result.ok) return void complain(result.problem);
      const outcome = result.data;
      take(outcome, {});
      setNotice({
        tone: outcome.refused.length > 0 ? 'problem' : 'done',
        text: submittedText(outcome.moved.length, outcome.refused.length),
        goTo: outcome.refused[0]?.indicatorId,
      });
      return outcome;
    });

  const withdrawRow = ({ row }: LiveRow): Promise<void> =>
    inTurn(async () => {
      const items = [{ indicatorId: row.indicatorId, version: row.saved.version ?? 1 }];
      const result = await withdraw.send({ ...place, items });
      if (!result.ok) return complain(result.problem);
      take(result.data, {});
      const refused = result.data.refused[0];
      setNotice(
        refused
          ? { tone: 'problem', text: refused.message }
          : { tone: 'done', text: `已撤回“${row.name}”，修改后请重新提交。` },
      );
    });
  const busy = submit.pending || withdraw.pending;
  const submitProblem = submit.problem;
  return { saveRows, autosave, submitRows, withdrawRow, notice, setNotice, saveState, busy, submitProblem };
}

/** One piece of work after the other: a row that is being saved has no version to send until the answer is there. */
function useTurns() {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.current.then(drawn).then(work);
    last.current = turn.catch(() => undefined);
    return turn;
  };
}

/** Until what the work before has changed is on the page. */
const drawn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** No answer came, or the server cannot reach its database; a page from before an update says so in words of its own and is not tried again. */
const isOffline = ({ code, detail }: Problem): boolean => code === 'unavailable' && detail.reload !== true;

function saidOf(saved: number, refused: number, first: LiveRow | undefined): Notice {
  const done = saved > 0 ? `已保存 ${saved} 项草稿。` : '';
  const text = refused > 0 ? `${done}${refused} 项未保存，请按各行提示处理。` : done;
  return { tone: refused > 0 ? 'problem' : 'done', text, goTo: first?.row.indicatorId };
}

function submittedText(moved: number, refused: number): string {
  const done = moved > 0 ? `已提交 ${moved} 项，等待妇儿工委办审核。` : '';
  return refused > 0 ? `${done}${refused} 项未提交，原因见各行。` : done;
}

export type EntryWork = ReturnType<typeof useEntryWork>;
