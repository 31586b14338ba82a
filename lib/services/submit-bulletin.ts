import {
  findBulletin,
  listLastApproved,
  moveBulletin,
  type BulletinKey,
  type StoredBulletin,
} from '@/lib/db/bulletins';
import { inTransaction, type Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import { findSubmitProblems } from '@/lib/domain/progress/bulletin';
import { quarterTitle } from '@/lib/domain/progress/quarter';
import { AppError } from '@/lib/errors';
import type { MoveBulletinInput } from '@/lib/schemas/bulletin';
import { bulletinPath } from './bulletin-path';
import {
  lockOfBulletin,
  openBulletinPlace,
  refuseLockedBulletin,
  type BulletinPlace,
} from './bulletin-place';
import { recordBulletinStep } from './record-bulletin-step';
import { staleBulletin } from './save-bulletin';

export type MovedBulletin = { id: string; version: number };

/** Hands a unit's bulletin to the office. Throws `invalidInput` naming everything that is still missing. */
export async function submitBulletin(
  actor: Actor,
  input: MoveBulletinInput,
  now: Date,
): Promise<MovedBulletin> {
  const { version, ...key } = input;
  return inTransaction(async (db) => {
    const { place, before } = await holdOwnBulletin(db, actor, input, 'open', now);
    await refuseIncomplete(db, key, before, place);
    const change = {
      state: 'submitted',
      returnReason: null,
      flag: 'official',
      submittedAt: now,
      writtenById: actor.id,
      writtenBy: actor.name,
    } as const;
    if (!(await moveBulletin(db, key.districtId, before, change))) throw staleBulletin(before);
    await recordBulletinStep(db, actor, key, { id: before.id, version: version + 1, act: 'submit' });
    if (actor.role !== 'office') await tellOffice(db, actor, key, place);
    return { id: before.id, version: version + 1 };
  });
}

/** Takes a bulletin back as a draft, as long as nobody has reviewed it and the quarter is open. */
export async function withdrawBulletin(
  actor: Actor,
  input: MoveBulletinInput,
  now: Date,
): Promise<MovedBulletin> {
  const { version, ...key } = input;
  return inTransaction(async (db) => {
    const { before } = await holdOwnBulletin(db, actor, input, 'submitted', now);
    const change = { state: 'draft', submittedAt: null, flag: 'official' } as const;
    if (!(await moveBulletin(db, key.districtId, before, change))) throw staleBulletin(before);
    await recordBulletinStep(db, actor, key, { id: before.id, version: version + 1, act: 'withdraw' });
    return { id: before.id, version: version + 1 };
  });
}

/** The unit's bulletin as its writer saw it. Throws where there is none, where it is locked, and where it has changed. */
async function holdOwnBulletin(
  db: Db,
  actor: Actor,
  { version, ...key }: MoveBulletinInput,
  needed: Parameters<typeof refuseLockedBulletin>[1],
  now: Date,
): Promise<{ place: BulletinPlace; before: StoredBulletin }> {
  const place = await openBulletinPlace(db, actor, key, now);
  const before = await findBulletin(db, key);
  if (!before) {
    throw new AppError('invalidInput', 'no bulletin yet', { userMessage: '简报还是空的，请填写后再提交。' });
  }
  refuseLockedBulletin(lockOfBulletin(actor, key, place, before.state), needed, place);
  if (before.version !== version) throw staleBulletin(before);
  return { place, before };
}

async function refuseIncomplete(
  db: Db,
  key: BulletinKey,
  text: StoredBulletin,
  { duties }: BulletinPlace,
): Promise<void> {
  const last = await listLastApproved(db, key);
  const problems = findSubmitProblems(
    text,
    duties.map(({ itemId, title }) => ({
      itemId,
      title,
      lastApproved: last.find((one) => one.itemId === itemId)?.state ?? null,
    })),
  );
  const [first] = problems;
  if (!first) return;
  const more = problems.length > 1 ? `（共 ${problems.length} 处需要补充）` : '';
  throw new AppError('invalidInput', 'incomplete bulletin', {
    userMessage: `${first.message}${more}`,
    detail: { problems },
  });
}

async function tellOffice(db: Db, actor: Actor, key: BulletinKey, place: BulletinPlace): Promise<void> {
  const { department, standing, plan } = place;
  const title = quarterTitle(standing.quarter);
  await sendNotice(db, actor, [
    {
      districtId: key.districtId,
      to: { audience: 'office' },
      kind: 'bulletin',
      year: key.year,
      title: `${department.name}报送了${title}简报`,
      body: `《${plan.title}》${title}简报已提交，请审核。`,
      href: bulletinPath(key),
    },
  ]);
}
