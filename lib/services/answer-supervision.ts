import { inTransaction } from '@/lib/db/client';
import type { Actor } from '@/lib/domain/access/actor';
import { BY_PROXY } from '@/lib/domain/supervision/describe-step';
import type { AnswerSupervisionInput } from '@/lib/schemas/supervision';
import { requireReporter, requireRight } from './require-right';
import { holdSupervision, takeSupervisionStep, type TakenStep } from './take-supervision-step';

/**
 * 反馈: the department says why, what it will do and by when; the office may write down what it was told, and that is
 * marked. Throws `staleVersion` with what somebody else answered meanwhile.
 */
export async function answerSupervision(
  actor: Actor,
  input: AnswerSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { districtId, version, cause, measures, promisedOn } = input;
  // Who may answer nothing in the district learns nothing of its supervisions.
  requireReporter(actor, districtId);
  return inTransaction(async (db) => {
    const row = await holdSupervision(db, input);
    const { departmentId, department } = row;
    requireRight(actor, { type: 'supervision.answer', districtId, departmentId });
    return takeSupervisionStep(
      db,
      actor,
      districtId,
      { row, seen: version },
      {
        step: { kind: 'answered', promisedOn },
        verb: 'answer',
        written: { cause, measures, promisedOn },
        onBehalfOf: actor.role === 'office' ? `${department}${BY_PROXY}` : department,
        dayField: 'promisedOn',
      },
      now,
    );
  });
}
