import type { Actor } from '@/lib/domain/access/actor';
import type { EscalateSupervisionInput } from '@/lib/schemas/supervision';
import { judgeSupervision } from './judge-supervision';
import type { TakenStep } from './take-supervision-step';

/** 上报领导: it stands at the top of the leaders’ list, and they are told why. */
export async function escalateSupervision(
  actor: Actor,
  input: EscalateSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { reason } = input;
  const taking = {
    step: { kind: 'escalated', reason },
    verb: 'escalate',
    written: { text: reason },
  } as const;
  return judgeSupervision(actor, input, taking, now);
}
