'use server';

import type { ReviewResult } from '@/components/narratives/narrative-actions';
import type { Saved } from '@/components/ui/use-draft';
import type { ActionResult } from '@/lib/schemas/action-result';
import {
  approveNarrativesSchema,
  moveNarrativeSchema,
  returnNarrativesSchema,
  saveNarrativeSchema,
  type ApproveNarrativesInput,
  type MoveNarrativeInput,
  type ReturnNarrativesInput,
  type SaveNarrativeInput,
} from '@/lib/schemas/narrative';
import { runAction } from '@/lib/server/run-action';
import { approveNarratives, returnNarratives, type NarrativeReview } from '@/lib/services/review-narratives';
import { saveNarrative } from '@/lib/services/save-narrative';
import { submitNarrative, withdrawNarrative } from '@/lib/services/submit-narrative';

export async function saveNarrativeAction(input: SaveNarrativeInput): Promise<ActionResult<Saved>> {
  return runAction(saveNarrativeSchema, input, async (actor, parsed) => {
    const { id, version, savedAt } = await saveNarrative(actor, parsed, new Date());
    return { id, version, savedAt };
  });
}

export async function submitNarrativeAction(input: MoveNarrativeInput): Promise<ActionResult<null>> {
  return runAction(moveNarrativeSchema, input, async (actor, parsed) => {
    await submitNarrative(actor, parsed, new Date());
    return null;
  });
}

export async function withdrawNarrativeAction(input: MoveNarrativeInput): Promise<ActionResult<null>> {
  return runAction(moveNarrativeSchema, input, async (actor, parsed) => {
    await withdrawNarrative(actor, parsed, new Date());
    return null;
  });
}

const toResult = ({ done, refused }: NarrativeReview): ReviewResult => ({
  done: done.map(({ narrativeId }) => narrativeId),
  refused,
});

export async function approveNarrativesAction(
  input: ApproveNarrativesInput,
): Promise<ActionResult<ReviewResult>> {
  return runAction(approveNarrativesSchema, input, async (actor, parsed) =>
    toResult(await approveNarratives(actor, parsed, new Date())),
  );
}

export async function returnNarrativesAction(
  input: ReturnNarrativesInput,
): Promise<ActionResult<ReviewResult>> {
  return runAction(returnNarrativesSchema, input, async (actor, parsed) =>
    toResult(await returnNarratives(actor, parsed, new Date())),
  );
}
