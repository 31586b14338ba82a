import { inTransaction, type Db } from '@/lib/db/client';
import { findNarrative, lockNarratives, updateNarrative, type StoredNarrative } from '@/lib/db/narratives';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceNarrative } from '@/lib/domain/narrative/narrative';
import { isBlankText } from '@/lib/domain/narrative/rich-text';
import { AppError } from '@/lib/errors';
import type { MoveNarrativeInput } from '@/lib/schemas/narrative';
import { richTextSchema } from '@/lib/schemas/rich-text';
import { lockOfNarrative, openNarrativePlace, refuseLockedNarrative } from './narrative-place';
import { recordNarrativeStep } from './record-narrative-step';
import { staleNarrative } from './save-narrative';

export type MovedNarrative = { id: string; version: number; state: 'draft' | 'submitted' };

/** Hands a department's document to the office. Throws `invalidInput` while it is blank. */
export async function submitNarrative(
  actor: Actor,
  input: MoveNarrativeInput,
  now: Date,
): Promise<MovedNarrative> {
  return inTransaction((db) => move(db, actor, input, 'submit', now));
}

/** Takes a document back as a draft, as long as nobody has reviewed it and the round is open. */
export async function withdrawNarrative(
  actor: Actor,
  input: MoveNarrativeInput,
  now: Date,
): Promise<MovedNarrative> {
  return inTransaction((db) => move(db, actor, input, 'withdraw', now));
}

async function move(
  db: Db,
  actor: Actor,
  { version, ...key }: MoveNarrativeInput,
  act: 'submit' | 'withdraw',
  now: Date,
): Promise<MovedNarrative> {
  const place = await openNarrativePlace(db, actor, key);
  const before = await lockedNarrative(db, key);
  const lock = lockOfNarrative(actor, key, place, before.state, now);
  refuseLockedNarrative(actor, lock, act === 'submit' ? 'open' : 'submitted');
  if (before.version !== version) throw staleNarrative(before);
  const content = richTextSchema.parse(before.content);
  if (act === 'submit' && isBlankText(content)) throw blank();
  const step = advanceNarrative({
    from: before.state,
    act,
    parties: ['writer'],
    roundClosed: place.round?.closed ?? false,
    reason: null,
  });
  if (!step.ok) throw new AppError('wrongState', `${act} from ${before.state}`);
  const state = act === 'submit' ? 'submitted' : 'draft';
  const change =
    act === 'submit'
      ? ({
          state,
          returnReason: null,
          flag: 'official',
          writtenById: actor.id,
          writtenBy: actor.name,
        } as const)
      : ({ state, flag: 'official' } as const);
  const written = act === 'submit' ? { ...change, writtenAt: now } : change;
  if (!(await updateNarrative(db, key.districtId, before.id, version, written))) throw staleNarrative(before);
  const next = version + 1;
  await recordNarrativeStep(db, actor, key.districtId, { id: before.id, version: next, act, content, now });
  return { id: before.id, version: next, state };
}

async function lockedNarrative(db: Db, key: Parameters<typeof findNarrative>[1]): Promise<StoredNarrative> {
  const found = await findNarrative(db, key);
  if (found) await lockNarratives(db, key.districtId, [found.id]);
  const locked = found && (await findNarrative(db, key));
  if (!locked) throw blank();
  return locked;
}

const blank = () =>
  new AppError('invalidInput', 'blank narrative', { userMessage: '正文还是空的，请填写后再提交。' });
