import { listDuties, listTrackedPlans, type DutyRow, type TrackedPlan } from '@/lib/db/action-board';
import { holdPlanQuarters, listQuarterTerms, type BulletinKey } from '@/lib/db/bulletins';
import type { Db } from '@/lib/db/client';
import { listDepartmentNames } from '@/lib/db/departments';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import {
  bulletinLock,
  describeBulletinLock,
  standQuarter,
  type BulletinLock,
  type QuarterStanding,
} from '@/lib/domain/progress/bulletin';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { isSameQuarter, planQuarters, quarterTitle, type Quarter } from '@/lib/domain/progress/quarter';
import { chinaDay } from '@/lib/domain/review/calendar';
import type { ReadingState } from '@/lib/domain/review/reading-state';
import { AppError } from '@/lib/errors';
import { requireRight } from './require-right';

export type BulletinPlace = {
  plan: TrackedPlan;
  department: { id: string; name: string };
  standing: QuarterStanding;
  /** What the unit reports on in this quarter. */
  duties: DutyRow[];
};

type QuarterPlace = Quarter & { districtId: string; planId: string };

/** The plan and where its quarter stands. Throws `notFound` for a plan without 举措 or a quarter outside of it. */
export async function findQuarterPlace(
  db: Db,
  { districtId, planId, ...quarter }: QuarterPlace,
  now: Date,
): Promise<{ plan: TrackedPlan; standing: QuarterStanding }> {
  const [plans, terms] = await Promise.all([
    listTrackedPlans(db, districtId),
    listQuarterTerms(db, districtId, planId),
  ]);
  const plan = plans.find(({ id }) => id === planId);
  const at: Quarter = { year: quarter.year, quarter: quarter.quarter };
  if (!plan || !planQuarters(plan).some((one) => isSameQuarter(one, at))) {
    throw new AppError('notFound', `quarter of ${planId}`, {
      userMessage: plan
        ? `《${plan.title}》的规划期不含${quarterTitle(at)}，请重新选择季度。`
        : '没有找到这份规划，请返回举措跟踪重新选择。',
    });
  }
  const set = terms.find((one) => isSameQuarter(one, at)) ?? null;
  return { plan, standing: standQuarter(at, set, chinaDay(now)) };
}

/** Whose bulletin it is, and what it has to speak of. Throws `notFound`. */
export async function findBulletinPlace(db: Db, key: BulletinKey, now: Date): Promise<BulletinPlace> {
  const { districtId, planId, departmentId } = key;
  const [{ plan, standing }, duties, departments] = await Promise.all([
    findQuarterPlace(db, key, now),
    listDuties(db, districtId, planId, departmentId),
    listDepartmentNames(db, districtId),
  ]);
  const department = departments.find(({ id }) => id === departmentId);
  if (!department) throw new AppError('notFound', `department ${districtId} ${departmentId}`);
  return { plan, department, standing, duties: dutiesIn(plan, duties, standing.quarter) };
}

/** The same to write in: until the transaction ends nobody closes the quarter. Throws `forbidden` or `notFound`. */
export async function openBulletinPlace(
  db: Db,
  actor: Actor,
  key: BulletinKey,
  now: Date,
): Promise<BulletinPlace> {
  const { districtId, planId, departmentId } = key;
  requireRight(actor, { type: 'bulletin.write', districtId, departmentId });
  await holdPlanQuarters(db, districtId, planId, 'writer');
  return findBulletinPlace(db, key, now);
}

export function lockOfBulletin(
  actor: Actor,
  { districtId, departmentId }: Pick<BulletinKey, 'districtId' | 'departmentId'>,
  { duties, standing }: BulletinPlace,
  state: ReadingState,
): BulletinLock {
  return bulletinLock({
    mayWrite: can(actor, { type: 'bulletin.write', districtId, departmentId }),
    owes: duties.length > 0,
    phase: standing.phase,
    state,
  });
}

/** Throws `wrongState` with the lock's own words unless it is the one an act needs. */
export function refuseLockedBulletin(
  lock: BulletinLock,
  needed: BulletinLock['kind'],
  { department, standing }: BulletinPlace,
): void {
  if (lock.kind === needed) return;
  const said = describeBulletinLock(lock, { department: department.name, quarter: standing.quarter });
  throw new AppError('wrongState', `bulletin is ${lock.kind}`, {
    userMessage: said === '' ? '这份简报没有待审核的内容，请刷新页面。' : said,
  });
}
