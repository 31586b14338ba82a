import { inTransaction, type Db } from '@/lib/db/client';
import { listRoundPlans, type RoundPlanChoice } from '@/lib/db/round-board';
import { insertRound } from '@/lib/db/round-writes';
import { findRound } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { wordOpening } from '@/lib/domain/review/round-words';
import { AppError } from '@/lib/errors';
import type { OpenRoundInput } from '@/lib/schemas/round';
import { auditRound } from './audit-round';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { tellDepartments } from './round-notices';

/** Opens the reporting round of a year and tells its departments. Throws `conflict` when there is one. */
export async function openRound(actor: Actor, input: OpenRoundInput): Promise<void> {
  const { districtId, year, opensOn, dueOn, instructions = null, planIds = [] } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    if (await findRound(db, districtId, year)) {
      const message = `${year} 年的报送轮次已经开启，请直接修改。`;
      throw new AppError('conflict', 'round exists', {
        userMessage: message,
        detail: { fields: { year: message } },
      });
    }
    await requirePlansOfYear(db, districtId, year, planIds);
    await insertRound(db, input, { opensOn, dueOn, instructions, planIds });
    await auditRound(db, actor, input, 'round.open', { opensOn, dueOn, instructions, planIds });
    await tellDepartments(db, actor, { districtId, year }, planIds, {
      kind: 'roundOpened',
      title: `${year} 年度监测数据开始填报`,
      body: (duty) => wordOpening({ opensOn, dueOn, instructions }, duty),
    });
    await recomputeAssessments(db, districtId, null);
  });
}

/** The year's plans; throws `invalidInput` when one of the chosen is not among them. */
export async function requirePlansOfYear(
  db: Db,
  districtId: string,
  year: number,
  planIds: readonly string[],
): Promise<RoundPlanChoice[]> {
  const all = await listRoundPlans(db, districtId);
  const plans = all.filter(({ periodStart, periodEnd }) => periodStart <= year && year <= periodEnd);
  if (planIds.every((id) => plans.some((plan) => plan.id === id))) return plans;
  const message = `所选规划不在 ${year} 年的规划期内，请重新选择。`;
  throw new AppError('invalidInput', `plans of ${year}`, {
    userMessage: message,
    detail: { fields: { planIds: message } },
  });
}
