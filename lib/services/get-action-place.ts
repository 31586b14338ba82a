import { listDuties, listTrackedPlans, type TrackedPlan } from '@/lib/db/action-board';
import { listBulletinHeads, listQuarterTerms } from '@/lib/db/bulletins';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import {
  standBulletin,
  standQuarter,
  type HandIn,
  type QuarterStanding,
} from '@/lib/domain/progress/bulletin';
import { dutiesIn } from '@/lib/domain/progress/duty';
import type { SubjectKind } from '@/lib/domain/progress/progress-state';
import {
  firstQuarterOf,
  isSameQuarter,
  lastEndedQuarter,
  lastQuarterOf,
  earlierQuarter,
  laterQuarter,
  type Quarter,
} from '@/lib/domain/progress/quarter';
import { chinaDay } from '@/lib/domain/review/calendar';
import { requireRight } from './require-right';

export type ActionQuery = {
  districtId: string;
  planId?: string | undefined;
  kind?: SubjectKind | undefined;
  quarter?: Quarter | undefined;
  /** The monitored year of the address. */
  year?: number | undefined;
};

export type ActionPlace = {
  plans: TrackedPlan[];
  plan: TrackedPlan;
  kind: SubjectKind;
  standing: QuarterStanding;
  today: string;
  /** Where the actor's own unit stands; null for those who write no bulletins of this quarter. */
  own: { departmentId: string; handIn: HandIn; led: number } | null;
  mayReview: boolean;
  mayManage: boolean;
};

/** Which plan and quarter a page about 举措 shows; null when the district has nothing to track. */
export async function getActionPlace(
  actor: Actor,
  query: ActionQuery,
  now: Date,
): Promise<ActionPlace | null> {
  const { districtId } = query;
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const today = chinaDay(now);
  const plans = await listTrackedPlans(db, districtId);
  const plan = choosePlan(plans, query);
  if (!plan) return null;
  const quarter = chooseQuarter(plan, query, today);
  const { departmentId } = actor;
  const writes =
    departmentId !== null && can(actor, { type: 'bulletin.write', districtId, departmentId })
      ? departmentId
      : null;
  const [terms, duties, heads] = await Promise.all([
    listQuarterTerms(db, districtId, plan.id),
    writes === null ? [] : listDuties(db, districtId, plan.id, writes),
    writes === null ? [] : listBulletinHeads(db, districtId, plan.id),
  ]);
  const set = terms.find((one) => isSameQuarter(one, quarter)) ?? null;
  const standing = standQuarter(quarter, set, today);
  const led = dutiesIn(plan, duties, quarter).length;
  const head = heads.find((one) => one.departmentId === writes && isSameQuarter(one, quarter));
  const handIn = standBulletin(
    standing,
    head ? { state: head.state, submittedOn: head.submittedAt && chinaDay(head.submittedAt) } : null,
  );
  return {
    plans,
    plan,
    kind: kindOf(plan, query.kind),
    standing,
    today,
    own: writes !== null && led > 0 ? { departmentId: writes, handIn, led } : null,
    mayReview: can(actor, { type: 'bulletin.review', districtId }),
    mayManage: can(actor, { type: 'plan.manage', districtId }),
  };
}

const choosePlan = (plans: readonly TrackedPlan[], { planId, kind }: ActionQuery): TrackedPlan | undefined =>
  plans.find(({ id }) => id === planId) ??
  (kind === 'project' ? plans.find(({ projects }) => projects > 0) : undefined) ??
  plans[0];

const kindOf = ({ actions, projects }: TrackedPlan, asked: SubjectKind | undefined): SubjectKind => {
  if (asked === 'project' && projects > 0) return 'project';
  return actions > 0 ? 'action' : 'project';
};

/** The quarter of the address; in another year the same one of that year; else the last that has ended. */
function chooseQuarter(plan: TrackedPlan, { quarter, year }: ActionQuery, today: string): Quarter {
  const within = (one: Quarter) =>
    laterQuarter(firstQuarterOf(plan), earlierQuarter(one, lastQuarterOf(plan)));
  if (quarter) return within({ year: year ?? quarter.year, quarter: quarter.quarter });
  const ended = lastEndedQuarter(plan, today);
  return year === undefined ? ended : within(earlierQuarter(ended, { year, quarter: 4 }));
}
