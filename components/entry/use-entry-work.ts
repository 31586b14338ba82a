'use client';

import { useState, type Dispatch } from 'react';
import type { Problem } from '@/lib/schemas/action-result';
import { maySaveWith } from '@/lib/domain/reading/reading-check';
import { askedTexts } from '@/lib/view/examine-entry';
import type { RowTexts } from '@/lib/view/entry-row';
import { useAction } from '../ui/use-action';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';
import type { EntryActions } from './entry-actions';
import type { SheetEvent, SheetState } from './sheet-state';
import { toSettled } from './settle-outcome';
import type { LiveRow } from './live-row';

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

type Place = { districtId: string; year: number };

/** Saving, submitting and withdrawing, and what to tell about it. Typing is never touched by a failure. */
export function useEntryWork(
  place: Place,
  actions: EntryActions,
  sheet: { state: SheetState; dispatch: Dispatch<SheetEvent>; live: LiveRow[] },
) {
  const save = useAction(actions.save);
  const submit = useAction(actions.submit);
  const withdraw = useAction(actions.withdraw);
  const [notice, setNotice] = useState<Notice | null>(null);

  /** The last word wins: an earlier failure must not hide what came after it. */
  const complain = ({ code, message }: Problem) =>
    setNotice({ tone: 'problem', text: message, signIn: code === 'unauthenticated' });

  const take = (outcome: SheetOutcome, sent: Record<string, RowTexts>) =>
    sheet.dispatch({ type: 'settled', sent, ...toSettled(outcome, sheet.state) });

  const saveRows = async (rows: readonly LiveRow[]): Promise<SheetOutcome | undefined> => {
    submit.clear();
    const dirty = rows.filter((row) => row.dirty && row.open);
    const valid = dirty.filter(({ findings }) => maySaveWith(findings.errors));
    const wrong = dirty.length - valid.length;
    if (valid.length === 0) {
      const goTo = dirty[0]?.row.indicatorId;
      setNotice(wrong > 0 ? { tone: 'problem', text: wrongText(0, wrong), goTo } : null);
      return { saved: {}, moved: [], refused: [] };
    }
    const cells = valid.map(({ row, texts }) => ({
      indicatorId: row.indicatorId,
      version: sheet.state.drafts[row.indicatorId]?.version ?? null,
      ...texts,
      parts: askedTexts(row, texts)?.map((part) => ({ ...part })),
    }));
    const result = await save.send({ ...place, cells });
    if (!result.ok) return void complain(result.problem);
    const outcome = result.data;
    take(outcome, Object.fromEntries(valid.map(({ row, texts }) => [row.indicatorId, texts])));
    const refused = outcome.refused.length + wrong;
    const count = Object.keys(outcome.saved).length;
    const first = dirty.find(({ row }) => !(row.indicatorId in outcome.saved));
    setNotice({
      tone: refused > 0 ? 'problem' : 'done',
      text: wrongText(count, refused),
      goTo: first?.row.indicatorId,
    });
    return outcome;
  };

  const submitRows = async (
    rows: readonly LiveRow[],
    answers: Answers,
  ): Promise<SheetOutcome | undefined> => {
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
  };

  const withdrawRow = async ({ row }: LiveRow) => {
    const items = [{ indicatorId: row.indicatorId, version: row.saved.version ?? 1 }];
    const result = await withdraw.send({ ...place, items });
    if (!result.ok) return complain(result.problem);
    const outcome = result.data;
    take(outcome, {});
    const refused = outcome.refused[0];
    setNotice(
      refused
        ? { tone: 'problem', text: refused.message }
        : { tone: 'done', text: `已撤回“${row.name}”，修改后请重新提交。` },
    );
  };
  const busy = save.pending || submit.pending || withdraw.pending;
  return { saveRows, submitRows, withdrawRow, notice, setNotice, busy, submitProblem: submit.problem };
}

function wrongText(saved: number, refused: number): string {
  const done = saved > 0 ? `已保存 ${saved} 项草稿。` : '';
  return refused > 0 ? `${done}${refused} 项未保存，请按各行提示处理。` : done;
}

function submittedText(moved: number, refused: number): string {
  const done = moved > 0 ? `已提交 ${moved} 项，等待妇儿工委办审核。` : '';
  return refused > 0 ? `${done}${refused} 项未提交，原因见各行。` : done;
}

export type EntryWork = ReturnType<typeof useEntryWork>;
