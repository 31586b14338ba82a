'use server';

import { revalidatePath } from 'next/cache';
import { signJudgementSchema, withdrawJudgementSchema } from '@/lib/schemas/judgement';
import { runAction } from '@/lib/server/run-action';
import { signJudgement } from '@/lib/services/sign-judgement';
import { withdrawJudgement } from '@/lib/services/withdraw-judgement';
import { describeVerdict } from '@/lib/view/verdict-text';

/** The verdict stands on every page of the district. */
const shownAnew = <T>(result: T): T => {
  revalidatePath('/d/[district]', 'layout');
  return result;
};

export async function signJudgementAction(input: unknown) {
  return shownAnew(
    await runAction(signJudgementSchema, input, async (actor, parsed) => {
      const verdict = await signJudgement(actor, parsed, new Date());
      return { message: `已签署，现评估为：${describeVerdict(verdict)}。` };
    }),
  );
}

export async function withdrawJudgementAction(input: unknown) {
  return shownAnew(
    await runAction(withdrawJudgementSchema, input, async (actor, parsed) => {
      await withdrawJudgement(actor, parsed);
      return { message: '已撤回，现为待研判。' };
    }),
  );
}
