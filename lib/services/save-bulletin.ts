import {
  findBulletin,
  insertBulletin,
  overwriteBulletin,
  type BulletinKey,
  type StoredBulletin,
  type StoredEntry,
} from '@/lib/db/bulletins';
import { inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { isSameBulletin } from '@/lib/domain/progress/bulletin';
import { AppError } from '@/lib/errors';
import type { SaveBulletinInput } from '@/lib/schemas/bulletin';
import {
  lockOfBulletin,
  openBulletinPlace,
  refuseLockedBulletin,
  type BulletinPlace,
} from './bulletin-place';
import { recordBulletinStep } from './record-bulletin-step';

export type SavedBulletin = { id: string; version: number; savedAt: string };

/**
 * Saves a unit's bulletin as it is typed. Throws `staleVersion` with what is stored (`detail.current`) when somebody else
 * has written meanwhile, `wrongState` when the quarter or the bulletin takes no more writing.
 */
export async function saveBulletin(
  actor: Actor,
  input: SaveBulletinInput,
  now: Date,
): Promise<SavedBulletin> {
  const { districtId, planId, departmentId, year, quarter, version, ...text } = input;
  const key: BulletinKey = { districtId, planId, departmentId, year, quarter };
  return inTransaction(async (db) => {
    const place = await openBulletinPlace(db, actor, key, now);
    const before = await findBulletin(db, key);
    refuseLockedBulletin(lockOfBulletin(actor, key, place, before?.state ?? 'empty'), 'open', place);
    if ((before?.version ?? null) !== version) throw staleBulletin(before);
    const entries = [...withKinds(text.entries, place), ...noLongerLed(before, place)];
    if (before && isSameBulletin(before, { ...text, entries })) {
      return { id: before.id, version: before.version, savedAt: before.writtenAt.toISOString() };
    }
    const write = {
      ...text,
      entries,
      state: before?.state === 'returned' ? ('returned' as const) : ('draft' as const),
      writtenById: actor.id,
      writtenBy: actor.name,
      writtenAt: now,
    };
    const id = before
      ? (await overwriteBulletin(db, districtId, before, write)) && before.id
      : await insertBulletin(db, key, write);
    if (!id) throw staleBulletin(await findBulletin(db, key));
    const next = (version ?? 0) + 1;
    if (isFirstOfSitting(before, actor, now)) {
      await recordBulletinStep(db, actor, key, { id, version: next, act: 'save' });
    }
    return { id, version: next, savedAt: now.toISOString() };
  });
}

const SITTING_MS = 30 * 60_000;

/** The saves of one sitting are one row of the history. */
const isFirstOfSitting = (before: StoredBulletin | null, actor: Actor, now: Date): boolean =>
  before === null ||
  before.writtenBy !== actor.name ||
  (before.reviewedAt !== null && before.reviewedAt >= before.writtenAt) ||
  now.getTime() - before.writtenAt.getTime() > SITTING_MS;

/** What the unit no longer leads is not thrown away silently: whoever typed it is told. */
function withKinds(
  entries: SaveBulletinInput['entries'],
  { duties, department }: BulletinPlace,
): StoredEntry[] {
  return entries.map((entry) => {
    const duty = duties.find(({ itemId }) => itemId === entry.itemId);
    if (duty) return { ...entry, kind: duty.kind };
    throw new AppError('wrongState', `${entry.itemId} is not led by ${department.id}`, {
      userMessage: `牵头单位刚刚有调整，其中一项已不由${department.name}牵头。您填写的内容仍在页面上，请复制后刷新页面。`,
    });
  });
}

/** What was written about an item before another unit took it over: the form no longer shows it, the record keeps it. */
const noLongerLed = (before: StoredBulletin | null, { duties }: BulletinPlace): StoredEntry[] =>
  (before?.entries ?? []).filter((entry) => !duties.some(({ itemId }) => itemId === entry.itemId));

/** What is stored goes along, so that both can be shown side by side. */
export function staleBulletin(current: StoredBulletin | null): AppError {
  return new AppError('staleVersion', `bulletin is at version ${current?.version ?? 0}`, {
    userMessage: current
      ? `${current.writtenBy}刚刚改过这份简报，请核对两份内容后选择保留哪一份。`
      : '这份简报刚刚被清除，您的内容仍在页面上，请再保存一次。',
    detail: {
      current: current && {
        version: current.version,
        by: current.writtenBy,
        at: current.writtenAt.toISOString(),
        content: {
          experience: current.experience,
          problems: current.problems,
          nextSteps: current.nextSteps,
          entries: current.entries.map(({ kind: _kind, ...entry }) => entry),
        },
      },
    },
  });
}
