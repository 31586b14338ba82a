import type { Actor } from '@/lib/domain/access/actor';
import type { ReturnSupervisionInput } from '@/lib/schemas/supervision';
import { judgeSupervision } from './judge-supervision';
import type { TakenStep } from './take-supervision-step';

/** 退回: the department has to answer anew by the given day, and reads why. */
export async function returnSupervision(
  actor: Actor,
  input: ReturnSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { reason, dueOn } = input;
  return judgeSupervision(
    actor,
    input,
    {
      step: { kind: 'returned', reason, dueOn },
      verb: 'return',
      written: { text: reason, dueOn },
      dayField: 'dueOn',
    },
    now,
  );
}
