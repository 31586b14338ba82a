import type { DataFlag, ReportingRow, StoredReading } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { checkEntry, hiddenParts } from '@/lib/domain/reading/check-entry';
import { interpretEntry, type EntryError, type EntryKind } from '@/lib/domain/reading/interpret-entry';
import { interpretParts, type PartReading, type PartTexts } from '@/lib/domain/reading/interpret-parts';
import { maySaveWith } from '@/lib/domain/reading/reading-check';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import { hasSameContent, hasSameNumbers, type EntryContent } from '@/lib/domain/review/same-entry';
import type { ReturnField } from '@/lib/domain/review/return-field';
import type { SaveReadingsInput } from '@/lib/schemas/reading';
import {
  refuse,
  refuseLocked,
  refuseStale,
  type BatchContext,
  type BatchOutcome,
  type RefusedReading,
  type Verdict,
} from './reading-batch';
import { runEntryBatch } from './run-entry-batch';

/** A saved row; `id` and `version` null when it stayed empty. */
export type SavedReading = EntryContent & {
  indicatorId: string;
  id: string | null;
  version: number | null;
  state: 'empty' | 'draft' | 'returned';
  flag: DataFlag;
  returnReason: string | null;
  returnFields: readonly ReturnField[];
  overrideReason: string | null;
  enteredBy: string | null;
  enteredAt: string | null;
  entryKind: EntryKind;
};

export type DraftCell = SaveReadingsInput['cells'][number];

/**
 * Saves drafts of one sheet in one transaction. Every valid row is saved, every other one is reported with its
 * reason, and no row is half written. Throws `forbidden` only for those who report nothing in the district.
 */
export async function saveReadings(
  actor: Actor,
  { districtId, year, openedBy, cells }: SaveReadingsInput,
  now: Date,
): Promise<BatchOutcome<SavedReading>> {
  return runEntryBatch({ actor, districtId, year, now, openedBy }, cells, decideDraft);
}

/** What becomes of one row that was typed, pasted or uploaded: saved as a draft, left as it is, or refused. */
export function decideDraft(
  cell: DraftCell,
  row: ReportingRow,
  context: BatchContext,
): Verdict<SavedReading> {
  const locked = refuseLocked(row, context, 'open');
  if (locked) return locked;
  const before = row.reading;
  const content = readContent(cell, row, context.year);
  const isRead = !('refusal' in content);
  // Also under another version: a save whose answer was lost is sent again, and there is nothing to choose between.
  if (before && isRead && hasSameContent(before, content)) return { result: savedAs(row, content, before) };
  if ((before?.version ?? null) !== cell.version) return { refusal: refuseStale(row) };
  return isRead ? decideContent(content, row, context) : content;
}

/** The same for what was read already, of a row that is open and whose version is the one that was seen. */
export function decideContent(
  content: EntryContent,
  row: ReportingRow,
  context: BatchContext,
): Verdict<SavedReading> {
  const before = row.reading;
  if (before ? hasSameContent(before, content) : isBlank(content)) {
    return { result: savedAs(row, content, before) };
  }
  const from = before?.state ?? 'empty';
  const parties = ['writer'] as const;
  const step = advanceReading({ from, act: 'save', parties, roundClosed: false, reason: null });
  if (!step.ok) return refuse(row, 'wrongState', '这一项现在不能修改，请刷新页面查看最新状态。');
  const state = step.to === 'returned' ? 'returned' : 'draft';
  const keepsNumbers = before !== null && hasSameNumbers(before, content);
  const flag = keepsNumbers ? before.flag : 'official';
  const overrideReason = keepsNumbers ? before.overrideReason : null;
  const entered = { enteredBy: context.actor.name, enteredAt: context.now.toISOString() };
  return {
    result: { ...savedAs(row, content, before), state, flag, overrideReason, ...entered },
    change: {
      indicatorId: row.indicatorId,
      before,
      act: 'save',
      reason: null,
      after: {
        ...content,
        state,
        flag,
        overrideReason,
        returnReason: before?.returnReason ?? null,
        returnFields: before?.returnFields ?? [],
        enteredById: context.actor.id,
        ...entered,
        reviewedById: before?.reviewedById ?? null,
        reviewedBy: before?.reviewedBy ?? null,
        reviewedAt: before?.reviewedAt ?? null,
      },
    },
  };
}

/** What a row says, or why it cannot be taken. */
export function readContent(
  cell: DraftCell,
  row: ReportingRow,
  year: number,
): EntryContent | { refusal: RefusedReading } {
  const note = cell.note === '' ? null : cell.note;
  const outcome = interpretEntry(cell, row.unit, row.entryKind);
  const { parts, errors } = readParts(cell.parts, row);
  const typing = [...(outcome.kind === 'invalid' ? outcome.errors : []), ...errors];
  if (outcome.kind === 'invalid' || typing.length > 0) {
    return refuse(row, 'invalidInput', typing[0]?.message ?? '', { errors: typing });
  }
  const whole = outcome.kind === 'blank' ? null : outcome.reading;
  const found = checkEntry({ whole, parts }, row, year, row.earlier[0] ?? null).errors;
  if (!maySaveWith(found)) {
    return refuse(row, 'invalidInput', found[0]?.message ?? '', { errors: found });
  }
  return { ...(whole ?? NO_NUMBERS), note, parts };
}

/** The breakdown as typed; what is stored of a dimension that is no longer asked for stays beside it. */
export function readParts(
  typed: readonly PartTexts[] | undefined,
  row: ReportingRow,
): { parts: readonly PartReading[]; errors: EntryError[] } {
  const stored = row.reading?.parts ?? [];
  if (!typed) return { parts: stored, errors: [] };
  const { parts, errors } = interpretParts(typed, row);
  return { parts: [...parts, ...hiddenParts(stored, row)], errors };
}

const NO_NUMBERS = { value: null, scale: 0, numerator: null, denominator: null };

const isBlank = ({ value, note, parts }: EntryContent): boolean =>
  value === null && note === null && parts.length === 0;

function savedAs(row: ReportingRow, content: EntryContent, before: StoredReading | null): SavedReading {
  return {
    indicatorId: row.indicatorId,
    id: before?.id ?? null,
    version: before?.version ?? null,
    state: before?.state === 'returned' ? 'returned' : before ? 'draft' : 'empty',
    flag: before?.flag ?? 'official',
    returnReason: before?.returnReason ?? null,
    returnFields: before?.returnFields ?? [],
    overrideReason: before?.overrideReason ?? null,
    enteredBy: before?.enteredBy ?? null,
    enteredAt: before?.enteredAt ?? null,
    entryKind: row.entryKind,
    ...content,
  };
}
