import { inTransaction } from '@/lib/db/client';
import type { RoundPlanChoice } from '@/lib/db/round-board';
import { updateRound, type RoundTerms } from '@/lib/db/round-writes';
import { lockRound, type RoundRow } from '@/lib/db/rounds';
import type { Actor } from '@/lib/domain/access/actor';
import { wordReason, wordTermChanges } from '@/lib/domain/review/round-words';
import { AppError } from '@/lib/errors';
import type { ChangeRoundInput } from '@/lib/schemas/round';
import { auditRound } from './audit-round';
import { requirePlansOfYear } from './open-round';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { tellDepartments } from './round-notices';

/**
 * Extends or changes an open round and tells the departments it collected from and those it does now. Values entered
 * for a plan that is left out stay stored. Throws `staleVersion` when somebody else changed or closed it.
 */
export async function changeRound(actor: Actor, input: ChangeRoundInput): Promise<void> {
  const { districtId, year, reason, seen } = input;
  const { opensOn, dueOn, instructions = null, planIds = [] } = input;
  requireRight(actor, { type: 'plan.manage', districtId });
  await inTransaction(async (db) => {
    const round = await lockRound(db, districtId, year);
    if (!round || round.closed || !isSame(round, seen)) throw staleRound(year, round);
    const plans = await requirePlansOfYear(db, districtId, year, planIds);
    const before = printed(round, plans);
    const after = printed({ opensOn, dueOn, instructions, planIds }, plans);
    const changes = wordTermChanges(before, after);
    if (changes.length === 0) {
      throw new AppError('invalidInput', 'nothing changed', { userMessage: '没有需要保存的修改。' });
    }
    await updateRound(db, input, { opensOn, dueOn, instructions, planIds });
    await auditRound(db, actor, input, 'round.change', {
      before: seen,
      after: { opensOn, dueOn, instructions, planIds },
      reason,
    });
    const everybody = round.planIds.length === 0 || planIds.length === 0;
    await tellDepartments(db, actor, { districtId, year }, everybody ? [] : [...round.planIds, ...planIds], {
      kind: 'roundChanged',
      title:
        before.dueOn < after.dueOn ? `${year} 年度填报延期至 ${after.dueOn}` : `${year} 年度填报安排有调整`,
      body: () => [...changes, wordReason(reason)].join(''),
    });
    await recomputeAssessments(db, districtId, null);
  });
}

const isSame = (round: RoundRow, seen: RoundTerms): boolean =>
  round.opensOn === seen.opensOn &&
  round.dueOn === seen.dueOn &&
  round.instructions === seen.instructions &&
  round.planIds.join() === [...seen.planIds].sort().join();

/** With the plans as they are called; chosen one by one or all, the same plans are the same. */
function printed({ planIds, ...terms }: RoundTerms, plans: readonly RoundPlanChoice[]) {
  const chosen = planIds.length === 0 ? plans : plans.filter(({ id }) => planIds.includes(id));
  return { ...terms, planTitles: chosen.map(({ title }) => title) };
}

function staleRound(year: number, round: RoundRow | null): AppError {
  const now = round && !round.closed ? `，现为 ${round.opensOn} 至 ${round.dueOn}` : '';
  return new AppError('staleVersion', `round ${year}`, {
    userMessage: `该轮次刚刚被他人修改或关闭${now}。请刷新页面核对后再改。`,
    detail: { current: round },
  });
}
