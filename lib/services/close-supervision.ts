import { inTransaction } from '@/lib/db/client';
import { holdIndicators } from '@/lib/db/scoring-input';
import { findSupervisableCase, settleCase, type SettledCase } from '@/lib/db/supervised-cases';
import { findSupervision } from '@/lib/db/supervisions';
import type { Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { CloseSupervisionInput } from '@/lib/schemas/supervision';
import { OFFICE } from './judge-supervision';
import { requireRight } from './require-right';
import { holdSupervision, takeSupervisionStep, type TakenStep } from './take-supervision-step';

/**
 * 销号: a person decides that it is done. A warning that has cleared is closed with it; one that has not stays open as
 * 已知悉, which has to be confirmed – `invalidInput` with `warningRemains` asks for it.
 */
export async function closeSupervision(
  actor: Actor,
  input: CloseSupervisionInput,
  now: Date,
): Promise<TakenStep & { warning: SettledCase | 'unchanged' }> {
  const { districtId, supervisionId, version, reason, keepsWarning } = input;
  requireRight(actor, { type: 'supervision.judge', districtId });
  return inTransaction(async (db) => {
    // The indicator before the supervision, as whoever recomputes holds them.
    const found = await findSupervision(db, districtId, supervisionId);
    if (found) await holdIndicators(db, districtId, [found.indicatorId]);
    const row = await holdSupervision(db, input);
    const taken = await takeSupervisionStep(
      db,
      actor,
      districtId,
      { row, seen: version },
      { step: { kind: 'closed', reason }, verb: 'close', written: { text: reason }, onBehalfOf: OFFICE },
      now,
    );
    const warning = await findSupervisableCase(db, districtId, row.caseId);
    if (!warning || warning.closed) return { ...taken, warning: 'unchanged' };
    if (!warning.cleared && !keepsWarning) throw warningRemains(warning.message);
    const into = warning.cleared ? 'closed' : 'acknowledged';
    await settleCase(db, districtId, row.caseId, into, { actor, reason, at: now });
    return { ...taken, warning: into };
  });
}

/** Nothing is written yet: the transaction ends with it. */
function warningRemains(message: string): AppError {
  const userMessage = `预警尚未解除：${message}销号后预警不会随之关闭，将转为“已知悉”。请确认后再销号。`;
  return new AppError('invalidInput', 'warning remains', {
    userMessage,
    detail: { warningRemains: true, fields: { keepsWarning: userMessage } },
  });
}
