import {
  findItemPlace,
  listTrackedItems,
  listTrackedPlans,
  type TrackedItem,
  type TrackedPlan,
} from '@/lib/db/action-board';
import { listLinkChoices, type LinkChoice } from '@/lib/db/action-links';
import { listBulletinHeads, listQuarterTerms } from '@/lib/db/bulletins';
import { database } from '@/lib/db/client';
import { listDepartmentNames } from '@/lib/db/departments';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import type { SubjectKind } from '@/lib/domain/progress/progress-state';
import { lastEndedQuarter, verdictYearOf, type Quarter } from '@/lib/domain/progress/quarter';
import { chinaDay } from '@/lib/domain/review/calendar';
import { AppError } from '@/lib/errors';
import type { ActionBoardRows } from './get-action-board';
import { requireRight } from './require-right';

export type ActionItemDetail = ActionBoardRows & {
  plan: TrackedPlan;
  kind: SubjectKind;
  item: TrackedItem;
  /** The last quarter that has ended: what is said holds for it. */
  quarter: Quarter;
  today: string;
  /** Null for those who may not change the links or the responsible units. */
  choices: { indicators: LinkChoice[]; departments: { id: string; name: string }[] } | null;
};

type Query = { districtId: string; id: string; rounds: readonly number[] };

/** One 举措 or 重点工程 with the history of its reports. Throws `forbidden` or `notFound`. */
export async function getActionItem(
  actor: Actor,
  { districtId, id, rounds }: Query,
  now: Date,
): Promise<ActionItemDetail> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [place, plans] = await Promise.all([
    findItemPlace(db, districtId, id),
    listTrackedPlans(db, districtId),
  ]);
  const plan = plans.find((one) => one.id === place?.planId);
  if (!place || !plan) {
    throw new AppError('notFound', `item ${districtId} ${id}`, {
      userMessage: '没有找到这项举措，可能地址有误。请返回举措跟踪重新选择。',
    });
  }
  const today = chinaDay(now);
  const quarter = lastEndedQuarter(plan, today);
  const verdictYear = verdictYearOf(quarter, rounds);
  const mayManage = can(actor, { type: 'plan.manage', districtId });
  const [items, heads, terms, indicators, departments] = await Promise.all([
    listTrackedItems(db, { districtId, planId: plan.id, kind: place.kind, verdictYear: verdictYear ?? 0 }),
    listBulletinHeads(db, districtId, plan.id),
    listQuarterTerms(db, districtId, plan.id),
    mayManage && place.kind === 'action' ? listLinkChoices(db, districtId, plan.id) : [],
    mayManage && place.kind === 'project' ? listDepartmentNames(db, districtId) : [],
  ]);
  const item = items.find((one) => one.id === id);
  if (!item) throw new AppError('notFound', `item ${districtId} ${id}`);
  const choices = mayManage
    ? { indicators, departments: departments.map(({ id: unit, name }) => ({ id: unit, name })) }
    : null;
  return { plan, kind: place.kind, item, items, heads, terms, verdictYear, quarter, today, choices };
}
