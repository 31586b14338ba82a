import type { Question } from '@/lib/domain/reading/reading-check';
import { isSameTexts } from '@/lib/view/entry-texts';
import type { SavedRow } from '@/lib/view/entry-row';
import type { SheetOutcome } from '@/lib/view/sheet-outcome';
import type { Conflict, SheetState } from './sheet-state';

export type Settled = {
  saved: Record<string, SavedRow>;
  refusals: Record<string, string>;
  conflicts: Record<string, Conflict>;
  asked: Record<string, Question[]>;
};

/** What the server did to each row, as the sheet takes it over. */
export function toSettled(outcome: SheetOutcome, known: SheetState): Settled {
  const saved: Record<string, SavedRow> = { ...outcome.saved };
  for (const { indicatorId, readingId, version, state, overrideReason } of outcome.moved) {
    const before = known.saved[indicatorId];
    if (before) {
      const returnReason = state === 'submitted' ? null : before.returnReason;
      const returnFields = state === 'submitted' ? [] : before.returnFields;
      saved[indicatorId] = {
        ...before,
        readingId,
        version,
        state,
        returnReason,
        returnFields,
        overrideReason,
      };
    }
  }
  const refusals: Record<string, string> = {};
  const asked: Record<string, Question[]> = {};
  const conflicts: Record<string, Conflict> = { ...known.conflicts };
  for (const id of Object.keys(saved)) delete conflicts[id];
  for (const { indicatorId, code, message, theirs, questions } of outcome.refused) {
    if (code === 'questionOpen' && questions.length > 0) {
      asked[indicatorId] = questions;
      continue;
    }
    const draft = known.drafts[indicatorId];
    const changedByOthers = theirs !== null && (code === 'staleVersion' || code === 'wrongState');
    // A round that was closed meanwhile leaves the value as it was: there is nothing to choose between.
    if (changedByOthers && draft && isSameTexts(draft.texts, theirs.texts)) saved[indicatorId] = theirs;
    else if (changedByOthers && draft && theirs.version !== draft.version)
      conflicts[indicatorId] = { theirs, message };
    else {
      refusals[indicatorId] = message;
      if (changedByOthers && !draft) saved[indicatorId] = theirs;
    }
  }
  return { saved, refusals, conflicts, asked };
}
