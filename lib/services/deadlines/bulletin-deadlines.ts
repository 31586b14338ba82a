import { listDuties, listTrackedPlans, type DutyRow, type TrackedPlan } from '@/lib/db/action-board';
import { listBulletinHeads, listQuarterTerms, type BulletinHead } from '@/lib/db/bulletins';
import type { Db } from '@/lib/db/client';
import { lastDayOfConcern, type Deadline } from '@/lib/domain/notice/deadline';
import { isOwed, standBulletin, standQuarter, type QuarterStanding } from '@/lib/domain/progress/bulletin';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { formatQuarter, isSameQuarter, planQuarters, quarterTitle } from '@/lib/domain/progress/quarter';
import { addDays } from '@/lib/domain/review/calendar';
import { bulletinPath } from '../bulletin-path';
import type { DeadlineSource } from './deadline-source';

/** 简报: a lead unit that has not handed in its bulletin of a quarter that is still open. */
export const bulletinDeadlines: DeadlineSource = async (db, { districtId, today }) => {
  const plans = await listTrackedPlans(db, districtId);
  const deadlines = await Promise.all(plans.map((plan) => deadlinesOf(db, { districtId, plan, today })));
  return deadlines.flat();
};

type Place = { districtId: string; plan: TrackedPlan; today: string };

async function deadlinesOf(db: Db, { districtId, plan, today }: Place): Promise<Deadline[]> {
  const [terms, duties, heads] = await Promise.all([
    listQuarterTerms(db, districtId, plan.id),
    listDuties(db, districtId, plan.id, null),
    listBulletinHeads(db, districtId, plan.id),
  ]);
  return planQuarters(plan)
    .map((quarter) => standQuarter(quarter, terms.find((one) => isSameQuarter(one, quarter)) ?? null, today))
    .filter(({ phase, dueOn }) => isCollected(phase) && isNews(dueOn, today))
    .flatMap((standing) =>
      [...owingUnits(plan, duties, heads, standing)].map(([departmentId, count]) =>
        toDeadline({ districtId, plan }, standing, departmentId, count),
      ),
    );
}

/** A quarter overdue for longer is told of by the board, and by the office's own 催报. */
const NEWS_DAYS = 180;

const isNews = (dueOn: string, today: string): boolean =>
  dueOn <= lastDayOfConcern(today) && dueOn >= addDays(today, -NEWS_DAYS);

const isCollected = (phase: QuarterStanding['phase']): boolean =>
  phase === 'collecting' || phase === 'overdue';

/** Units without a bulletin in the office's hands, with how many items each leads. */
function owingUnits(
  plan: TrackedPlan,
  duties: readonly DutyRow[],
  heads: readonly BulletinHead[],
  standing: QuarterStanding,
): Map<string, number> {
  const owing = new Map<string, number>();
  for (const { departmentId } of dutiesIn(plan, duties, standing.quarter)) {
    const head = heads.find(
      (one) => one.departmentId === departmentId && isSameQuarter(one, standing.quarter),
    );
    const handIn = standBulletin(standing, head ? { state: head.state, submittedOn: null } : null);
    if (isOwed(handIn)) owing.set(departmentId, (owing.get(departmentId) ?? 0) + 1);
  }
  return owing;
}

function toDeadline(
  { districtId, plan }: Pick<Place, 'districtId' | 'plan'>,
  { quarter, dueOn }: QuarterStanding,
  departmentId: string,
  count: number,
): Deadline {
  return {
    key: `bulletin/${plan.id}/${formatQuarter(quarter)}`,
    to: { audience: 'department', departmentId },
    dueOn,
    stages: ['dueSoon', 'overdue'],
    year: quarter.year,
    title: `${quarterTitle(quarter)}简报报送`,
    body: `《${plan.title}》中贵单位牵头 ${count} 项，请填写并提交。`,
    href: bulletinPath({ districtId, planId: plan.id, departmentId, ...quarter }),
  };
}
