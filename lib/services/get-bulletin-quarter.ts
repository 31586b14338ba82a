import { listDuties, type DutyRow } from '@/lib/db/action-board';
import { listBulletinHeads, type BulletinHead } from '@/lib/db/bulletins';
import { database } from '@/lib/db/client';
import { countLiaisons } from '@/lib/db/round-board';
import type { Actor } from '@/lib/domain/access/actor';
import { dutiesIn } from '@/lib/domain/progress/duty';
import { isSameQuarter } from '@/lib/domain/progress/quarter';
import type { ActionPlace } from './get-action-place';
import { requireRight } from './require-right';

export type BulletinQuarterRows = {
  duties: DutyRow[];
  /** Of this quarter. */
  heads: BulletinHead[];
  /** Departments somebody can log in for. */
  withAccount: string[];
};

/** Who owes a bulletin for a quarter and who has handed it in. */
export async function getBulletinQuarter(
  actor: Actor,
  districtId: string,
  { plan, standing }: Pick<ActionPlace, 'plan' | 'standing'>,
): Promise<BulletinQuarterRows> {
  requireRight(actor, { type: 'district.read', districtId });
  const db = database();
  const [duties, heads, liaisons] = await Promise.all([
    listDuties(db, districtId, plan.id, null),
    listBulletinHeads(db, districtId, plan.id),
    countLiaisons(db, districtId),
  ]);
  return {
    duties: dutiesIn(plan, duties, standing.quarter),
    heads: heads.filter((head) => isSameQuarter(head, standing.quarter)),
    withAccount: liaisons.map(({ departmentId }) => departmentId),
  };
}
