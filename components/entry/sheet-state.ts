import type { Question } from '@/lib/domain/reading/reading-check';
import type { EntryRow, RowTexts, SavedRow } from '@/lib/view/entry-row';
import { isSameTexts } from '@/lib/view/entry-texts';
import type { Draft, Drafts } from './draft-store';

/** A row that somebody else changed meanwhile: what is stored now, and by whom. */
export type Conflict = { theirs: SavedRow; message: string };

export type SheetState = {
  saved: Readonly<Record<string, SavedRow>>;
  drafts: Drafts;
  conflicts: Readonly<Record<string, Conflict>>;
  /** Why the server left a row alone at the last save or submission. */
  refusals: Readonly<Record<string, string>>;
  /** What the server asked about a row that the sheet could not ask itself. */
  asked: Readonly<Record<string, Question[]>>;
  /** What the server made of a row that is still being typed in; its texts wait until the keyboard has left the row. */
  resting: Readonly<Record<string, SavedRow>>;
};

export type SheetEvent =
  | { type: 'typed'; changes: { indicatorId: string; texts: RowTexts }[] }
  | { type: 'restored'; drafts: Drafts }
  | {
      type: 'settled';
      /** The texts that were sent: what was typed on meanwhile stays a draft. */
      sent: Record<string, RowTexts>;
      saved: Record<string, SavedRow>;
      refusals: Record<string, string>;
      conflicts: Record<string, Conflict>;
      asked: Record<string, Question[]>;
      /** The row the keyboard is in: its texts must not change under the hand. */
      held: string | null;
    }
  | { type: 'rested'; held: string | null }
  | { type: 'corrected'; indicatorId: string; saved: SavedRow }
  | { type: 'keptMine' | 'keptTheirs'; indicatorId: string };

export function openSheet(rows: readonly EntryRow[]): SheetState {
  const saved = Object.fromEntries(rows.map((row) => [row.indicatorId, row.saved]));
  return { saved, drafts: {}, conflicts: {}, refusals: {}, asked: {}, resting: {} };
}

export function sheetReducer(state: SheetState, event: SheetEvent): SheetState {
  switch (event.type) {
    case 'typed':
      return type(state, event.changes);
    case 'restored':
      return { ...state, drafts: { ...event.drafts, ...state.drafts } };
    case 'rested':
      return rest(state, event.held);
    case 'corrected':
      return { ...state, saved: { ...state.saved, [event.indicatorId]: event.saved } };
    case 'settled':
      return settle(state, event);
    case 'keptMine':
      return keepMine(state, event.indicatorId);
    case 'keptTheirs':
      return keepTheirs(state, event.indicatorId);
  }
}

function type(state: SheetState, changes: { indicatorId: string; texts: RowTexts }[]): SheetState {
  const drafts: Record<string, Draft> = { ...state.drafts };
  const refusals = { ...state.refusals };
  const asked = { ...state.asked };
  for (const { indicatorId, texts } of changes) {
    const saved = state.saved[indicatorId];
    if (!saved) continue;
    delete refusals[indicatorId];
    delete asked[indicatorId];
    if (isSameTexts(texts, saved.texts) && !state.conflicts[indicatorId]) delete drafts[indicatorId];
    else drafts[indicatorId] = { version: drafts[indicatorId]?.version ?? saved.version, texts };
  }
  return { ...state, drafts, refusals, asked };
}

function settle(state: SheetState, event: Extract<SheetEvent, { type: 'settled' }>): SheetState {
  const drafts: Record<string, Draft> = { ...state.drafts };
  const saved: Record<string, SavedRow> = { ...state.saved };
  const resting: Record<string, SavedRow> = { ...state.resting };
  for (const [indicatorId, answer] of Object.entries(event.saved)) {
    const draft = drafts[indicatorId];
    const isSent = draft !== undefined && event.sent[indicatorId] === draft.texts;
    saved[indicatorId] = answer;
    delete resting[indicatorId];
    if (isSent) delete drafts[indicatorId];
    else if (draft) drafts[indicatorId] = { version: answer.version, texts: draft.texts };
    if (isSent && event.held === indicatorId) {
      saved[indicatorId] = { ...answer, texts: draft.texts };
      resting[indicatorId] = answer;
    }
  }
  const asked = { ...state.asked };
  for (const id of Object.keys(event.saved)) delete asked[id];
  const refusals = { ...state.refusals, ...event.refusals };
  for (const id of Object.keys(event.saved)) if (!(id in event.refusals)) delete refusals[id];
  return {
    saved,
    drafts,
    resting,
    refusals,
    conflicts: event.conflicts,
    asked: { ...asked, ...event.asked },
  };
}

/** The keyboard has left the row: 2,345 is now shown as it is stored, 2345. */
function rest(state: SheetState, held: string | null): SheetState {
  const left = Object.entries(state.resting).filter(([indicatorId]) => indicatorId !== held);
  if (left.length === 0) return state;
  const saved: Record<string, SavedRow> = { ...state.saved };
  const resting: Record<string, SavedRow> = { ...state.resting };
  for (const [indicatorId, answer] of left) {
    delete resting[indicatorId];
    if (saved[indicatorId]?.version === answer.version) {
      saved[indicatorId] = { ...saved[indicatorId], texts: answer.texts };
    }
  }
  return { ...state, saved, resting };
}

function keepMine(state: SheetState, indicatorId: string): SheetState {
  const conflict = state.conflicts[indicatorId];
  const draft = state.drafts[indicatorId];
  if (!conflict || !draft) return state;
  return {
    ...withoutConflict(state, indicatorId),
    saved: { ...state.saved, [indicatorId]: conflict.theirs },
    drafts: { ...state.drafts, [indicatorId]: { ...draft, version: conflict.theirs.version } },
  };
}

function keepTheirs(state: SheetState, indicatorId: string): SheetState {
  const conflict = state.conflicts[indicatorId];
  if (!conflict) return state;
  const drafts: Record<string, Draft> = { ...state.drafts };
  delete drafts[indicatorId];
  return {
    ...withoutConflict(state, indicatorId),
    saved: { ...state.saved, [indicatorId]: conflict.theirs },
    drafts,
  };
}

function withoutConflict(state: SheetState, indicatorId: string): SheetState {
  const conflicts = { ...state.conflicts };
  const refusals = { ...state.refusals };
  delete conflicts[indicatorId];
  delete refusals[indicatorId];
  return { ...state, conflicts, refusals };
}
