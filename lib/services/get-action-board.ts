import { listTrackedItems, type TrackedItem } from '@/lib/db/action-board';
import { listBulletinHeads, listQuarterTerms, type BulletinHead } from '@/lib/db/bulletins';
import { database } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import type { QuarterTerms } from '@/lib/domain/progress/bulletin';
import { verdictYearOf } from '@/lib/domain/progress/quarter';
import type { ActionPlace } from './get-action-place';
import { requireRight } from './require-right';

export type ActionBoardRows = {
  items: TrackedItem[];
  heads: BulletinHead[];
  terms: QuarterTerms[];
  /** Year of the verdicts on the quantified targets; null while no year's figures are known. */
  verdictYear: number | null;
};

/** Everything the board of a plan's quarter is made of. Only approved reports: they are the same for everybody. */
export async function getActionBoard(
  actor: Actor,
  districtId: string,
  { plan, kind, standing }: Pick<ActionPlace, 'plan' | 'kind' | 'standing'>,
  rounds: readonly number[],
): Promise<ActionBoardRows> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const verdictYear = verdictYearOf(standing.quarter, rounds);
  const [items, heads, terms] = await Promise.all([
    listTrackedItems(db, { districtId, planId: plan.id, kind, verdictYear: verdictYear ?? 0 }),
    listBulletinHeads(db, districtId, plan.id),
    listQuarterTerms(db, districtId, plan.id),
  ]);
  return { items, heads, terms, verdictYear };
}
