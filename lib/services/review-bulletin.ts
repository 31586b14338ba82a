import { findBulletin, holdPlanQuarters, moveBulletin, type StoredBulletin } from '@/lib/db/bulletins';
import { inTransaction, type Db } from '@/lib/db/client';
import { sendNotice } from '@/lib/db/notices';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceNarrative } from '@/lib/domain/narrative/narrative';
import { quarterTitle } from '@/lib/domain/progress/quarter';
import { AppError } from '@/lib/errors';
import type { MoveBulletinInput, ReturnBulletinInput } from '@/lib/schemas/bulletin';
import { bulletinPath } from './bulletin-path';
import { findBulletinPlace, type BulletinPlace } from './bulletin-place';
import { recordBulletinStep } from './record-bulletin-step';
import { requireRight } from './require-right';
import type { MovedBulletin } from './submit-bulletin';

/** Lets a bulletin stand: from now on everybody of the district reads it, and the board counts it. */
export async function approveBulletin(
  actor: Actor,
  input: MoveBulletinInput,
  now: Date,
): Promise<MovedBulletin> {
  return review(actor, { ...input, reason: null }, 'approve', now);
}

/** Gives a bulletin back with the reason its unit will read; also an approved one while the quarter is open. */
export async function returnBulletin(
  actor: Actor,
  input: ReturnBulletinInput,
  now: Date,
): Promise<MovedBulletin> {
  return review(actor, input, 'return', now);
}

type Act = 'approve' | 'return';
type Input = MoveBulletinInput & { reason: string | null };

async function review(actor: Actor, input: Input, act: Act, now: Date): Promise<MovedBulletin> {
  const { version, reason, ...key } = input;
  requireRight(actor, { type: 'bulletin.review', districtId: key.districtId });
  return inTransaction(async (db) => {
    await holdPlanQuarters(db, key.districtId, key.planId, 'writer');
    const place = await findBulletinPlace(db, key, now);
    const before = await findBulletin(db, key);
    if (!before) throw new AppError('notFound', 'no bulletin to review');
    refuseUnfit(before, { act, version, reason }, place);
    const change = {
      state: act === 'approve' ? 'approved' : 'returned',
      returnReason: reason,
      reviewedById: actor.id,
      reviewedBy: actor.name,
      reviewedAt: now,
    } as const;
    if (!(await moveBulletin(db, key.districtId, before, change))) throw changedMeanwhile(before);
    const step = { id: before.id, version: version + 1, act, ...(reason ? { reason } : {}) };
    await recordBulletinStep(db, actor, key, step);
    await tellDepartment(db, actor, input, place);
    return { id: before.id, version: version + 1 };
  });
}

/** A bulletin lives like a narrative: what the office approved by mistake it can give back while the quarter is open. */
function refuseUnfit(
  before: StoredBulletin,
  { act, version, reason }: { act: Act; version: number; reason: string | null },
  { standing, department }: BulletinPlace,
): void {
  const step = advanceNarrative({
    from: before.state,
    act,
    parties: ['reviewer'],
    roundClosed: standing.phase === 'closed',
    reason,
  });
  if (!step.ok) {
    throw new AppError('wrongState', `${act} from ${before.state}`, {
      userMessage:
        step.why === 'roundClosed'
          ? `${quarterTitle(standing.quarter)}已截止，退回后${department.name}无法修改。确需修改的，请先重新开放该季度。`
          : '这份简报已不在待审核状态，请刷新页面查看。',
    });
  }
  if (before.version !== version) throw changedMeanwhile(before);
}

const changedMeanwhile = ({ version, writtenBy }: StoredBulletin) =>
  new AppError('staleVersion', `bulletin is at version ${version}`, {
    userMessage: `${writtenBy}刚刚改过这份简报，请刷新页面，看过现在的内容再办理。`,
  });

async function tellDepartment(
  db: Db,
  actor: Actor,
  { reason, version: _seen, ...key }: Input,
  { plan, standing }: BulletinPlace,
): Promise<void> {
  const title = quarterTitle(standing.quarter);
  const said =
    reason === null
      ? {
          kind: 'bulletin' as const,
          title: `${title}简报已审核`,
          body: `《${plan.title}》${title}简报已审核通过。`,
        }
      : {
          kind: 'returned' as const,
          title: `${title}简报被退回`,
          body: `《${plan.title}》${title}简报被退回，原因：${reason}。请修改后重新提交。`,
        };
  await sendNotice(db, actor, [
    {
      ...said,
      districtId: key.districtId,
      to: { audience: 'department', departmentId: key.departmentId },
      year: key.year,
      href: bulletinPath(key),
    },
  ]);
}
