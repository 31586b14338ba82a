import { inTransaction, type Db } from '@/lib/db/client';
import {
  extendNarrativeStep,
  findNarrative,
  findNewestStep,
  insertNarrative,
  lockNarratives,
  updateNarrative,
  type StoredNarrative,
} from '@/lib/db/narratives';
import type { Actor } from '@/lib/domain/access/actor';
import { isSameSitting } from '@/lib/domain/narrative/narrative';
import { isSameText, type RichText } from '@/lib/domain/narrative/rich-text';
import { AppError } from '@/lib/errors';
import type { SaveNarrativeInput } from '@/lib/schemas/narrative';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { lockOfNarrative, openNarrativePlace, refuseLockedNarrative } from './narrative-place';
import { recordNarrativeStep } from './record-narrative-step';

export type SavedNarrative = {
  id: string;
  version: number;
  state: 'draft' | 'returned';
  savedAt: string;
};

/**
 * Saves the text as it is typed. Saves of one sitting share a step of the history. Throws `staleVersion` with what is
 * stored (`detail.current`) when somebody else has written meanwhile, `wrongState` when the document is locked.
 */
export async function saveNarrative(
  actor: Actor,
  { version, content, ...key }: SaveNarrativeInput,
  now: Date,
): Promise<SavedNarrative> {
  return inTransaction(async (db) => {
    const place = await openNarrativePlace(db, actor, key);
    const before = await lockedNarrative(db, key);
    const lock = lockOfNarrative(actor, key, place, before?.state ?? 'empty', now);
    refuseLockedNarrative(actor, lock, 'open');
    if ((before?.version ?? null) !== version) throw staleNarrative(before);
    const state = before?.state === 'returned' ? 'returned' : 'draft';
    if (before && isSameText(richTextSchema.parse(before.content), content)) {
      return { id: before.id, version: before.version, state, savedAt: before.writtenAt.toISOString() };
    }
    const write = { content, state, writtenById: actor.id, writtenBy: actor.name, writtenAt: now } as const;
    const id = before
      ? await writeOver(db, key.districtId, before, write)
      : await insertNarrative(db, key, write);
    if (id === null) throw staleNarrative(await findNarrative(db, key));
    const next = (version ?? 0) + 1;
    await recordSave(db, actor, key.districtId, { id, version: next, content, now });
    return { id, version: next, state, savedAt: now.toISOString() };
  });
}

/** Read once more behind its lock. */
async function lockedNarrative(
  db: Db,
  key: Parameters<typeof findNarrative>[1],
): Promise<StoredNarrative | null> {
  const found = await findNarrative(db, key);
  if (!found) return null;
  await lockNarratives(db, key.districtId, [found.id]);
  return findNarrative(db, key);
}

async function writeOver(
  db: Db,
  districtId: string,
  { id, version }: StoredNarrative,
  write: Parameters<typeof insertNarrative>[2],
): Promise<string | null> {
  return (await updateNarrative(db, districtId, id, version, { ...write, flag: 'official' })) ? id : null;
}

type Saved = { id: string; version: number; content: RichText; now: Date };

async function recordSave(
  db: Db,
  actor: Actor,
  districtId: string,
  { id, version, content, now }: Saved,
): Promise<void> {
  const newest = await findNewestStep(db, districtId, id);
  if (newest && isSameSitting(newest, actor.id, now)) {
    return extendNarrativeStep(db, districtId, newest.id, { version, content, at: now });
  }
  await recordNarrativeStep(db, actor, districtId, { id, version, act: 'save', content, now });
}

/** What is stored goes along, so that both texts can be shown side by side. */
export function staleNarrative(current: StoredNarrative | null): AppError {
  return new AppError('staleVersion', `narrative is at version ${current?.version ?? 0}`, {
    userMessage: current
      ? `${current.writtenBy}刚刚改过这份总结，请核对两份内容后选择保留哪一份。`
      : '这份总结刚刚被清除，您的内容仍在页面上，请再保存一次。',
    detail: {
      current: current && {
        version: current.version,
        content: richTextSchema.parse(current.content),
        by: current.writtenBy,
        at: current.writtenAt.toISOString(),
        state: current.state,
      },
    },
  });
}
