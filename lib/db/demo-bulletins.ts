import type { ProgressState } from '@/lib/domain/progress/progress-state';
import type { Quarter } from '@/lib/domain/progress/quarter';
import type { Db } from './client';
import { DEMO_AUTHOR } from './demo-places';

export type DemoBulletin = Quarter & {
  districtId: string;
  planKind: 'action';
  periodStart: number;
  /** As the plan names it. */
  department: string;
  experience: string;
  problems: string;
  nextSteps: string;
  state: 'submitted' | 'returned' | 'approved';
  returnReason: string | null;
  submittedAt: Date;
  reviewedAt: Date | null;
  /** By the number of the 举措. */
  entries: { number: number; state: ProgressState; progress: string; problems: string }[];
};

/** A quarter that has been closed. */
export type DemoQuarter = Quarter & {
  districtId: string;
  planKind: 'action';
  periodStart: number;
  dueOn: Date;
  closedAt: Date;
};

/** Closes them, unless the office has set a day for one or decided about it already. */
export async function insertDemoQuarters(db: Db, quarters: readonly DemoQuarter[]): Promise<void> {
  const plans = await db.plan.findMany({
    where: { districtId: { in: [...new Set(quarters.map(({ districtId }) => districtId))] } },
    select: { districtId: true, id: true, kind: true, periodStart: true },
  });
  await db.bulletinQuarter.createMany({
    data: quarters.flatMap(({ districtId, planKind, periodStart, ...columns }) => {
      const plan = plans.find(
        (one) => one.districtId === districtId && one.kind === planKind && one.periodStart === periodStart,
      );
      return plan ? [{ districtId, planId: plan.id, ...columns, closedBy: DEMO_AUTHOR }] : [];
    }),
    skipDuplicates: true,
  });
}

/** Adds what is missing; a bulletin that somebody has begun is left alone. */
export async function insertDemoBulletins(db: Db, bulletins: readonly DemoBulletin[]): Promise<number> {
  const districtIds = [...new Set(bulletins.map(({ districtId }) => districtId))];
  const where = { districtId: { in: districtIds } };
  const [departments, plans] = await Promise.all([
    db.department.findMany({ where, select: { districtId: true, id: true, name: true } }),
    db.plan.findMany({
      where,
      select: {
        districtId: true,
        id: true,
        kind: true,
        periodStart: true,
        actions: { select: { id: true, number: true } },
      },
    }),
  ]);
  const placed = bulletins.flatMap((bulletin) => {
    const isOf = ({ districtId }: { districtId: string }) => districtId === bulletin.districtId;
    const department = departments.find((one) => isOf(one) && one.name === bulletin.department);
    const plan = plans.find(
      (one) => isOf(one) && one.kind === bulletin.planKind && one.periodStart === bulletin.periodStart,
    );
    return department && plan ? [{ bulletin, departmentId: department.id, plan }] : [];
  });
  const inserted = await db.bulletin.createManyAndReturn({
    data: placed.map(({ bulletin, departmentId, plan }) => {
      const {
        planKind: _kind,
        periodStart: _start,
        department: _name,
        entries: _entries,
        ...columns
      } = bulletin;
      return {
        ...columns,
        departmentId,
        planId: plan.id,
        flag: 'demonstration' as const,
        writtenBy: DEMO_AUTHOR,
        writtenAt: bulletin.submittedAt,
        reviewedBy: bulletin.reviewedAt === null ? null : DEMO_AUTHOR,
      };
    }),
    skipDuplicates: true,
    select: { districtId: true, id: true, departmentId: true, planId: true, year: true, quarter: true },
  });
  const entries = inserted.flatMap(({ districtId, id, ...key }) => {
    const from = placed.find(
      ({ bulletin, departmentId, plan }) =>
        plan.id === key.planId &&
        departmentId === key.departmentId &&
        bulletin.year === key.year &&
        bulletin.quarter === key.quarter,
    );
    return (from?.bulletin.entries ?? []).flatMap(({ number, ...entry }) => {
      const action = from?.plan.actions.find((one) => one.number === number);
      return action ? [{ districtId, bulletinId: id, actionId: action.id, ...entry }] : [];
    });
  });
  await db.bulletinEntry.createMany({ data: entries });
  return inserted.length;
}

/**
 * Removes what is still flagged as demonstration; what a person has written carries another flag. Quarters stay closed where
 * a person has closed them.
 */
export async function deleteDemoBulletins(db: Db, districtId: string): Promise<number> {
  await db.bulletinQuarter.deleteMany({ where: { districtId, closedBy: DEMO_AUTHOR } });
  const { count } = await db.bulletin.deleteMany({ where: { districtId, flag: 'demonstration' } });
  return count;
}
