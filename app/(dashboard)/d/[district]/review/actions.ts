'use server';

import type { ReviewOutcome } from '@/components/review/review-actions';
import {
  approveReadingsSchema,
  returnReadingsSchema,
  type ApproveReadingsInput,
  type ReturnReadingsInput,
} from '@/lib/schemas/reading';
import type { ActionResult } from '@/lib/schemas/action-result';
import { runAction } from '@/lib/server/run-action';
import { approveReadings } from '@/lib/services/approve-readings';
import { returnReadings } from '@/lib/services/return-readings';
import { describeVerdict } from '@/lib/view/verdict-text';

type Refused = { indicatorId: string; message: string };

const refusedOf = (refused: readonly Refused[]) =>
  refused.map(({ indicatorId, message }) => ({ indicatorId, message }));

export async function approveReadingsAction(
  input: ApproveReadingsInput,
): Promise<ActionResult<ReviewOutcome>> {
  return runAction(approveReadingsSchema, input, async (actor, parsed) => {
    const { done, refused } = await approveReadings(actor, parsed, new Date());
    return {
      done: done.map(({ indicatorId, verdict }) => ({
        indicatorId,
        text: `已审核：${describeVerdict(verdict)}`,
      })),
      refused: refusedOf(refused),
    };
  });
}

export async function returnReadingsAction(input: ReturnReadingsInput): Promise<ActionResult<ReviewOutcome>> {
  return runAction(returnReadingsSchema, input, async (actor, parsed) => {
    const { done, refused } = await returnReadings(actor, parsed, new Date());
    return {
      done: done.map(({ indicatorId }) => ({ indicatorId, text: '已退回，等待对方修改' })),
      refused: refusedOf(refused),
    };
  });
}
