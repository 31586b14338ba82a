import { inTransaction } from '@/lib/db/client';
import { holdIndicators } from '@/lib/db/scoring-input';
import { findSupervisableCase } from '@/lib/db/supervised-cases';
import { findOpenSupervision, findSupervision } from '@/lib/db/supervisions';
import { ROLE_LABEL, type Actor } from '@/lib/domain/access/actor';
import { AppError } from '@/lib/errors';
import type { ReopenSupervisionInput } from '@/lib/schemas/supervision';
import { requireRight } from './require-right';
import { holdSupervision, takeSupervisionStep, type TakenStep } from './take-supervision-step';

/**
 * 重新督办: what was closed too early goes on, with an answer due anew. Only while its warning is open and no other
 * supervision of it is under way; throws `wrongState` or `conflict`.
 */
export async function reopenSupervision(
  actor: Actor,
  input: ReopenSupervisionInput,
  now: Date,
): Promise<TakenStep> {
  const { districtId, supervisionId, version, reason, dueOn } = input;
  requireRight(actor, { type: 'supervision.judge', districtId });
  return inTransaction(async (db) => {
    const found = await findSupervision(db, districtId, supervisionId);
    if (found) await holdIndicators(db, districtId, [found.indicatorId]);
    const row = await holdSupervision(db, input);
    const warning = await findSupervisableCase(db, districtId, row.caseId);
    if (row.state === 'closed' && (!warning || warning.closed || warning.isRetired)) {
      throw new AppError('wrongState', `case of supervision ${row.id} is over`, {
        userMessage: warning?.isRetired
          ? `“${row.name}”已退出监测，不能重新督办。`
          : '这项预警已销号，不能重新督办。预警再次出现时请另行发起督办。',
      });
    }
    const other = row.state === 'closed' && (await findOpenSupervision(db, districtId, row.caseId));
    if (other) {
      throw new AppError('conflict', `supervision ${other.id} is under way`, {
        userMessage: `${other.openedBy}已就这项预警另行发起督办，请在该项督办中办理。`,
        detail: { openSupervisionId: other.id },
      });
    }
    return takeSupervisionStep(
      db,
      actor,
      districtId,
      { row, seen: version },
      {
        step: { kind: 'reopened', reason, dueOn },
        verb: 'reopen',
        written: { text: reason, dueOn },
        onBehalfOf: ROLE_LABEL.office,
        dayField: 'dueOn',
      },
      now,
    );
  });
}
