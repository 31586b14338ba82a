'use client';

import { useState, type Dispatch } from 'react';
import type { Problem } from '@/lib/schemas/action-result';
import type { RowTexts, SavedRow } from '@/lib/view/entry-row';
import { useAction } from '../ui/use-action';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';
import type { EntryActions } from './entry-actions';
import type { Conflict, SheetEvent, SheetState } from './sheet-state';
import type { LiveRow } from './live-row';

export type Notice = { tone: 'done' | 'problem'; text: string; undo?: () => void; goTo?: string | undefined };
export type Answers = Record<string, { confirmed: string[]; reason: string | null }>;

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

  const take = (outcome: SheetOutcome, sent: Record<string, RowTexts>) =>
    sheet.dispatch({ type: 'settled', sent, ...toSettled(outcome, sheet.state) });

  const saveRows = async (rows: readonly LiveRow[]): Promise<SheetOutcome | undefined> => {
    const dirty = rows.filter((row) => row.dirty && row.open);
    const valid = dirty.filter(({ findings }) => findings.errors.length === 0);
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
    }));
    const outcome = await save.run({ ...place, cells });
    if (!outcome) return undefined;
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
    const outcome = await submit.run({ ...place, items });
    if (!outcome) return undefined;
    take(outcome, {});
    const left = outcome.refused.length > 0 ? `${outcome.refused.length} 项未提交，原因见各行。` : '';
    setNotice({
      tone: left ? 'problem' : 'done',
      text: `已提交 ${outcome.moved.length} 项，等待妇儿工委办审核。${left}`,
      goTo: outcome.refused[0]?.indicatorId,
    });
    return outcome;
  };

  const withdrawRow = async ({ row }: LiveRow) => {
    const items = [{ indicatorId: row.indicatorId, version: row.saved.version ?? 1 }];
    const outcome = await withdraw.run({ ...place, items });
    if (!outcome) return;
    take(outcome, {});
    const refused = outcome.refused[0];
    setNotice(
      refused
        ? { tone: 'problem', text: refused.message }
        : { tone: 'done', text: `已撤回“${row.name}”，修改后请重新提交。` },
    );
  };
  const problem: Problem | null = save.problem ?? submit.problem ?? withdraw.problem;
  const busy = save.pending || submit.pending || withdraw.pending;
  return { saveRows, submitRows, withdrawRow, notice, setNotice, problem, busy };
}

function wrongText(saved: number, refused: number): string {
  const done = saved > 0 ? `已保存 ${saved} 项草稿。` : '';
  return refused > 0 ? `${done}${refused} 项未保存，请按各行提示处理。` : done;
}

function toSettled(outcome: SheetOutcome, known: SheetState) {
  const saved: Record<string, SavedRow> = { ...outcome.saved };
  for (const { indicatorId, readingId, version, state, overrideReason } of outcome.moved) {
    const before = known.saved[indicatorId];
    if (before) {
      const returnReason = state === 'submitted' ? null : before.returnReason;
      saved[indicatorId] = { ...before, readingId, version, state, returnReason, overrideReason };
    }
  }
  const refusals: Record<string, string> = {};
  const conflicts: Record<string, Conflict> = { ...known.conflicts };
  for (const id of Object.keys(saved)) delete conflicts[id];
  for (const { indicatorId, code, message, theirs } of outcome.refused) {
    const changedByOthers = theirs !== null && (code === 'staleVersion' || code === 'wrongState');
    if (changedByOthers && known.drafts[indicatorId]) conflicts[indicatorId] = { theirs, message };
    else {
      refusals[indicatorId] = message;
      if (changedByOthers) saved[indicatorId] = theirs;
    }
  }
  return { saved, refusals, conflicts };
}

export type EntryWork = ReturnType<typeof useEntryWork>;
