import type { ReportingRow } from '@/lib/db/reading-rows';
import type { Actor } from '@/lib/domain/access/actor';
import { advanceReading } from '@/lib/domain/review/advance-reading';
import type { WithdrawReadingsInput } from '@/lib/schemas/reading';
import {
  refuse,
  refuseLocked,
  refuseStale,
  type BatchContext,
  type BatchOutcome,
  type Verdict,
} from './reading-batch';
import { runEntryBatch } from './run-entry-batch';
import type { MovedReading } from './submit-readings';

/** Takes submitted values back into drafts, as long as nobody has reviewed them and the round is open. */
export async function withdrawReadings(
  actor: Actor,
  { districtId, year, openedBy, items }: WithdrawReadingsInput,
  now: Date,
): Promise<BatchOutcome<MovedReading>> {
  return runEntryBatch({ actor, districtId, year, now, openedBy }, items, ({ version }, row, context) =>
    decide(version, row, context),
  );
}

function decide(version: number, row: ReportingRow, context: BatchContext): Verdict<MovedReading> {
  const locked = refuseLocked(row, context, 'submitted');
  if (locked) return locked;
  const { reading } = row;
  if (reading?.version !== version) return { refusal: refuseStale(row, '表中已换成现在的值，请核对。') };
  const step = advanceReading({
    from: reading.state,
    act: 'withdraw',
    parties: ['writer'],
    roundClosed: false,
    reason: null,
  });
  if (!step.ok) return refuse(row, 'wrongState', '这一项现在不能撤回，请刷新页面查看最新状态。');
  const { id, version: _version, ...kept } = reading;
  return {
    result: {
      indicatorId: row.indicatorId,
      id,
      version,
      state: 'draft',
      overrideReason: reading.overrideReason,
    },
    change: {
      indicatorId: row.indicatorId,
      before: reading,
      act: 'withdraw',
      reason: null,
      after: { ...kept, state: 'draft' },
    },
  };
}
