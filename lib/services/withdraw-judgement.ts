import { inTransaction } from '@/lib/db/client';
import { deleteJudgement } from '@/lib/db/judgements';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { WithdrawJudgementInput } from '@/lib/schemas/judgement';
import { recomputeAssessments } from './recompute-assessments';
import { requireRight } from './require-right';
import { auditJudgement, openJudgement, staleJudgement } from './sign-judgement';

/**
 * Takes a signed verdict back, with a reason: the year is 待研判 again. In an archived year a verdict is corrected,
 * never left open. Throws `staleVersion` with the present verdict, `wrongState`.
 */
export async function withdrawJudgement(actor: Actor, input: WithdrawJudgementInput): Promise<void> {
  const { districtId, indicatorId, year, version, reason } = input;
  requireRight(actor, { type: 'judgement.sign', districtId });
  await inTransaction(async (db) => {
    const { before, isArchived } = await openJudgement(db, input);
    if (isArchived) {
      throw new AppError('wrongState', `${year} is archived`, {
        userMessage: `${year} 年已归档，研判不能撤回。结论有误的，请修改并写明原因。`,
      });
    }
    if (before?.version !== version) throw staleJudgement(before, null);
    if (!(await deleteJudgement(db, { districtId, indicatorId, year }, version))) {
      throw staleJudgement(before, null);
    }
    await auditJudgement(db, actor, input, 'judgement.withdraw', { before, reason });
    await recomputeAssessments(db, districtId, [indicatorId]);
  });
}
