import type { Actor } from '@/lib/domain/access/actor';
import type { ExtendSupervisionInput } from '@/lib/schemas/supervision';
import { judgeSupervision } from './judge-supervision';
import type { TakenStep } from './take-supervision-step';

/** 延期: a later day for the answer, or for the remedy once the answer was accepted. Which of both is stored with the step. */
export async function extendSupervision(
  actor: Actor,
  input: ExtendSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { reason, until } = input;
  return judgeSupervision(
    actor,
    input,
    (state) => ({
      step: { kind: 'extended', reason, until },
      verb: 'extend',
      written: { text: reason, ...(state === 'remedying' ? { promisedOn: until } : { dueOn: until }) },
      dayField: 'until',
    }),
    now,
  );
}
