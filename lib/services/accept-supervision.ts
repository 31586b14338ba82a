import type { Actor } from '@/lib/domain/access/actor';
import type { AcceptSupervisionInput } from '@/lib/schemas/supervision';
import { judgeSupervision } from './judge-supervision';
import type { TakenStep } from './take-supervision-step';

/** 认定: the answer will do, and its measures are now carried out. Only what was answered can be accepted. */
export async function acceptSupervision(
  actor: Actor,
  input: AcceptSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const written = input.remark === '' ? {} : { text: input.remark };
  return judgeSupervision(actor, input, { step: { kind: 'accepted' }, verb: 'accept', written }, now);
}
