import type { ActionResult } from '@/lib/schemas/action-result';
import type { SignJudgementInput, WithdrawJudgementInput } from '@/lib/schemas/judgement';

type Act<I> = (input: I) => Promise<ActionResult<{ message: string }>>;

export type JudgementActions = {
  /** `met` is null until somebody has chosen: nothing is preselected. */
  sign: Act<Omit<SignJudgementInput, 'met'> & { met: boolean | null }>;
  withdraw: Act<WithdrawJudgementInput>;
};
