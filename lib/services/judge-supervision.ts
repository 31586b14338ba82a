import { inTransaction } from '@/lib/db/client';
import { ROLE_LABEL, type Actor } from '@/lib/domain/access/actor';
import type { SupervisionState } from '@/lib/domain/supervision/supervision';
import { requireRight } from './require-right';
import {
  holdSupervision,
  takeSupervisionStep,
  type SupervisionPlace,
  type TakenStep,
  type Taking,
} from './take-supervision-step';

type Judging = Omit<Taking, 'onBehalfOf'>;

/** A step only the office takes: accepting, returning, escalating, extending. */
export async function judgeSupervision(
  actor: Actor,
  place: SupervisionPlace & { version: number },
  taking: Judging | ((state: SupervisionState) => Judging),
  now: Date,
): Promise<TakenStep> {
  const { districtId, version } = place;
  requireRight(actor, { type: 'supervision.judge', districtId });
  return inTransaction(async (db) => {
    const row = await holdSupervision(db, place);
    const judging = typeof taking === 'function' ? taking(row.state) : taking;
    const seen = { row, seen: version };
    return takeSupervisionStep(
      db,
      actor,
      districtId,
      seen,
      { ...judging, onBehalfOf: ROLE_LABEL.office },
      now,
    );
  });
}
