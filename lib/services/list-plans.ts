import { database } from '@/lib/db/client';
import {
  listDepartmentRows,
  listPlanRows,
  listRoundProgress,
  type DepartmentRow,
  type PlanRow,
  type RoundProgress,
} from '@/lib/db/plans';
import { listReasonDemands } from '@/lib/db/warning-reasons';
import type { Actor } from '@/lib/domain/access/actor';
import { can } from '@/lib/domain/access/can';
import { outstandingReasons, type OwedReason } from '@/lib/domain/review/warning-reason';
import { listJudgedIndicators } from './judged-indicators';
import { toOwedReason } from './owed-reasons';
import { requireRight } from './require-right';

/** What the office should know before it closes a round, as far as it is known before verdicts are computed anew. */
export type BeforeClosing = {
  /** 原因说明 still missing: the round cannot be closed. */
  owed: OwedReason[];
  /** Indicators whose 研判 nobody has signed. */
  unsigned: number;
};

export type PlanList = {
  plans: PlanRow[];
  rounds: (RoundProgress & BeforeClosing)[];
  departments: DepartmentRow[];
  /** Whether the actor may change any of it; what is owed is read for them only. */
  mayManage: boolean;
};

/** Plans, reporting rounds and departments of a district. Throws `forbidden`. */
export async function listPlans(actor: Actor, districtId: string): Promise<PlanList> {
  requireRight(actor, { type: 'district.read', districtId });
  const [plans, rounds, departments] = await Promise.all([
    listPlanRows(districtId),
    listRoundProgress(districtId),
    listDepartmentRows(districtId),
  ]);
  const mayManage = can(actor, { type: 'plan.manage', districtId });
  const waiting = mayManage ? await listBeforeClosing(districtId, rounds) : new Map<number, BeforeClosing>();
  const nothing: BeforeClosing = { owed: [], unsigned: 0 };
  return {
    plans,
    rounds: rounds.map((round) => ({ ...round, ...(waiting.get(round.year) ?? nothing) })),
    departments,
    mayManage,
  };
}

async function listBeforeClosing(
  districtId: string,
  rounds: readonly RoundProgress[],
): Promise<Map<number, BeforeClosing>> {
  const open = rounds.filter(({ closedOn }) => closedOn === null).map(({ year }) => year);
  const [demands, judged] = await Promise.all([
    listReasonDemands(database(), districtId, open, { by: 'all' }),
    listJudgedIndicators(database(), districtId, open),
  ]);
  const owed = outstandingReasons(demands);
  return new Map(
    open.map((year) => [
      year,
      {
        owed: owed.filter((demand) => demand.year === year).map(toOwedReason),
        unsigned: judged.filter((row) => row.year === year && row.judgement === null).length,
      },
    ]),
  );
}
