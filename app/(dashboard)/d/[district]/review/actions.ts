'use server';

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
import { toRefusedItem, type ReviewOutcome } from '@/lib/view/review-outcome';
import { describeVerdict } from '@/lib/view/verdict-text';

export async function approveReadingsAction(
  input: ApproveReadingsInput,
): Promise<ActionResult<ReviewOutcome>> {
  return runAction(approveReadingsSchema, input, async (actor, parsed) => {
    const { done, refused } = await approveReadings(actor, parsed, new Date());
    return {
      done: done.map(({ indicatorId, version, verdict }) => ({
        indicatorId,
        version,
        text: `已审核：${describeVerdict(verdict)}`,
      })),
      refused: refused.map(toRefusedItem),
    };
  });
}

export async function returnReadingsAction(input: ReturnReadingsInput): Promise<ActionResult<ReviewOutcome>> {
  return runAction(returnReadingsSchema, input, async (actor, parsed) => {
    const { done, refused } = await returnReadings(actor, parsed, new Date());
    return {
      done: done.map(({ indicatorId, version }) => ({ indicatorId, version, text: '已退回，等待对方修改' })),
      refused: refused.map(toRefusedItem),
    };
  });
}
