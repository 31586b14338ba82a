import { inTransaction, type Db } from '@/lib/db/client';
import { holdIndicators } from '@/lib/db/scoring-input';
import { findSupervision, type SupervisionRow } from '@/lib/db/supervisions';
import { holdCases, saveCaseSteps } from '@/lib/db/warning-cases';
import { ROLE_LABEL, type Actor } from '@/lib/domain/access/actor';
import { acknowledgeCase, closeCase } from '@/lib/domain/warning/act-on-case';
import { AppError } from '@/lib/errors';
import type { CloseSupervisionInput } from '@/lib/schemas/supervision';
import { requireRight } from './require-right';
import { holdSupervision, takeSupervisionStep, type TakenStep } from './take-supervision-step';

/** What has become of the warning with it. */
export type SettledCase = 'closed' | 'acknowledged' | 'unchanged';

/**
 * 销号: a person decides that it is done. A warning that has cleared is closed with it; one that has not stays open as
 * 已知悉, which has to be confirmed – `invalidInput` with `warningRemains` asks for it.
 */
export async function closeSupervision(
  actor: Actor,
  input: CloseSupervisionInput,
  now: Date,
): Promise<TakenStep & { warning: SettledCase }> {
  const { districtId, supervisionId, version, reason } = input;
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
      {
        step: { kind: 'closed', reason },
        verb: 'close',
        written: { text: reason },
        onBehalfOf: ROLE_LABEL.office,
      },
      now,
    );
    const warning = await settleCase(db, actor, row, input, now);
    return { ...taken, warning };
  });
}

/** Throws `invalidInput` where the warning remains and nobody said that it may. */
async function settleCase(
  db: Db,
  actor: Actor,
  { caseId, indicatorId }: SupervisionRow,
  { districtId, reason, keepsWarning }: CloseSupervisionInput,
  now: Date,
): Promise<SettledCase> {
  const [before] = await holdCases(db, districtId, [caseId]);
  if (!before || before.closedAt) return 'unchanged';
  if (!before.clearedAt && !keepsWarning) throw warningRemains(before.message);
  const act = { by: actor.name, at: now };
  const { after, events } = before.clearedAt
    ? closeCase(before, { ...act, reason })
    : acknowledgeCase(before, act);
  if (!after || events.length === 0) return 'unchanged';
  await saveCaseSteps(db, districtId, [{ id: caseId, indicatorId, before, after, events }], actor);
  return after.closedAt ? 'closed' : 'acknowledged';
}

/** Nothing is written yet: the transaction ends with it. */
function warningRemains(message: string): AppError {
  const userMessage = `预警尚未解除：${message}销号后预警不会随之关闭，将转为“已知悉”。请确认后再销号。`;
  return new AppError('invalidInput', 'warning remains', {
    userMessage,
    detail: { warningRemains: true, fields: { keepsWarning: userMessage } },
  });
}
